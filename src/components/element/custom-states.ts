// Room: components. What an element shows, for `:state()` in the host's own CSS.

/** States that a host can style with `:state()`. */
export type CustomState =
  | 'loading'
  | 'signed-out'
  | 'confirm'
  | 'pending'
  | 'slow'
  | 'stalled'
  | 'active'
  | 'failed'
  | 'canceling'
  | 'canceled'
  | 'offline'
  | 'error'
  | 'empty'
  | 'unknown'

export class CustomStates {
  readonly #internals: ElementInternals | undefined

  constructor(element: HTMLElement) {
    this.#internals = internalsOf(element)
  }

  set(state: CustomState | 'dark' | 'light', on: boolean): void {
    const states = this.#internals?.states
    try {
      if (on) states?.add(state)
      else states?.delete(state)
    } catch {
      // Older engines take only names with dashes before them, which no host's CSS asks for.
    }
  }
}

/** Test environments, older engines and hosts may have none; the elements work without. */
function internalsOf(element: HTMLElement): ElementInternals | undefined {
  try {
    return element.attachInternals()
  } catch {
    return undefined
  }
}
