// Room: session. What an answer about the link makes of the state.
import type { Link } from '../contract/wire.ts'
import { madeFrom, remembering, seenUntil, standing } from './standing.ts'
import type { FactNamed, SettledState } from './state.ts'

export function onLink(state: SettledState, fact: FactNamed<'linkFound'>): SettledState {
  const { link } = fact
  const before = state.link
  if (state.account && state.account.id !== link.account.id) return state
  if (state.name === 'submitting' && fact.submitted) {
    // The answer to our own POST ends the asking whatever its number. Only about the same link it must
    // not take back what we know better: an answer of long ago, or one without a word of ours.
    const better = before?.id === link.id && (isOlder(link, before) || isVaguer(link, before))
    return standing(better ? before : link, fact.repeated)
  }
  if (before && isOlder(link, before)) return state

  switch (state.name) {
    case 'submitting':
    case 'confirming':
    case 'failed':
      if (state.registration) {
        return madeFrom(state.registration, link) ? standing(link) : remembering(state, link)
      }
      if (before?.state === 'failed') break
      // A registration that is over is no news to somebody whose link turns out to be alive.
      return isAlive(link) && !(before && isAlive(before))
        ? standing(link, fact.repeated)
        : remembering(state, link)
    case 'idle':
    case 'signed-out':
    case 'pending':
    case 'active':
    case 'canceling':
    case 'canceled':
    case 'unknown':
      break
    default:
      return state satisfies never
  }
  // Servers of two releases share the work: the one that has our word for this version is right.
  if (before?.version === link.version && !isVaguer(before, link)) return remembering(state, link)
  return standing(link, fact.repeated)
}

function isOlder(link: Link, before: Link): boolean {
  if (link.version < before.version) return true
  // A replica that lags may renumber, but one link never goes back from active to waiting.
  const backwards = link.state === 'pending' || link.state === 'failed'
  return before.state === 'active' && before.id === link.id && backwards
}

/** Of one version: the other one has our word for it. */
function isVaguer(link: Link, other: Link): boolean {
  return link.version === other.version && link.state === 'unknown' && other.state !== 'unknown'
}

function isAlive(link: Link): boolean {
  return link.state === 'pending' || link.state === 'active' || link.state === 'canceling'
}

/**
 * "No link" names no account and carries no version, so it can never take a living link away: right
 * after the POST it may come from a replica that lags.
 */
export function onLinkAbsent(state: SettledState): SettledState {
  switch (state.name) {
    case 'idle':
      return state.checked ? state : { ...state, checked: true }
    case 'canceled':
    case 'unknown':
      return { name: 'idle', checked: true, account: state.link.account }
    case 'confirming':
    case 'submitting':
    case 'pending':
    case 'active':
    case 'failed':
    case 'canceling':
    case 'signed-out':
      return state
    default:
      return state satisfies never
  }
}

export function onAcknowledged(state: SettledState, version: number): SettledState {
  const { link } = state
  if (!link || version > link.version || version <= (link.acknowledgedVersion ?? -1)) return state
  const next = seenUntil(state, link, version)
  return next.name === 'active' ? { ...next, repeated: false } : next
}
