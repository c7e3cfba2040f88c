// Room: components. What the status region says: each change once, and never the seconds of a countdown.
import { html, nothing, type TemplateResult } from 'lit/html.js'
import { formatMoment } from '../words/format.ts'
import type { Trouble } from '../../api/session/index.ts'
import { fill } from '../messages/fill.ts'
import type { News } from './chronicle.ts'
import type { CommonTexts, GuideContext, UnlinkTexts } from './context.ts'
import type { Dates } from './outlook.ts'

interface Context extends Pick<GuideContext, 'texts' | 'common' | 'locale'> {
  /** The link's own, so that a later answer about deployments does not change the words. */
  readonly dates: Dates
  /** Some answer has come, so what is shown may be an older one. */
  readonly isKnown: boolean
}

export function newsText(news: News, context: Context): TemplateResult | typeof nothing {
  const sentences = sentencesOf(news, context)
  return sentences.length === 0
    ? nothing
    : html`${sentences.map((sentence) => html`<p>${sentence}</p>`)}`
}

/** Why the page is not up to date, in one sentence. */
export function troubleText(trouble: Trouble, texts: UnlinkTexts, common: CommonTexts): string {
  if (trouble.kind === 'offline') return common.offline
  return trouble.retryable ? common.connection : texts.stale
}

function sentencesOf(
  news: News,
  { texts, common, locale, dates: { stopAt, deleteAt }, isKnown }: Context,
): readonly string[] {
  if (news === undefined) return []
  if (typeof news === 'object') {
    const said = troubleText(news.trouble, texts, common)
    return [said === texts.stale && !isKnown ? texts.errorTitle : said]
  }
  const dated = (text: string, at: number): string => fill(text, { date: formatMoment(at, locale) })
  switch (news) {
    case 'unconfigured':
    case 'loading':
      return []
    case 'back':
      return [texts.backTitle, texts.backLead]
    case 'active':
      return [texts.activeSpoken]
    case 'canceling':
      return stopAt === undefined
        ? [texts.cancelingTitle, texts.cancelingLead]
        : [dated(texts.cancelingSpoken, stopAt)]
    case 'canceled':
      return deleteAt === undefined
        ? [texts.canceledTitle]
        : [dated(texts.canceledSpoken, deleteAt)]
    case 'deleting':
      return [texts.deletingTitle]
    case 'deleted':
      return [texts.deletedTitle]
    case 'signed-out':
      return [common.signedOut, texts.signedOutLead]
    case 'error':
      return [texts.errorTitle]
    case 'empty':
      return [texts.emptyTitle, texts.emptyLead]
    case 'pending':
      return [texts.pendingLead]
    case 'unknown':
      return [texts.unknownTitle]
    default:
      return news satisfies never
  }
}
