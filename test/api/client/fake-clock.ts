// Test support: a clock that stands still until a test moves it.
import type { Clock } from '../../../src/api/client/index.ts'

interface Timer {
  at: number
  run: () => void
}

export class FakeClock implements Clock {
  #now = 1_000
  #next = 1
  readonly #timers = new Map<number, Timer>()

  get waiting(): number {
    return this.#timers.size
  }

  now(): number {
    return this.#now
  }

  setTimeout(run: () => void, ms: number): unknown {
    this.#timers.set(this.#next, { at: this.#now + ms, run })
    return this.#next++
  }

  clearTimeout(handle: unknown): void {
    this.#timers.delete(handle as number)
  }

  advance(ms: number): void {
    this.#now += ms
    for (const [handle, { at, run }] of this.#timers) {
      if (at > this.#now) continue
      this.#timers.delete(handle)
      run()
    }
  }
}
