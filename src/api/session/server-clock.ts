// Room: session. The server's time, carried forward by the browser's monotonic clock.
import type { Clock, Meta } from '../client/index.ts'

/**
 * Durations and dates shown to the customer come from here, so a client clock that is wrong or
 * jumps changes nothing. Before the first `Date` header the browser's own clock has to do.
 */
export class ServerClock {
  readonly #clock: Clock
  readonly #wallClock: () => number
  #offset: number | undefined

  constructor(clock: Clock, wallClock: () => number) {
    this.#clock = clock
    this.#wallClock = wallClock
  }

  observe(meta: Pick<Meta, 'serverTime' | 'receivedAt'>): void {
    if (meta.serverTime !== undefined) this.#offset = meta.serverTime - meta.receivedAt
  }

  /** Epoch milliseconds. */
  now(): number {
    return this.#offset === undefined ? this.#wallClock() : this.#clock.now() + this.#offset
  }
}
