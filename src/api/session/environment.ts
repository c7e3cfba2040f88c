// Room: session. Everything outside that a session depends on, so that a test can own it.
import { systemClock, type Clock } from '../client/index.ts'
import { browserHints, type OpenHints } from './hints.ts'
import { browserLocks, type Locks } from './locks.ts'
import { browserPage, type Page } from './page.ts'

export interface Environment {
  readonly clock: Clock
  /** Epoch ms of the device; only used until the server's first `Date`. */
  readonly wallClock: () => number
  /** A number in [0, 1). */
  readonly random: () => number
  readonly page: Page
  readonly openHints: OpenHints
  readonly locks: Locks
}

export const browserEnvironment: Environment = {
  clock: systemClock,
  // oxlint-disable-next-line no-restricted-properties -- this is where the browser's defaults enter
  wallClock: () => Date.now(),
  // oxlint-disable-next-line no-restricted-properties -- likewise
  random: () => Math.random(),
  page: browserPage,
  openHints: browserHints,
  locks: browserLocks,
}
