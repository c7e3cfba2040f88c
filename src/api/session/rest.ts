// Room: session. When to ask next, once everything that can be asked now is fresh. Pure.
import type { PaymentMethod } from '../contract/wire.ts'
import type { Next } from './asker.ts'
import { gapAfterAnswer, pace } from './pace.ts'
import type { Setbacks } from './setbacks.ts'
import type { SettledState } from './state.ts'
import { waitedMs } from './wait-phase.ts'

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
  /** Epoch ms by the server's clock. */
  readonly serverNow: number
  readonly random: () => number
}

export function rest(lull: Lull): Next {
  const { hinted, setback, random } = lull
  const calm = calmly(lull)
  const hint = hinted ? pace.floor + random() * pace.errorFloor : Number.POSITIVE_INFINITY
  if (calm.when === 'on-return' && !hinted) {
    if (!setback) return calm
    return { when: setback.onReturn ? 'on-return' : 'after', ms: setback.ms }
  }
  const gap = calm.when === 'after' ? calm.ms : Number.POSITIVE_INFINITY
  const own = Math.min(hint, setback?.ms ?? Number.POSITIVE_INFINITY)
  // Nobody else asks what failed in this tab, and a tab that waits for another one would forget it.
  return Number.isFinite(own)
    ? { when: 'after', ms: Math.min(gap, own) }
    : { when: 'after', ms: gap, anyTab: true }
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
  if (state.name === 'pending' || state.name === 'canceling') {
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
  return { when: 'on-return', ms: state.name === 'signed-out' ? pace.floor : pace.quiet }
}
