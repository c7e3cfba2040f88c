// Room: components. Where the focus goes when modal and pop-up come, change and go. Never to nowhere.
import { focusedIn } from '../element/focused-in.ts'
import type { Presence } from './presence.ts'

export interface Focusables {
  /** The modal was opened just now, so the focus is where the browser put it. */
  readonly opened: boolean
  readonly heading: HTMLElement | null
  readonly popup: HTMLElement | null
}

export class FocusKeeper {
  readonly #root: () => ShadowRoot | null
  #presence: Presence = 'hidden'
  #held: HTMLElement | null = null
  #fromPopup = false
  /** Where he was on the host's page before he came to the pop-up. */
  #outside: HTMLElement | undefined

  constructor(root: () => ShadowRoot | null) {
    this.#root = root
  }

  /** Before something is drawn: what has the focus may be gone afterwards. */
  beforeDrawing(): void {
    const active = focusedIn(this.#root())
    this.#held = active instanceof HTMLElement ? active : null
  }

  /** The focus came into the pop-up. */
  readonly onFocusIn = ({ relatedTarget }: FocusEvent): void => {
    const inside = relatedTarget instanceof Node && relatedTarget.getRootNode() === this.#root()
    if (relatedTarget instanceof HTMLElement && !inside) this.#outside = relatedTarget
  }

  /** After it is drawn and the layers are open or closed. */
  afterDrawing(presence: Presence, { opened, heading, popup }: Focusables): void {
    const before = this.#presence
    this.#presence = presence
    const root = this.#root()
    const lost = focusedIn(root) === null
    if (presence === 'modal') {
      if (before !== 'modal') {
        this.#fromPopup = before === 'popup' && this.#held !== null
        heading?.focus({ preventScroll: true })
      } else if (opened || (this.#held && lost)) {
        // The element was moved, or the button that he used is gone with the state that offered it.
        const kept = this.#held?.isConnected ? this.#held : heading
        kept?.focus({ preventScroll: true })
      }
      return
    }
    const left = before === 'modal' && this.#fromPopup
    if (!left && !(before === 'popup' && this.#held && lost)) return
    if (presence === 'popup') popup?.querySelector('button')?.focus({ preventScroll: true })
    else if (nobodyHasIt(root)) this.#outside?.focus({ preventScroll: true })
    this.#fromPopup = false
  }
}

/** The browser gave it to the body, having nobody better. */
function nobodyHasIt(root: ShadowRoot | null): boolean {
  const active = root?.ownerDocument.activeElement
  return active == null || active === root?.ownerDocument.body
}
