// Room: session. What the registration of this browser makes of the state.
import { failed, known, madeFrom, withoutRegistration } from './standing.ts'
import type { FactNamed, SettledState } from './state.ts'

export function onRegistration(
  state: SettledState,
  { registration, needsClick }: FactNamed<'registrationFound'>,
): SettledState {
  const current = 'registration' in state ? state.registration : undefined
  const foreign =
    registration.account && state.account && registration.account.id !== state.account.id
  if (foreign || registration.provider === 'unknown') return state
  switch (registration.state) {
    case 'resolved':
      if (current?.id === registration.id) return state
      // A replica that lags still offers what the living link was made from: not asked twice.
      if (!current && state.link && madeFrom(registration, state.link)) return state
      return {
        ...known(state),
        ...(registration.account ? { account: registration.account } : {}),
        // Only an explicit "not required" skips the click: it guards against forced linking.
        name:
          registration.confirmation === 'not_required' && !needsClick ? 'submitting' : 'confirming',
        registration,
      }
    case 'claimed':
      return state.name === 'confirming' && state.registration.id === registration.id
        ? withoutRegistration(state)
        : state
    case 'expired':
      return dead(state, 'registration_expired')
    case 'failed':
      return dead(state, 'registration_invalid')
    case 'unknown':
      return state
    default:
      return registration.state satisfies never
  }
}

/** News only to somebody who has no living link and no failure before his eyes. */
function dead(
  state: SettledState,
  code: 'registration_expired' | 'registration_invalid',
): SettledState {
  if (state.name === 'failed' || state.name === 'submitting') return state
  if (state.link && state.link.state !== 'canceled' && state.link.state !== 'failed') return state
  return failed(state, { code, retryable: false, actions: [] })
}
