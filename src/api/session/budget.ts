// Room: session. How many questions a browser asks by itself in a minute, however many tabs it has open.
import type { Environment } from './environment.ts'
import type { Lock } from './locks.ts'
import { pace } from './pace.ts'

/**
 * A token bucket made of locks, so that the tabs of one browser share it without a word between them
 * and without writing anything down. A question takes one of the places. Each place stands in line
 * for the one refill, and is free again when the refill has been its own for a while.
 */
export class Budget {
  readonly #environment: Pick<Environment, 'clock' | 'random' | 'locks'>
  readonly #name: string
  #lifetime = new AbortController()
  readonly #held = new Set<Lock>()
  #timer: unknown

  constructor(environment: Pick<Environment, 'clock' | 'random' | 'locks'>, name: string) {
    this.#environment = environment
    this.#name = name
  }

  /**
   * Waits for a place. Places that somebody squats starve nobody: in the end the question is asked
   * without one.
   * @param signal gives up the waiting
   */
  async take(signal: AbortSignal): Promise<void> {
    const lifetime = this.#lifetime
    const lock = (await this.#freeOne(signal)) ?? (await this.#nextOne(signal, lifetime.signal))
    if (!lock) return
    if (signal.aborted || lifetime.signal.aborted) return lock.release()
    this.#held.add(lock)
    void this.#giveBack(lock, lifetime.signal)
  }

  /** Gives all places back: the page is leaving, or nobody on it is to be told any more. */
  clear(): void {
    this.#lifetime.abort()
    this.#lifetime = new AbortController()
    this.#environment.clock.clearTimeout(this.#timer)
    for (const lock of this.#held) lock.release()
    this.#held.clear()
  }

  async #giveBack(place: Lock, signal: AbortSignal): Promise<void> {
    const { clock, locks } = this.#environment
    const refill = await locks.take(`${this.#name}:refill`, { signal })
    // Gone with the page, or not to be had: then the page's end gives the place back.
    if (!refill) return
    if (signal.aborted) return refill.release()
    this.#held.add(refill)
    this.#timer = clock.setTimeout(() => {
      for (const lock of [place, refill]) {
        this.#held.delete(lock)
        lock.release()
      }
    }, pace.refill)
  }

  async #freeOne(signal: AbortSignal): Promise<Lock | undefined> {
    const first = Math.floor(this.#environment.random() * pace.burst)
    for (let step = 0; step < pace.burst && !signal.aborted; step += 1) {
      const name = this.#place((first + step) % pace.burst)
      const lock = await this.#environment.locks.take(name, { signal, ifFree: true })
      if (lock) return lock
    }
    return undefined
  }

  /**
   * Whichever place becomes free first.
   * @param over before the places are given back: a page that is frozen next would keep what it is granted
   */
  async #nextOne(signal: AbortSignal, over: AbortSignal): Promise<Lock | undefined> {
    const waiting = new AbortController()
    const giveUp = () => waiting.abort()
    for (const each of [signal, over]) each.addEventListener('abort', giveUp, { once: true })
    if (signal.aborted || over.aborted) giveUp()
    const { clock, locks } = this.#environment
    const timer = clock.setTimeout(giveUp, pace.patience)
    const lock = await first(
      Array.from({ length: pace.burst }, (_, place) =>
        locks.take(this.#place(place), { signal: waiting.signal }),
      ),
    )
    giveUp()
    clock.clearTimeout(timer)
    for (const each of [signal, over]) each.removeEventListener('abort', giveUp)
    return lock
  }

  #place(place: number): string {
    return `${this.#name}:place-${place}`
  }
}

/** The first lock that is granted; every other one is released as it comes. */
function first(waits: readonly Promise<Lock | undefined>[]): Promise<Lock | undefined> {
  return new Promise((resolve) => {
    let granted = false
    const each = waits.map(async (wait) => {
      const lock = await wait
      if (!lock) return
      if (granted) return lock.release()
      granted = true
      resolve(lock)
    })
    void Promise.all(each).then(() => resolve(undefined))
  })
}
