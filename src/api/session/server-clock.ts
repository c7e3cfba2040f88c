// Room: session. The server's time, carried forward by the browser's monotonic clock.
import type { Clock, Meta } from '../client/index.ts'

/** A date that is earlier by more than this corrects one that was wrong; by less, it came late. */
const correction = 60_000

/**
 * Durations and dates shown to the customer come from here, so a client clock that is wrong or
 * jumps changes nothing. Before the first `Date` header the device's clock as it was when the page
 * came has to do, and neither may be earlier than what the server itself has written down.
 */
export class ServerClock {
  readonly #clock: Clock
  /** Epoch ms when the monotonic clock read 0: by the device, by `Date`, and at the earliest. */
  readonly #byDevice: number
  #byDate: number | undefined
  #earliest = Number.NEGATIVE_INFINITY

  constructor(clock: Clock, wallClock: () => number) {
    this.#clock = clock
    this.#byDevice = wallClock() - clock.now()
  }

  observe(meta: Pick<Meta, 'serverTime' | 'receivedAt'>): void {
    if (meta.serverTime === undefined) return
    const start = meta.serverTime - meta.receivedAt
    const before = this.#byDate ?? Number.NEGATIVE_INFINITY
    // Whole seconds and the way here make every date a little too early: the latest is the nearest.
    if (start > before || start < before - correction) this.#byDate = start
  }

  /**
   * The server has written this moment down, so it is over.
   * @param moment epoch ms
   * @param receivedAt ms of the monotonic clock
   */
  atLeast(moment: number, receivedAt: number): void {
    this.#earliest = Math.max(this.#earliest, moment - receivedAt)
  }

  /** Epoch milliseconds. */
  now(): number {
    return this.#clock.now() + Math.max(this.#byDate ?? this.#byDevice, this.#earliest)
  }
}
