// Room: session. One tab of the browser asks on the timer; the others wait to be told, or to take over.
import type { Lock, Locks } from './locks.ts'

export interface LeadOptions {
  readonly locks: Locks
  readonly name: string
  /** The lead came to this tab, or was taken from it. */
  readonly onChange: () => void
}

export class Lead {
  readonly #options: LeadOptions
  #lock: Lock | undefined
  /** The wish for the lead; ends when it is dropped. */
  #wish: AbortController | undefined

  constructor(options: LeadOptions) {
    this.#options = options
  }

  /** Whether this tab is the one that asks. */
  get held(): boolean {
    return this.#lock !== undefined
  }

  /** Stands in line for the lead. */
  want(): void {
    if (this.#wish) return
    const wish = new AbortController()
    this.#wish = wish
    void this.#wait(wish)
  }

  /** Lets another tab have it. Tabs that nobody sees, that freeze or leave must not keep it. */
  drop(): void {
    this.#wish?.abort()
    this.#wish = undefined
    this.#lock?.release()
    this.#lock = undefined
  }

  async #wait(wish: AbortController): Promise<void> {
    const { locks, name, onChange } = this.#options
    const lock = await locks.take(`${name}:lead`, { signal: wish.signal })
    if (this.#wish !== wish) {
      lock?.release()
      return
    }
    if (!lock) {
      // Not to be had now. The next time that the asker looks, it stands in line again.
      this.#wish = undefined
      return
    }
    this.#lock = lock
    onChange()
    await lock.gone
    if (this.#lock !== lock) return
    this.#lock = undefined
    this.#wish = undefined
    onChange()
  }
}
