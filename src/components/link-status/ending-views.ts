// Room: components. Views of a subscription that was cancelled on AWS: ending, and ended.
import { html, nothing } from 'lit/html.js'
import type { StateNamed } from '../../api/session/index.ts'
import { formatMoment } from '../words/format.ts'
import { fill, fillRich } from '../messages/fill.ts'
import { remedyLink } from '../words/remedies.ts'
import { accounts } from './accounts.ts'
import { button } from './button.ts'
import type { View, ViewContext } from './view.ts'

export function cancelingView(state: StateNamed<'canceling'>, context: ViewContext): View {
  const { status, common, locale, remedies, requests } = context
  const { link } = state
  const times = cancellationTimes(state, locale)
  return {
    tone: 'warning',
    icon: 'clock',
    title: status.cancelingTitle,
    lead: times ? fillRich(status.cancelingLead, times) : status.cancelingUndated,
    spoken: `${status.cancelingTitle}. ${times ? fill(status.cancelingLead, times) : status.cancelingUndated}`,
    body: [html`<p>${status.cancelingBack}</p>`, accounts(link.account, link, common)],
    buttons: [
      button(common.close, requests.close, 'primary'),
      remedyLink({ kind: 'resubscribe', url: link.urls.listing }, remedies),
    ],
    popup: status.popupCanceling,
  }
}

export function canceledView(state: StateNamed<'canceled'>, context: ViewContext): View {
  const { status, common, locale, now, remedies, requests } = context
  const { link } = state
  const times = cancellationTimes(state, locale)
  const deleteAt = link.cancellation?.deleteAt
  const deleted = deleteAt !== undefined && Date.parse(deleteAt) <= now
  const lead = deleted ? status.canceledDeletedLead : status.canceledLead
  return {
    tone: 'warning',
    icon: 'info',
    title: status.canceledTitle,
    lead: times ? fillRich(lead, times) : status.canceledUndated,
    spoken: `${status.canceledTitle}. ${times ? fill(lead, times) : status.canceledUndated}`,
    body: [
      deleted ? nothing : html`<p>${status.canceledBack}</p>`,
      accounts(link.account, link, common),
    ],
    buttons: [
      remedyLink({ kind: 'resubscribe', url: link.urls.listing }, remedies, 'primary'),
      button(common.close, requests.close),
    ],
    popup: status.popupCanceled,
  }
}

/** The dates where the server gave them; without them the sentence does without. */
function cancellationTimes(
  { link }: StateNamed<'canceling' | 'canceled'>,
  locale: string,
): { stop: string; delete: string } | undefined {
  const { cancellation } = link
  return (
    cancellation && {
      stop: formatMoment(cancellation.stopAt, locale),
      delete: formatMoment(cancellation.deleteAt, locale),
    }
  )
}
