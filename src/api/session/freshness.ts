// Room: session. How old it is what the page shows, and when that is too old. Times in ms of the clock.
import type { Next } from './asker.ts'
import { pace } from './pace.ts'

const never = Number.POSITIVE_INFINITY
const always = Number.NEGATIVE_INFINITY

export class Freshness {
  #renewedAt = always
  #oldAt = never
  #oldOnReturnAt = never
  /** When everything beside the link was last found to be old. */
  #sidesAt = always
  /** This round of questions brings the page up to date; others only repeat what failed. */
  #renewing = true

  /** Nothing is known, and all of it is about to be asked. */
  begin(now: number): void {
    this.#renewing = true
    this.#oldAt = this.#oldOnReturnAt = never
    this.#sidesAt = now
  }

  /** The round that begins, or is under way, asks what everybody waits for. It may take long. */
  renew(now: number): void {
    this.#renewing = true
    this.#oldAt = never
    this.#oldOnReturnAt = now + pace.quiet
  }

  renewSides(now: number): void {
    this.#sidesAt = now
  }

  /**
   * The round is over.
   * @returns how long ago the page was brought up to date
   */
  settle(now: number): number {
    if (this.#renewing) this.#renewedAt = now
    this.#renewing = false
    return now - this.#renewedAt
  }

  plan(now: number, { when, ms }: Pick<Next, 'when' | 'ms'>): void {
    this.#oldOnReturnAt = now + ms
    this.#oldAt = when === 'after' ? this.#oldOnReturnAt : never
  }

  isOld(now: number): boolean {
    return now >= this.#oldAt
  }

  areSidesOld(now: number): boolean {
    return now >= this.#sidesAt + pace.quiet
  }

  /** The customer comes back: for him it may be old already. */
  returned(now: number): void {
    if (now >= this.#oldOnReturnAt) this.#oldAt = now
  }
}
