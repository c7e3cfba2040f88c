// Room: components. Whether the element stands in a part of the page that is shown at all.
import type { ReactiveController, ReactiveControllerHost } from '@lit/reactive-element'
import { canBeModal } from './layers.ts'

/**
 * A modal inside a hidden tab of the host would be invisible and still make the whole page inert.
 * Renders the host again when the page shows or hides the part that it stands in.
 */
export class Shown implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly isConnected: boolean }
  readonly #box: () => Element | null
  #observer: ResizeObserver | undefined
  #last = false

  /** @param box an element of the host that has a box whenever the host is shown */
  constructor(
    host: ReactiveControllerHost & { readonly isConnected: boolean },
    box: () => Element | null,
  ) {
    this.#host = host
    this.#box = box
    host.addController(this)
  }

  get now(): boolean {
    const box = this.#box()
    if (!box) return false
    // Nothing becomes inert where no dialog can be modal: in a simulated page, which has no boxes.
    return box.getClientRects().length > 0 || !canBeModal(globalThis.HTMLDialogElement?.prototype)
  }

  hostUpdated(): void {
    const box = this.#box()
    if (this.#observer || !box || !this.#host.isConnected) return
    if (typeof ResizeObserver !== 'function') return
    this.#last = this.now
    this.#observer = new ResizeObserver(() => {
      if (this.now === this.#last) return
      this.#last = this.now
      // Drawing inside the observer's own turn would be reported to the host as an error.
      setTimeout(() => this.#host.requestUpdate())
    })
    this.#observer.observe(box)
  }

  hostDisconnected(): void {
    this.#observer?.disconnect()
    this.#observer = undefined
  }
}
