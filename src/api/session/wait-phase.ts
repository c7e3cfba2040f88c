// Room: session. Syncing, slow or stalled: derived from the server's own expectation, never an error.
import type { Link } from '../contract/wire.ts'

export type WaitPhase = 'syncing' | 'slow' | 'stalled'

/** A wait this long earns the offer of a ticket, whatever the server expected. In seconds. */
export const longWaitSeconds = 15 * 60

/** How long the customer has waited, in ms by the server's clock; never negative. */
export function waitedMs(link: Pick<Link, 'startedAt'>, serverNow: number): number {
  return Math.max(0, serverNow - Date.parse(link.startedAt))
}

/** @param serverNow epoch ms by the server's clock */
export function waitPhase(
  link: Pick<Link, 'startedAt' | 'expectation'>,
  serverNow: number,
): WaitPhase {
  const waited = waitedMs(link, serverNow) / 1_000
  const { slowAfterSeconds, stalledAfterSeconds } = link.expectation
  if (waited >= stalledAfterSeconds) return 'stalled'
  return waited >= slowAfterSeconds ? 'slow' : 'syncing'
}
