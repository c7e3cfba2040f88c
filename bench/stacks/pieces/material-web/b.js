// Room: bench. Piece B with Material Web.
import '@material/web/button/text-button.js'
import '@material/web/dialog/dialog.js'
import '@material/web/progress/circular-progress.js'
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
    return html`<md-dialog ?open=${!this.closed} @close=${this.onClose}>
      <div slot="headline">${title}</div>
      <div slot="content">
        ${this.isBusy ? html`<md-circular-progress indeterminate></md-circular-progress>` : nothing}
        <p>${lead}</p>
        ${accounts(this.link)} ${typicalWait(this.link)}
      </div>
      <div slot="actions">
        <md-text-button @click=${this.onClose}>${words.close}</md-text-button>
      </div>
    </md-dialog>`
  }
}

customElements.define('bench-status-modal', StatusModal)
