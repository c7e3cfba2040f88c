// Room: components. Whether the customer is told by the modal, by the pop-up, or not at all.
import type { SettledState } from '../../api/session/index.ts'

export type Presence = 'hidden' | 'modal' | 'popup'

/** One thing worth telling. The same key is never brought up again once it was put away. */
export interface Topic {
  readonly key: string
  /** Worth interrupting for when the page opens; otherwise the pop-up is enough. */
  readonly loud: boolean
  /** It needs an answer from the customer, so it comes up even in the middle of a visit. */
  readonly asks: boolean
}

/** A topic that the customer closed, and where it went. */
export interface PutAway {
  readonly key: string
  readonly to: 'popup' | 'hidden'
}

/** What the page knows beside the session's state. */
export interface Visit {
  /** He was just sent here from AWS. */
  readonly arrived: boolean
  /** Linking was not finished when he was signed out. */
  readonly unfinished: boolean
  /** Not even the first question was answered. */
  readonly unreachable: boolean
}

/** Whether a customer who is signed out in this state leaves something unfinished. */
export function isUnfinished(state: SettledState): boolean {
  return /^(confirming|submitting|pending|failed)$/.test(state.name)
}

export function topicOf(state: SettledState, visit: Visit): Topic | undefined {
  const { link } = state
  const seen = link !== undefined && (link.acknowledgedVersion ?? -1) >= link.version
  const about = link ? `${link.id}:${link.version}` : ''
  switch (state.name) {
    case 'idle':
      // AWS has just sent him: say that the line is down rather than nothing.
      return visit.arrived && visit.unreachable && !state.checked
        ? { key: 'trouble', loud: true, asks: false }
        : undefined
    case 'signed-out':
      return visit.arrived || (state.midway && visit.unfinished)
        ? { key: 'signed-out', loud: true, asks: false }
        : undefined
    case 'confirming':
    case 'submitting':
      return { key: state.registration.id, loud: true, asks: true }
    case 'pending':
      return { key: `pending:${about}`, loud: !seen, asks: false }
    case 'active':
      return seen && !state.repeated
        ? undefined
        : { key: `active:${about}`, loud: true, asks: state.repeated }
    case 'failed': {
      const { code } = state.failure
      if (state.registration) {
        return { key: `${state.registration.id}:${code}`, loud: true, asks: true }
      }
      const ofLink = link?.state === 'failed'
      if (ofLink && seen) return undefined
      return { key: `failed:${code}:${about}`, loud: true, asks: !ofLink }
    }
    case 'canceling':
    case 'canceled':
      return seen ? undefined : { key: `${state.name}:${about}`, loud: true, asks: false }
    case 'unknown':
      return seen ? undefined : { key: `unknown:${about}`, loud: false, asks: false }
    default:
      return state satisfies never
  }
}

export interface Scene {
  readonly presence: Presence
  readonly topic: Topic | undefined
  /** Nothing was known before this: the page has just opened, or he has just signed in. */
  readonly firstLook: boolean
  readonly putAway: PutAway | undefined
}

export function nextPresence({ presence, topic, firstLook, putAway }: Scene): Presence {
  if (!topic) return 'hidden'
  if (presence === 'modal') return 'modal'
  if (topic.key === putAway?.key) return putAway.to
  if (topic.asks || (presence === 'hidden' && firstLook && topic.loud)) return 'modal'
  return 'popup'
}

/** Where closing leads: what is going on, or waits for him, stays in the pop-up. */
export function putAwayTo(state: SettledState, presence: Presence): 'popup' | 'hidden' {
  switch (state.name) {
    case 'signed-out':
    case 'confirming':
    case 'submitting':
    case 'pending':
      return 'popup'
    case 'failed':
      return state.registration && presence === 'modal' ? 'popup' : 'hidden'
    case 'idle':
    case 'active':
    case 'canceling':
    case 'canceled':
    case 'unknown':
      return 'hidden'
    default:
      return state satisfies never
  }
}
