// Room: session. When to ask next, once everything that can be asked now is fresh. Pure.
import type { PaymentMethod } from '../contract/wire.ts'
import type { Next } from './asker.ts'
import { gapAfterAnswer, pace } from './pace.ts'
import type { Setbacks } from './setbacks.ts'
import { isSignedOut, isWaiting, type SettledState } from './state.ts'
import { waitedMs } from './wait-phase.ts'

const never = Number.POSITIVE_INFINITY

export interface Lull {
  readonly state: SettledState
  readonly paymentMethod: PaymentMethod | undefined
  /** Somebody on the page is to be told about the link. */
  readonly followsLink: boolean
  /** The server held the last answer, so that it may be asked again at once. */
  readonly held: boolean
  /** The server may well hold the next answer. */
  readonly mayHold: boolean
  /** Another tab has news, and the floor kept it from being asked for at once. */
  readonly hinted: boolean
  readonly setback: ReturnType<Setbacks['first']>
  /** How long ago the page was last brought up to date, in ms. */
  readonly age: number
  /** Epoch ms by the server's clock. */
  readonly serverNow: number
  readonly random: () => number
}

export interface Rest {
  readonly next: Next
  /** When the page is to be brought up to date, whatever else has to be repeated before. */
  readonly renewal: Pick<Next, 'when' | 'ms'>
}

export function rest(lull: Lull): Rest {
  const { hinted, setback, random, age } = lull
  const { when, ms } = calmly(lull)
  // A question that fails again and again must not put off the one that everybody waits for.
  const renewal = { when, ms: Math.max(0, ms - age) }
  const hint = hinted ? pace.floor + random() * pace.errorFloor : never
  if (when === 'on-return' && !hinted) {
    return { next: onReturn(renewal.ms, setback), renewal }
  }
  const gap = when === 'after' ? renewal.ms : never
  const own = Math.min(hint, setback?.ms ?? never)
  // Nobody else asks what failed in this tab, and a tab that waits for another one would forget it.
  const next: Next = Number.isFinite(own)
    ? { when: 'after', ms: Math.min(gap, own) }
    : // What another tab is told is no news to it, and yet may be in words that this one did not get.
      { when: 'after', ms: gap, anyTab: lull.state.name !== 'unknown' }
  return { next, renewal }
}

/** Nothing is going on, so only what failed gets a timer. */
function onReturn(ms: number, setback: Lull['setback']): Next {
  if (!setback) return { when: 'on-return', ms }
  if (setback.onReturn) return { when: 'on-return', ms: Math.min(ms, setback.ms) }
  return { when: 'after', ms: setback.ms, onReturn: ms }
}

/** The pace of a line without setbacks and hints. */
function calmly({
  state,
  paymentMethod,
  followsLink,
  held,
  mayHold,
  serverNow,
  random,
}: Lull): Next {
  if (followsLink && isWaiting(state)) {
    if (held) return { when: 'after', ms: 0 }
    const { link } = state
    const since = link.cancellation?.canceledAt ?? link.startedAt
    // Where answers are held, a question in good time costs nothing, however long the wait was.
    const waited = mayHold ? 0 : waitedMs({ startedAt: since }, serverNow)
    return { when: 'after', ms: gapAfterAnswer(waited, random(), link.pollAfterMs) }
  }
  const since = paymentMethod?.pendingChange?.since
  if (since !== undefined && followsLink) {
    return {
      when: 'after',
      ms: gapAfterAnswer(waitedMs({ startedAt: since }, serverNow), random()),
    }
  }
  return { when: 'on-return', ms: isSignedOut(state) ? pace.floor : pace.quiet }
}
