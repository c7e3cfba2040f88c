// Room: bench. Piece B with Web Awesome.
import '@awesome.me/webawesome/dist/styles/themes/default.css'
import '@awesome.me/webawesome/dist/components/button/button.js'
import '@awesome.me/webawesome/dist/components/dialog/dialog.js'
import '@awesome.me/webawesome/dist/components/spinner/spinner.js'
import { html, nothing } from 'lit'
import { billing } from '../shared/by-hand.js'
import { look } from '../shared/lit/look.js'
import { accounts, typicalWait } from '../shared/lit/parts.js'
import { StatusElement } from '../shared/lit/status-element.js'
import { words } from '../shared/words.js'

class StatusModal extends StatusElement {
  static styles = look

  billing = billing

  render() {
    if (!this.link) return nothing
    const { title, lead } = words.status[this.link.step]
    return html`<wa-dialog label=${title} ?open=${!this.closed} @wa-hide=${this.onClose}>
      ${this.isBusy ? html`<wa-spinner></wa-spinner>` : nothing}
      <p>${lead}</p>
      ${accounts(this.link)} ${typicalWait(this.link)}
      <wa-button slot="footer" variant="brand" @click=${this.onClose}>${words.close}</wa-button>
    </wa-dialog>`
  }
}

customElements.define('bench-status-modal', StatusModal)
