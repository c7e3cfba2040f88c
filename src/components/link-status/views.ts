// Room: components. The table of views: one function per state, every sentence from the messages table.
import { html, nothing } from 'lit/html.js'
import type { SettledState, StateNamed } from '../../api/session/index.ts'
import { missingTexts } from '../element/missing-part.ts'
import { remedyLink } from '../words/remedies.ts'
import { accounts } from './accounts.ts'
import { button } from './button.ts'
import { canceledView, cancelingView } from './ending-views.ts'
import { timeline } from './timeline.ts'
import type { View, ViewContext } from './view.ts'
import { pendingView, submittingView } from './waiting-views.ts'

/** What failed is told by the help, which has the words for it. */
export type Told = Exclude<SettledState, { name: 'failed' }>

const views: {
  readonly [Name in Told['name']]: (state: StateNamed<Name>, context: ViewContext) => View
} = {
  idle: troubleView,
  'signed-out': signedOutView,
  confirming: confirmingView,
  submitting: submittingView,
  pending: pendingView,
  active: activeView,
  canceling: cancelingView,
  canceled: canceledView,
  unknown: unknownView,
}

export function viewOf(state: Told, context: ViewContext): View {
  const view = views[state.name] as (state: Told, context: ViewContext) => View
  return view(state, context)
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

/** A failure whose words did not arrive. */
export function wordlessView({ status, locale }: ViewContext, onRetry: () => void): View {
  const lead = missingTexts(locale).lead
  return {
    tone: 'warning',
    icon: 'warning',
    title: status.popupFailed,
    lead,
    spoken: `${status.popupFailed} ${lead}`,
    body: [],
    buttons: [button(status.tryAgain, onRetry, 'primary')],
    popup: status.popupFailed,
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
