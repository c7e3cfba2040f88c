// Room: components. After the customer cancelled on AWS: what is going on, what will follow, and the way back.
import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { Link } from '../../api/contract/index.ts'
import { icon, type IconName } from '../look/icons.ts'
import { fillRich } from '../messages/fill.ts'
import { remedyLink } from '../words/remedies.ts'
import type { GuideContext } from './context.ts'
import { deployments } from './deployments.ts'
import { subtitle } from './heading.ts'
import { countdown, moment } from './moment.ts'
import { sparesAll, type Dates, type Outlook } from './outlook.ts'
import type { Stage } from './stage.ts'

export interface Ending {
  readonly link: Link
  readonly outlook: Outlook
  readonly dates: Dates
  /** The moment that is counted to. */
  readonly counting: number | undefined
  readonly onCalendar: () => void
}

type EndingStage = Extract<Stage, 'canceling' | 'canceled' | 'deleting' | 'deleted'>

export function isEnding(stage: Stage): stage is EndingStage {
  return /^(canceling|canceled|deleting|deleted)$/.test(stage)
}

export function endingView(
  stage: EndingStage,
  ending: Ending,
  context: GuideContext,
): TemplateResult {
  switch (stage) {
    case 'canceling':
      return canceling(ending, context)
    case 'canceled':
      return canceled(ending, context)
    case 'deleting':
    case 'deleted':
      return gone(stage, ending, context)
    default:
      return stage satisfies never
  }
}

function canceling(ending: Ending, context: GuideContext): TemplateResult {
  const { texts, locale, now } = context
  const { counting, dates, outlook } = ending
  const due = dates.stopAt !== undefined && dates.stopAt <= now
  const none = sparesAll(outlook)
  return layout(
    {
      picture: 'clock',
      tone: 'warning',
      title: texts.cancelingTitle,
      lead: due && !none ? texts.cancelingDue : texts.cancelingLead,
      middle: html`${none ? html`<p>${texts.cancelingNone}</p>` : nothing}
      ${counting === undefined ? nothing : countdown(texts.stopsIn, counting - now, locale)}
      ${none ? nothing : facts(texts.stopDate, dates, context)}`,
      back: html`${due ? nothing : html`<p>${texts.cancelingBack}</p>`}
        <div class="actions">${resubscribe(ending, context)}</div>`,
    },
    ending,
    context,
  )
}

function canceled(ending: Ending, context: GuideContext): TemplateResult {
  const { texts, locale, now } = context
  const { counting, dates, outlook } = ending
  const none = sparesAll(outlook)
  return layout(
    {
      picture: 'info',
      tone: 'neutral',
      title: texts.canceledTitle,
      lead: none ? texts.canceledNone : texts.canceledLead,
      middle: html`${
        counting === undefined ? nothing : countdown(texts.deletedIn, counting - now, locale)
      }
      ${none ? nothing : facts(texts.stoppedDate, dates, context)}`,
      back: html`${counting === undefined ? nothing : html`<p>${texts.keepThem}</p>`}
        <div class="actions">
          ${resubscribe(ending, context)}
          ${
            counting === undefined
              ? nothing
              : html`<button type="button" @click=${ending.onCalendar}>
                  ${icon('calendar')}${texts.calendar}
                </button>`
          }
        </div>`,
    },
    ending,
    context,
  )
}

function gone(
  stage: 'deleting' | 'deleted',
  ending: Ending,
  context: GuideContext,
): TemplateResult {
  const { texts, locale, now } = context
  const date = moment(ending.dates.deleteAt ?? now, locale)
  return layout(
    {
      picture: 'info',
      tone: 'neutral',
      title: stage === 'deleted' ? texts.deletedTitle : texts.deletingTitle,
      lead: html`${fillRich(stage === 'deleted' ? texts.deletedLead : texts.deletingLead, {
        date,
      })}`,
      middle: nothing,
      back: html`<div class="actions">${resubscribe(ending, context)}</div>`,
    },
    ending,
    context,
  )
}

interface Parts {
  readonly picture: IconName
  readonly tone: 'warning' | 'neutral'
  readonly title: string
  readonly lead: string | TemplateResult
  readonly middle: unknown
  readonly back: TemplateResult
}

function layout(parts: Parts, { outlook }: Ending, context: GuideContext): TemplateResult {
  return html`<div class="body">
    <div class="ending ${parts.tone}" part="ending">
      <div class="what">
        ${icon(parts.picture)}
        <div class="words">
          ${subtitle(parts.title, context.level)}
          <p>${parts.lead}</p>
        </div>
      </div>
      ${parts.middle} ${parts.back}
    </div>
    ${deployments(outlook, context)}
  </div>`
}

/** Both dates, each where it is known. */
function facts(
  stopLabel: string,
  { stopAt, deleteAt }: Dates,
  { texts, locale }: GuideContext,
): TemplateResult | typeof nothing {
  if (stopAt === undefined && deleteAt === undefined) return nothing
  const fact = (label: string, at: number | undefined): TemplateResult | typeof nothing =>
    at === undefined
      ? nothing
      : html`<div>
          <dt>${label}</dt>
          <dd>${moment(at, locale)}</dd>
        </div>`
  return html`<dl class="facts">${fact(stopLabel, stopAt)} ${fact(texts.deleteDate, deleteAt)}</dl>`
}

function resubscribe(
  { link }: Ending,
  { remedies }: GuideContext,
): TemplateResult | typeof nothing {
  return remedyLink({ kind: 'resubscribe', url: link.urls.listing }, remedies, 'primary')
}
