// Test support: a browser tab whose looks, network, chance and neighbours belong to the test.
import type { Environment } from '../../../../src/api/session/environment.ts'
import type { Hints } from '../../../../src/api/session/hints.ts'
import type { Page, PageSignal } from '../../../../src/api/session/page.ts'
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
  sent = 0
  readonly #tabs = new Map<object, { name: string; onHint: () => void }>()

  get open(): number {
    return this.#tabs.size
  }

  join = (name: string, onHint: () => void): Hints => {
    const tab = {}
    this.#tabs.set(tab, { name, onHint })
    return {
      send: () => {
        this.sent += 1
        // A channel delivers later, and never to the sender.
        queueMicrotask(() => this.#deliver(tab, name))
      },
      close: () => this.#tabs.delete(tab),
    }
  }

  /** Somebody who is none of our tabs says that there is news. */
  forge(name: string): void {
    this.#deliver({}, name)
  }

  #deliver(from: object, name: string): void {
    for (const [tab, other] of Array.from(this.#tabs)) {
      if (tab !== from && other.name === name) other.onHint()
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
  readonly environment: Environment
}

export function openTab({
  clock = new VirtualClock(),
  hub = new HintHub(),
  random = seeded(1),
  wallClock = () => epoch + clock.now(),
}: {
  clock?: VirtualClock
  hub?: HintHub
  random?: () => number
  wallClock?: () => number
} = {}): Tab {
  const page = new FakePage()
  return { clock, page, hub, environment: { clock, wallClock, random, page, openHints: hub.join } }
}
