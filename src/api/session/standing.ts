// Room: session. The state that a link, a failure or a registration that has gone leaves behind.
import { bare, type Account, type Link, type Registration } from '../contract/wire.ts'
import type { LinkFailure, SettledState, StateNamed } from './state.ts'

/** The state that a link stands for. */
export function standing(link: Link, repeated = false): SettledState {
  const linked = { account: link.account, link }
  switch (link.state) {
    case 'active':
      return { ...linked, name: 'active', repeated }
    case 'failed':
      return {
        ...linked,
        name: 'failed',
        remedied: false,
        failure: link.failure ?? { code: 'unknown', retryable: false, actions: [] },
      }
    case 'pending':
    case 'canceling':
    case 'canceled':
    case 'unknown':
      return { ...linked, name: link.state }
    default:
      return link.state satisfies never
  }
}

export function failed(state: SettledState, failure: LinkFailure): StateNamed<'failed'> {
  return { ...known(state), name: 'failed', failure, remedied: false }
}

/** Back to what the link says, or to nothing. */
export function withoutRegistration(state: SettledState): SettledState {
  return state.link ? standing(state.link) : { ...known(state), name: 'idle', checked: true }
}

/** The same story with a newer link beside it. One version says one thing; only its being seen may grow. */
export function remembering(state: SettledState, link: Link): SettledState {
  const before = state.link
  if (before?.version !== link.version) {
    return { ...state, account: link.account, link } as SettledState
  }
  const { acknowledgedVersion = -1 } = link
  return acknowledgedVersion > (before.acknowledgedVersion ?? -1)
    ? seenUntil(state, before, acknowledgedVersion)
    : state
}

export function seenUntil(state: SettledState, link: Link, version: number): SettledState {
  const seen = bare({ ...link, acknowledgedVersion: version })
  return { ...state, link: seen } as SettledState
}

/** The link was made after this registration came in, perhaps by another tab: there is nothing left to ask. */
export function madeFrom(registration: Registration, link: Link): boolean {
  const alive = link.state === 'pending' || link.state === 'active'
  return alive && Date.parse(link.startedAt) >= Date.parse(registration.receivedAt)
}

export function known(state: SettledState): { account?: Account; link?: Link } {
  return {
    ...(state.account ? { account: state.account } : {}),
    ...(state.link ? { link: state.link } : {}),
  }
}
