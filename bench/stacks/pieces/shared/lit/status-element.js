// Room: bench. Piece B for the stacks that stand on Lit: all but its looks.
import { LitElement } from 'lit'
import { follow } from '../follow.js'

export class StatusElement extends LitElement {
  static properties = { link: { state: true }, closed: { state: true } }

  #following

  connectedCallback() {
    super.connectedCallback()
    this.#following = new AbortController()
    void follow(this.billing, (link) => (this.link = link), this.#following.signal)
  }

  disconnectedCallback() {
    super.disconnectedCallback()
    this.#following.abort()
  }

  get isBusy() {
    return this.link.step === 'sending' || this.link.step === 'waiting'
  }

  onClose() {
    this.closed = true
  }
}
