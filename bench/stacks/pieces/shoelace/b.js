// Room: bench. Piece B with Shoelace.
import '@shoelace-style/shoelace/dist/themes/light.css'
import '@shoelace-style/shoelace/dist/components/button/button.js'
import '@shoelace-style/shoelace/dist/components/dialog/dialog.js'
import '@shoelace-style/shoelace/dist/components/spinner/spinner.js'
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
    return html`<sl-dialog label=${title} ?open=${!this.closed} @sl-hide=${this.onClose}>
      ${this.isBusy ? html`<sl-spinner></sl-spinner>` : nothing}
      <p>${lead}</p>
      ${accounts(this.link)} ${typicalWait(this.link)}
      <sl-button slot="footer" variant="primary" @click=${this.onClose}>${words.close}</sl-button>
    </sl-dialog>`
  }
}

customElements.define('bench-status-modal', StatusModal)
