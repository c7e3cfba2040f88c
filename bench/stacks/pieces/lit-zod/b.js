// Room: bench. Piece B in Lit.
import { html, nothing } from 'lit'
import { look } from '../shared/lit/look.js'
import { accounts, typicalWait } from '../shared/lit/parts.js'
import { StatusElement } from '../shared/lit/status-element.js'
import { words } from '../shared/words.js'
import { billing } from './schemas.js'

class StatusModal extends StatusElement {
  static styles = look

  billing = billing

  render() {
    if (!this.link) return nothing
    const { title, lead } = words.status[this.link.step]
    return html`<dialog class="status" aria-labelledby="title" @close=${this.onClose}>
      ${this.isBusy ? html`<span class="spinner"></span>` : nothing}
      <h2 id="title">${title}</h2>
      <p>${lead}</p>
      ${accounts(this.link)} ${typicalWait(this.link)}
      <form method="dialog"><button>${words.close}</button></form>
    </dialog>`
  }

  updated() {
    const dialog = this.renderRoot.querySelector('dialog')
    if (dialog && !dialog.open && !this.closed) dialog.showModal()
  }
}

customElements.define('bench-status-modal', StatusModal)
