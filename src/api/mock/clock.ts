// Room: mock. The mock's clock: the host's, plus whatever QA has moved it by.

/** Milliseconds in the units that billing rules are written in. */
export const second = 1000
export const minute = 60 * second
export const hour = 60 * minute
export const day = 24 * hour

export class MockClock {
  #read: () => number
  #offset = 0
  #moment: number | undefined

  constructor(read: () => number) {
    this.#read = read
  }

  /** Epoch milliseconds. While a due event runs, the moment it was due and not the moment it ran. */
  now(): number {
    return this.#moment ?? this.#read() + this.#offset
  }

  /** The host's own time, which a browser's cookies and timers live by. */
  hostNow(): number {
    return this.#read()
  }

  iso(at: number = this.now()): string {
    return new Date(at).toISOString()
  }

  advance(ms: number): void {
    this.#offset += ms
  }

  reset(): void {
    this.#offset = 0
  }

  /** Runs something as if it happened at that moment, so that what it writes down is dated right. */
  at<Result>(moment: number, run: () => Result): Result {
    const before = this.#moment
    this.#moment = moment
    try {
      return run()
    } finally {
      this.#moment = before
    }
  }
}
