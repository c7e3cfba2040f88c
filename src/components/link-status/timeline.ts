// Room: components. The steps of linking with the times at which they really happened.
import { html, nothing, type TemplateResult } from 'lit/html.js'
import type { Link, LinkStep } from '../../api/contract/index.ts'
import { formatMoment } from '../words/format.ts'
import { icon, type IconName } from '../look/icons.ts'
import type { StatusTexts } from './view.ts'

const icons: Readonly<Record<LinkStep['state'], IconName>> = {
  done: 'check',
  current: 'spinner',
  upcoming: 'clock',
  failed: 'failed',
  unknown: 'info',
}

function nameOf(step: LinkStep, texts: StatusTexts): string {
  switch (step.name) {
    case 'subscribed_on_aws':
      return texts.stepSubscribed
    case 'account_named':
      return texts.stepNamed
    case 'aws_confirmed':
      return texts.stepConfirmed
    case 'billing_switched':
      return texts.stepSwitched
    case 'unknown':
      return texts.stepOther
    default:
      return step.name satisfies never
  }
}

function stateText(step: LinkStep, texts: StatusTexts): string {
  switch (step.state) {
    case 'done':
      return texts.stepDone
    case 'current':
      return texts.stepCurrent
    case 'upcoming':
      return texts.stepUpcoming
    case 'failed':
      return texts.stepFailed
    case 'unknown':
      return ''
    default:
      return step.state satisfies never
  }
}

export function timeline(
  link: Link,
  texts: StatusTexts,
  locale: string,
): TemplateResult | typeof nothing {
  if (link.steps.length === 0) return nothing
  return html`<ol class="timeline" part="timeline" aria-label=${texts.progress}>
    ${link.steps.map(
      (step) =>
        html`<li class=${step.state}>
          <span class="dot"
            >${icon(icons[step.state], step.state === 'current' ? 'spin' : '')}</span
          >
          <span class="step"
            >${nameOf(step, texts)}<span class="unseen">, ${stateText(step, texts)}</span></span
          >
          ${
            step.at === undefined
              ? nothing
              : html`<time class="muted" datetime=${step.at}
                  >${formatMoment(step.at, locale)}</time
                >`
          }
        </li>`,
    )}
  </ol>`
}
