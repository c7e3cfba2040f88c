// Room: components. What the status region says: each change once, and never the seconds of a countdown.
import { html, nothing, type TemplateResult } from 'lit/html.js'
import { formatMoment } from '../words/format.ts'
import type { Trouble } from '../../api/session/index.ts'
import { fill } from '../messages/fill.ts'
import type { News } from './chronicle.ts'
import type { GuideContext } from './context.ts'
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
export function troubleText(
  trouble: Trouble,
  { texts, common, isKnown }: Pick<Context, 'texts' | 'common' | 'isKnown'>,
): string {
  if (trouble.kind === 'offline') return common.offline
  if (trouble.retryable) return common.connection
  return isKnown ? texts.stale : texts.errorTitle
}

function sentencesOf(news: News, context: Context): readonly string[] {
  if (news === undefined) return []
  if (typeof news === 'object') return [troubleText(news.trouble, context)]
  const { texts, common, locale } = context
  const { stopAt, deleteAt } = context.dates
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
