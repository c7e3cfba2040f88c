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

/** @param arrived he was just sent here from AWS */
export function topicOf(state: SettledState, arrived: boolean): Topic | undefined {
  const seen =
    state.link !== undefined && (state.link.acknowledgedVersion ?? -1) >= state.link.version
  const version = state.link?.version ?? 0
  switch (state.name) {
    case 'idle':
      return undefined
    case 'signed-out':
      return state.midway || arrived ? { key: 'signed-out', loud: true, asks: false } : undefined
    case 'confirming':
    case 'submitting':
      return { key: state.registration.id, loud: true, asks: true }
    case 'pending':
      return { key: `pending:${version}`, loud: !seen, asks: false }
    case 'active':
      return seen && !state.repeated
        ? undefined
        : { key: `active:${version}`, loud: true, asks: state.repeated }
    case 'failed': {
      if (state.registration) {
        return { key: `${state.registration.id}:${state.failure.code}`, loud: true, asks: true }
      }
      const ofLink = state.link?.state === 'failed'
      if (ofLink && seen) return undefined
      return { key: `failed:${state.failure.code}:${version}`, loud: true, asks: !ofLink }
    }
    case 'canceling':
    case 'canceled':
      return seen ? undefined : { key: `${state.name}:${version}`, loud: true, asks: false }
    case 'unknown':
      return seen ? undefined : { key: `unknown:${version}`, loud: false, asks: false }
    default:
      return state satisfies never
  }
}

export interface Scene {
  readonly presence: Presence
  readonly topic: Topic | undefined
  /** Nothing was known before this: the page has just opened, or he has just signed in. */
  readonly firstLook: boolean
  /** The key that the customer put away. */
  readonly putAway: string | undefined
}

export function nextPresence({ presence, topic, firstLook, putAway }: Scene): Presence {
  if (!topic) return 'hidden'
  if (presence === 'modal') return 'modal'
  if (topic.key === putAway) return presence
  if (topic.asks || (presence === 'hidden' && firstLook && topic.loud)) return 'modal'
  return 'popup'
}
