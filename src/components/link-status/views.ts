// Room: components. The table of views: one function per state, every sentence from the messages table.
import { html, nothing } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import { failureRules, type Action } from '../../api/contract/index.ts'
import { longWaitSeconds, waitedMs, type SettledState } from '../../api/session/index.ts'
import { formatDuration, formatElapsed, formatMoment } from '../format.ts'
import { failureWords } from '../failure-words.ts'
import { fill, fillRich } from '../messages/fill.ts'
import { actionUrl, proposedActions, remedyLink } from '../remedies.ts'
import { accounts } from './accounts.ts'
import { timeline } from './timeline.ts'
import type { View, ViewContext } from './view.ts'

type StateNamed<Name extends SettledState['name']> = Extract<SettledState, { name: Name }>

const views: {
  readonly [Name in SettledState['name']]: (state: StateNamed<Name>, context: ViewContext) => View
} = {
  idle: troubleView,
  'signed-out': signedOutView,
  confirming: confirmingView,
  submitting: submittingView,
  pending: pendingView,
  active: activeView,
  failed: failedView,
  canceling: cancelingView,
  canceled: canceledView,
  unknown: unknownView,
}

export function viewOf(state: SettledState, context: ViewContext): View {
  const view = views[state.name] as (state: SettledState, context: ViewContext) => View
  return view(state, context)
}

/** One element per purpose: a button that has the focus never turns into another one under the finger. */
function button(
  label: string,
  onClick: () => void,
  look: 'primary' | 'secondary' | 'quiet' = 'secondary',
  busy = false,
): unknown {
  return keyed(
    onClick,
    html`<button
      type="button"
      class=${look}
      aria-disabled=${busy ? 'true' : nothing}
      @click=${busy ? nothing : onClick}
    >
      ${label}
    </button>`,
  )
}

/** Only shown when he came from AWS and not even the first answer arrived. */
function troubleView(_state: SettledState, { status, requests, trouble }: ViewContext): View {
  return {
    tone: 'warning',
    icon: 'warning',
    title: status.troubleTitle,
    lead: status.troubleLead,
    spoken: `${status.troubleTitle}. ${status.troubleLead}`,
    body: [],
    buttons: [button(status.tryAgain, requests.refresh, 'primary')],
    popup: status.troubleTitle,
    ...(trouble
      ? { support: { code: trouble.code ?? trouble.kind, correlationId: trouble.correlationId } }
      : {}),
  }
}

function signedOutView(state: StateNamed<'signed-out'>, context: ViewContext): View {
  const { status, remedies } = context
  const lead = state.midway ? status.signedOutMidwayLead : status.signedOutLead
  return {
    tone: 'neutral',
    icon: 'info',
    title: status.signedOutTitle,
    lead,
    spoken: `${status.signedOutTitle}. ${lead}`,
    body: [],
    buttons: [remedyLink({ kind: 'sign_in' }, remedies, 'primary')],
    popup: status.popupSignedOut,
  }
}

function confirmingView(state: StateNamed<'confirming'>, context: ViewContext): View {
  const { status, common, naming, requests } = context
  const { registration } = state
  const account = state.account ?? registration.account
  return {
    tone: 'neutral',
    icon: 'link',
    title: status.confirmTitle,
    lead: status.confirmLead,
    spoken: `${status.confirmTitle} ${status.confirmLead}`,
    body: [accounts(account, registration, common)],
    buttons: [
      // He can only say yes to two accounts that he has read.
      button(status.confirmAction, requests.confirm, 'primary', naming && !account),
      button(status.notThisAccount, requests.release),
    ],
    popup: status.popupConfirm,
  }
}

function submittingView(state: StateNamed<'submitting'>, context: ViewContext): View {
  const { status, common, failures, trouble } = context
  const { registration } = state
  const stopped = trouble?.code === 'aws_unavailable' ? failures.aws_unavailable : undefined
  const title = stopped?.title ?? status.submittingTitle
  const lead = stopped ? `${stopped.cause} ${stopped.remedy}` : status.submittingLead
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

function pendingView(state: StateNamed<'pending'>, context: ViewContext): View {
  const { status, common, locale, now, phase, requests, remedies, rechecking } = context
  const { link } = state
  const waited = waitedMs(link, now)
  const long = waited >= longWaitSeconds * 1_000
  const texts = {
    syncing: { title: status.pendingTitle, lead: status.pendingLead, popup: status.popupPending },
    slow: {
      title: status.slowTitle,
      lead: long ? status.longLead : status.slowLead,
      popup: status.popupSlow,
    },
    stalled: {
      title: status.stalledTitle,
      lead: long ? status.longLead : status.stalledLead,
      popup: status.popupSlow,
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

function activeView(state: StateNamed<'active'>, context: ViewContext): View {
  const { status, common, locale, requests } = context
  const { link, repeated } = state
  const title = repeated ? status.repeatedTitle : status.activeTitle
  const lead = repeated ? status.repeatedLead : status.activeLead
  return {
    tone: 'success',
    icon: 'check',
    title,
    lead,
    spoken: `${title}. ${lead}`,
    body: [
      accounts(link.account, link, common),
      link.offerType === 'free_trial' ? html`<p>${status.activeTrial}</p>` : nothing,
      repeated ? nothing : timeline(link, status, locale),
      html`<p class="muted">${status.activeNext}</p>`,
    ],
    buttons: [button(status.done, requests.close, 'primary')],
    popup: status.popupActive,
  }
}

function failedView(state: StateNamed<'failed'>, context: ViewContext): View {
  const { status, common } = context
  const { registration, link, remedied } = state
  if (remedied && registration) {
    return {
      ...baseOfFailure(state, context),
      tone: 'success',
      icon: 'check',
      title: status.remediedTitle,
      lead: status.remediedLead,
      spoken: `${status.remediedTitle}. ${status.remediedLead}`,
      body: [accounts(state.account, registration, common)],
      buttons: [
        button(status.continueLinking, context.requests.tryAgain, 'primary'),
        button(status.notNow, context.requests.release, 'quiet'),
      ],
      popup: status.remediedTitle,
    }
  }
  const about = registration ?? (link?.state === 'failed' ? link : undefined)
  const base = baseOfFailure(state, context)
  return {
    ...base,
    body: [...base.body, about ? accounts(state.account, about, common) : nothing],
    buttons: [...base.buttons, ...failedButtons(state, context)],
  }
}

/** AWS sent him, but no registration could be made: there is nothing here that could go on by itself. */
function isStranded({ failure, registration, link }: StateNamed<'failed'>): boolean {
  return !registration && link?.state !== 'failed' && !failure.code.startsWith('registration_')
}

function baseOfFailure(state: StateNamed<'failed'>, context: ViewContext): View {
  const { remedies, failures, locale } = context
  const { failure } = state
  const texts = failureWords(failure.code, failures, failure.params, locale) ?? failures.unknown
  const stranded = isStranded(state)
  const remedy = stranded ? failures.registration_missing.remedy : texts.remedy
  const back: Action[] = stranded ? [{ kind: 'restart_on_aws' }] : []
  const actions = proposedActions(failure.code, [...back, ...failure.actions])
  const first = actions.findIndex((action) => actionUrl(action, remedies) !== undefined)
  return {
    tone: 'danger',
    icon: 'warning',
    title: texts.title,
    lead: texts.cause,
    spoken: `${texts.title}. ${texts.cause} ${remedy}`,
    body: [html`<p>${remedy}</p>`],
    buttons:
      failure.code !== 'unknown' && failureRules[failure.code].firstAction === 'reload' && !stranded
        ? [button(remedies.actionTexts.reload, context.requests.reload, 'primary')]
        : actions.map((action, index) =>
            remedyLink(action, remedies, index === first ? 'primary' : 'secondary'),
          ),
    popup: context.status.popupFailed,
    support: { code: failure.code, correlationId: failure.correlationId },
  }
}

/** What he can do here, beside the remedy elsewhere. */
function failedButtons(state: StateNamed<'failed'>, context: ViewContext): unknown[] {
  const { status, requests, rechecking } = context
  if (state.registration) {
    return [
      ...(state.failure.retryable ? [button(status.tryAgain, requests.tryAgain)] : []),
      button(status.notNow, requests.release, 'quiet'),
    ]
  }
  if (state.link?.state !== 'failed' || !state.failure.retryable) return []
  const label = rechecking ? status.checking : status.checkAgain
  return [button(label, requests.recheck, 'secondary', rechecking)]
}

function cancelingView(state: StateNamed<'canceling'>, context: ViewContext): View {
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

function canceledView(state: StateNamed<'canceled'>, context: ViewContext): View {
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

function unknownView(state: StateNamed<'unknown'>, context: ViewContext): View {
  const { status, common, remedies, requests } = context
  return {
    tone: 'neutral',
    icon: 'info',
    title: status.unknownTitle,
    lead: status.unknownLead,
    spoken: `${status.unknownTitle}. ${status.unknownLead}`,
    body: [accounts(state.link.account, state.link, common)],
    buttons: [
      button(remedies.actionTexts.reload, requests.reload, 'primary'),
      remedyLink({ kind: 'open_ticket', url: state.link.urls.ticket }, remedies),
      button(common.close, requests.close, 'quiet'),
    ],
    popup: status.popupUnknown,
    support: { code: 'unknown', correlationId: remedies.correlationId },
  }
}
