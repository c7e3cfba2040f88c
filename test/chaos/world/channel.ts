// Chaos. The channel between the tabs of one browser: words may be lost, late, or nobody's.
import type { Hint } from '../../../src/api/session/hints.ts'
import type { VirtualClock } from '../../api/session/support/virtual-clock.ts'

interface Ear {
  readonly tab: object
  readonly name: string
  readonly hear: (hint: Hint) => void
}

export class Channel {
  /** So many of the next words are lost. */
  losing = 0
  /** How late words are, in ms. */
  lateMs = 0
  readonly #clock: VirtualClock
  readonly #ears = new Set<Ear>()

  constructor(clock: VirtualClock) {
    this.#clock = clock
  }

  /** How many ears a tab has on any channel. */
  ears(tab: object): number {
    return Array.from(this.#ears).filter((ear) => ear.tab === tab).length
  }

  get open(): number {
    return this.#ears.size
  }

  join(tab: object, name: string, hear: (hint: Hint) => void) {
    const ear = { tab, name, hear }
    this.#ears.add(ear)
    return {
      send: (hint: Hint) => this.#send(hint, ear),
      close: () => void this.#ears.delete(ear),
    }
  }

  /** Somebody who is none of our tabs says something. */
  forge(name: string, hint: Hint): void {
    this.#deliver(hint, { tab: this, name })
  }

  /** The tab is gone. */
  drop(tab: object): void {
    for (const ear of Array.from(this.#ears)) if (ear.tab === tab) this.#ears.delete(ear)
  }

  #send(hint: Hint, from: Ear): void {
    if (this.losing > 0) {
      this.losing -= 1
      return
    }
    const deliver = () => this.#deliver(hint, from)
    if (this.lateMs > 0) this.#clock.setTimeout(deliver, this.lateMs)
    else queueMicrotask(deliver)
  }

  #deliver(hint: Hint, from: Pick<Ear, 'tab' | 'name'>): void {
    for (const ear of Array.from(this.#ears)) {
      if (ear.tab !== from.tab && ear.name === from.name) ear.hear(hint)
    }
  }
}
