// Room: components. Views of a link on its way: being sent, and waiting for AWS.
import { html, nothing } from 'lit/html.js'
import { longWaitSeconds, waitedMs, type StateNamed } from '../../api/session/index.ts'
import { formatDuration, formatElapsed } from '../words/format.ts'
import { fill, gapAfter } from '../messages/fill.ts'
import { remedyLink } from '../words/remedies.ts'
import { accounts } from './accounts.ts'
import { button } from './button.ts'
import { timeline } from './timeline.ts'
import type { View, ViewContext } from './view.ts'

export function submittingView(state: StateNamed<'submitting'>, context: ViewContext): View {
  const { status, common, failures, trouble } = context
  const { registration } = state
  const stopped = trouble?.code === 'aws_unavailable' ? failures?.aws_unavailable : undefined
  const title = stopped?.title ?? status.submittingTitle
  const lead = stopped
    ? stopped.cause + gapAfter(stopped.cause) + stopped.remedy
    : status.submittingLead
  return {
    tone: 'progress',
    icon: 'spinner',
    title,
    lead,
    spoken: `${title}. ${lead}`,
    body: [accounts(state.account ?? registration.account, registration, common)],
    buttons: trouble ? [button(status.tryAgain, context.requests.refresh)] : [],
    popup: stopped ? stopped.title : status.submittingTitle,
  }
}

export function pendingView(state: StateNamed<'pending'>, context: ViewContext): View {
  const { status, common, locale, now, phase, requests, remedies, rechecking } = context
  const { link } = state
  const waited = waitedMs(link, now)
  const long = waited >= longWaitSeconds * 1_000
  const texts = {
    syncing: {
      title: status.pendingTitle,
      // The server expects a long wait, and the customer still hears that somebody looks after it.
      lead: long ? status.longLead : status.pendingLead,
      popup: long ? status.popupLong : status.popupPending,
    },
    slow: {
      title: status.slowTitle,
      lead: long ? status.longLead : status.slowLead,
      popup: long ? status.popupLong : status.popupSlow,
    },
    stalled: {
      title: status.stalledTitle,
      lead: long ? status.longLead : status.stalledLead,
      popup: long ? status.popupLong : status.popupSlow,
    },
  }[phase ?? 'syncing']
  const typical = fill(status.pendingTypical, {
    duration: formatDuration(link.expectation.typicalSeconds * 1_000, locale),
  })
  const patient = phase === undefined || phase === 'syncing'
  return {
    tone: patient ? 'progress' : 'warning',
    icon: patient ? 'spinner' : 'clock',
    title: texts.title,
    lead: texts.lead,
    spoken: `${texts.title}. ${texts.lead}`,
    body: [
      accounts(link.account, link, common),
      timeline(link, status, locale),
      html`<p class="wait muted">
        ${fill(status.pendingElapsed, { duration: formatElapsed(waited, locale) })}
        ${patient ? html`<span class="separator" aria-hidden="true">·</span> ${typical}` : nothing}
      </p>`,
    ],
    buttons: [
      button(common.close, requests.close, 'primary'),
      ...(patient
        ? []
        : [
            button(
              rechecking ? status.checking : status.checkAgain,
              requests.recheck,
              'secondary',
              rechecking,
            ),
          ]),
      ...(long || phase === 'stalled'
        ? [remedyLink({ kind: 'open_ticket', url: link.urls.ticket }, remedies)]
        : []),
    ],
    popup: texts.popup,
    ...(patient ? {} : { support: { correlationId: remedies.correlationId } }),
  }
}
