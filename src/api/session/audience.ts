// Room: session. Who on the page is told of changes, and what they need to be told of.
import type { Need } from './questions.ts'

export interface Subscriber {
  readonly listener: () => void
  readonly needs: ReadonlySet<Need>
}

export class Audience {
  readonly #subscribers = new Set<Subscriber>()

  get size(): number {
    return this.#subscribers.size
  }

  /** What all of them need together. */
  get needs(): ReadonlySet<Need> {
    const needs = new Set<Need>()
    for (const subscriber of this.#subscribers) for (const need of subscriber.needs) needs.add(need)
    return needs
  }

  add(subscriber: Subscriber): void {
    this.#subscribers.add(subscriber)
  }

  /** @returns whether it was there */
  delete(subscriber: Subscriber): boolean {
    return this.#subscribers.delete(subscriber)
  }

  /** One listener's mistake is told to the page and keeps nobody else from being told. */
  notify(): void {
    for (const { listener } of Array.from(this.#subscribers)) {
      try {
        listener()
      } catch (error) {
        queueMicrotask(() => {
          throw error
        })
      }
    }
  }
}
