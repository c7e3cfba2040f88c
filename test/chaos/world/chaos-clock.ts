// Chaos. Time that passes only when a command says so, as fast as Node can run it.
import type { Clock } from '../../../src/api/client/index.ts'
import { VirtualClock } from '../../api/session/support/virtual-clock.ts'
import type { EventLoop } from './event-loop.ts'

export class ChaosClock extends VirtualClock {
  /**
   * Nothing here waits for a disk, a socket or a real timer, so everything that needs no virtual
   * time has happened when the microtasks are through.
   */
  override settle(): Promise<void> {
    return new Promise((resolve) => setImmediate(resolve))
  }
}

/** The clock as one tab has it: its timers need its event loop, and end with it. */
export class TabClock implements Clock {
  readonly #clock: VirtualClock
  readonly #loop: EventLoop
  readonly #timers = new Map<number, unknown>()
  #lastId = 0

  constructor(clock: VirtualClock, loop: EventLoop) {
    this.#clock = clock
    this.#loop = loop
  }

  now = (): number => this.#clock.now()

  setTimeout(run: () => void, ms: number): number {
    const id = (this.#lastId += 1)
    const due = () => {
      this.#loop.post(() => {
        if (this.#timers.delete(id)) run()
      })
    }
    this.#timers.set(id, this.#clock.setTimeout(due, ms))
    return id
  }

  clearTimeout(handle: unknown): void {
    const id = handle as number
    this.#clock.clearTimeout(this.#timers.get(id))
    this.#timers.delete(id)
  }

  get waiting(): number {
    return this.#timers.size
  }

  /** The tab is gone, and its timers with it. */
  end(): void {
    for (const handle of this.#timers.values()) this.#clock.clearTimeout(handle)
    this.#timers.clear()
  }
}
