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
    // Test environments of hosts may know no `attachInternals`; the elements work without.
    this.#internals =
      typeof element.attachInternals === 'function' ? element.attachInternals() : undefined
  }

  set(state: CustomState | 'dark' | 'light', on: boolean): void {
    const states = this.#internals?.states
    if (on) states?.add(state)
    else states?.delete(state)
  }
}
