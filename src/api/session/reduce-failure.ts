// Room: session. What becomes of a failure: refused, remedied, or read and closed.
import { failureRules, type Registration } from '../contract/wire.ts'
import { failed, withoutRegistration } from './standing.ts'
import type { FactNamed, SettledState, StateNamed } from './state.ts'

export function onRefusal(
  state: SettledState,
  { failure }: FactNamed<'linkRefused'>,
): SettledState {
  if (state.name === 'submitting') {
    const gone = failure.code.startsWith('registration_')
    return gone
      ? failed(state, failure)
      : { ...failed(state, failure), registration: state.registration }
  }
  // A recheck of a failed link was refused: the link is as it was, the cause may be another one.
  return !('registration' in state) && state.link?.state === 'failed'
    ? failed(state, failure)
    : state
}

/** He read it and closed it: a failure that belongs to no link, or "you have that link already". */
export function onDismissed(state: SettledState): SettledState {
  if (state.name === 'active') return state.repeated ? { ...state, repeated: false } : state
  if (state.name !== 'failed' || state.registration || state.link?.state === 'failed') return state
  return state.signedOut ? { name: 'signed-out', midway: false } : withoutRegistration(state)
}

export function onEligibility(
  state: SettledState,
  { eligibility }: FactNamed<'eligibilityFound'>,
): SettledState {
  if (!canBeRemedied(state)) return state
  const blocker = eligibility.blockers[0]
  if (eligibility.eligible) return state.remedied ? state : { ...state, remedied: true }
  if (!blocker || blocker.code === state.failure.code) {
    return state.remedied ? { ...state, remedied: false } : state
  }
  const retryable = blocker.code !== 'unknown' && failureRules[blocker.code].retryable
  return {
    ...failed(state, { ...blocker, retryable }),
    registration: state.registration,
  }
}

/** Eligibility speaks about the account alone, so only a cause that lies there can be gone. */
export function canBeRemedied(
  state: SettledState,
): state is StateNamed<'failed'> & { readonly registration: Registration } {
  if (state.name !== 'failed' || !state.registration) return false
  return state.failure.retryable && state.failure.code !== 'csrf_rejected'
}
