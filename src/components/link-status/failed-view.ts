// Room: components. The view of a failure: cause, remedy, and what he can do here once it is remedied.
import { html, nothing } from 'lit/html.js'
import { failureRules, type Action } from '../../api/contract/wire.ts'
import type { StateNamed } from '../../api/session/index.ts'
import { failureWords } from '../words/failure-words.ts'
import { actionUrl, proposedActions, remedyLink } from '../words/remedies.ts'
import { accounts } from './accounts.ts'
import { button } from './button.ts'
import type { FailureTexts, View, ViewContext } from './view.ts'

/** A view's context once the words for failures are there. */
interface FailedContext extends ViewContext {
  readonly failures: FailureTexts
}

export function failedView(state: StateNamed<'failed'>, context: FailedContext): View {
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

function baseOfFailure(state: StateNamed<'failed'>, context: FailedContext): View {
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
function failedButtons(state: StateNamed<'failed'>, context: FailedContext): unknown[] {
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
