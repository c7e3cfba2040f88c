// Test support: a browser tab whose looks, network, chance and neighbours belong to the test.
import type { Environment } from '../../../../src/api/session/environment.ts'
import type { Hint, Hints } from '../../../../src/api/session/hints.ts'
import type { Locks } from '../../../../src/api/session/locks.ts'
import type { Page, PageSignal } from '../../../../src/api/session/page.ts'
import { LockHall } from './lock-hall.ts'
import { VirtualClock } from './virtual-clock.ts'

export class FakePage implements Page {
  readonly #listeners = new Set<(signal: PageSignal) => void>()
  #hidden = false
  #online = true

  hidden = (): boolean => this.#hidden
  online = (): boolean => this.#online

  listen(listener: (signal: PageSignal) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  get listening(): number {
    return this.#listeners.size
  }

  hide(): void {
    this.#hidden = true
    this.#tell('hidden')
  }

  /** Into the back-forward cache, onto ice, or away for good. */
  leave(): void {
    this.#hidden = true
    this.#tell('leaving')
  }

  /** The customer looks at it again, whether it was hidden or only lost the focus. */
  comeBack(): void {
    this.#hidden = false
    this.#tell('returned')
  }

  loseNetwork(): void {
    this.#online = false
    this.#tell('offline')
  }

  findNetwork(): void {
    this.#online = true
    this.#tell('online')
  }

  #tell(signal: PageSignal): void {
    for (const listener of Array.from(this.#listeners)) listener(signal)
  }
}

/** The channel between the tabs of one browser. */
export class HintHub {
  /** Words that there is news. */
  sent = 0
  /** Words that the tab with the lead has asked. */
  asked = 0
  readonly #tabs = new Map<object, { name: string; onHint: (hint: Hint) => void }>()

  get open(): number {
    return this.#tabs.size
  }

  join = (name: string, onHint: (hint: Hint) => void): Hints => {
    const tab = {}
    this.#tabs.set(tab, { name, onHint })
    return {
      send: (hint) => {
        if (hint === 'changed') this.sent += 1
        else this.asked += 1
        // A channel delivers later, and never to the sender.
        queueMicrotask(() => this.#deliver(tab, name, hint))
      },
      close: () => this.#tabs.delete(tab),
    }
  }

  /** Somebody who is none of our tabs says that there is news. */
  forge(name: string, hint: Hint = 'changed'): void {
    this.#deliver({}, name, hint)
  }

  #deliver(from: object, name: string, hint: Hint): void {
    for (const [tab, other] of Array.from(this.#tabs)) {
      if (tab !== from && other.name === name) other.onHint(hint)
    }
  }
}

/** Chance that repeats itself: mulberry32. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** When the tests take place, by the server. */
export const epoch = Date.parse('2026-03-01T12:00:00Z')

export interface Tab {
  readonly clock: VirtualClock
  readonly page: FakePage
  readonly hub: HintHub
  readonly hall: LockHall
  readonly environment: Environment
}

export function openTab({
  clock = new VirtualClock(),
  hub = new HintHub(),
  hall = new LockHall(),
  locks,
  random = seeded(1),
  wallClock = () => epoch + clock.now(),
}: {
  clock?: VirtualClock
  hub?: HintHub
  hall?: LockHall
  /** Other locks than those of the hall. */
  locks?: Locks
  random?: () => number
  wallClock?: () => number
} = {}): Tab {
  const page = new FakePage()
  const environment: Environment = {
    clock,
    wallClock,
    random,
    page,
    openHints: hub.join,
    locks: locks ?? hall.for(page),
  }
  return { clock, page, hub, hall, environment }
}
