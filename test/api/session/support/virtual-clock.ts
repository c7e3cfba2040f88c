// Test support: time that passes only when a test says so.
import type { Clock } from '../../../../src/api/client/index.ts'

interface Timer {
  readonly id: number
  readonly due: number
  readonly run: () => void
}

/** One turn of the event loop, which no browser slows down as it does nested timers. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(undefined)
  })
}

/** A body that is already there arrives within this many real ms, however busy the machine is. */
const patience = 100

/** So many timers in one moment are a loop that never lets time pass. */
const patienceWithTimers = 1_000

export class VirtualClock implements Clock {
  /** Timers that a caller set with a time that is none. */
  readonly illegal: number[] = []
  /** Whether somebody is at work who waits for nothing but the event loop. */
  busy = (): boolean => false
  /** Told when the patience with somebody busy ran out: he waits for virtual time after all. */
  onStuck = (): void => undefined
  #now = 0
  #lastId = 0
  #timers = new Map<number, Timer>()

  now(): number {
    return this.#now
  }

  setTimeout(run: () => void, ms: number): number {
    // As browsers do: no number, or one too large for 32 bits, fires at once.
    const legal = Number.isFinite(ms) && ms <= 2 ** 31 - 1
    if (!legal) this.illegal.push(ms)
    const id = (this.#lastId += 1)
    this.#timers.set(id, { id, due: this.#now + (legal ? Math.max(0, ms) : 0), run })
    return id
  }

  clearTimeout(handle: unknown): void {
    this.#timers.delete(handle as number)
  }

  /** How many timers wait. */
  get waiting(): number {
    return this.#timers.size
  }

  /** When the next timer fires, in ms from now; `undefined` where none waits. */
  get nextIn(): number | undefined {
    const first = this.#first()
    return first && first.due - this.#now
  }

  /** Lets `ms` pass; everything that is due happens in its own moment and order. */
  async advance(ms: number): Promise<void> {
    const until = this.#now + ms
    await this.settle()
    let here = 0
    for (let timer = this.#first(); timer && timer.due <= until; timer = this.#first()) {
      here = timer.due > this.#now ? 0 : here + 1
      if (here > patienceWithTimers) throw new Error(`time stands still at ${this.#now} ms`)
      this.#timers.delete(timer.id)
      this.#now = Math.max(this.#now, timer.due)
      timer.run()
      await this.settle()
    }
    this.#now = until
  }

  /** No time passes, but everything that needs none happens. */
  async settle(): Promise<void> {
    const begun = performance.now()
    do {
      for (let left = 3; left > 0; left -= 1) await turn()
      if (performance.now() - begun > patience) this.onStuck()
    } while (this.busy())
  }

  /** The machine slept: time has passed and no timer has fired. */
  sleep(ms: number): void {
    this.#now += ms
  }

  #first(): Timer | undefined {
    let first: Timer | undefined
    for (const timer of this.#timers.values()) {
      if (!first || timer.due < first.due || (timer.due === first.due && timer.id < first.id)) {
        first = timer
      }
    }
    return first
  }
}
