// Room: session. The other tabs of this browser: told of news, and listened to while the page is there.
import type { Environment } from './environment.ts'
import type { Hint, Hints } from './hints.ts'

export class Neighbours {
  readonly #openHints: Environment['openHints']
  readonly #name: string
  readonly #onHint: (hint: Hint) => void
  #hints: Hints | undefined

  constructor(
    { openHints }: Pick<Environment, 'openHints'>,
    name: string,
    onHint: (hint: Hint) => void,
  ) {
    this.#openHints = openHints
    this.#name = name
    this.#onHint = onHint
  }

  /** @returns whether it listened to nobody until now, and so may have missed something */
  listen(): boolean {
    if (this.#hints) return false
    this.#hints = this.#openHints(this.#name, this.#onHint)
    return true
  }

  /** A word to a page in the back-forward cache would throw it out of there: it must not listen. */
  leave(): void {
    this.#hints?.close()
    this.#hints = undefined
  }

  tell(hint: Hint): void {
    this.#hints?.send(hint)
  }
}
