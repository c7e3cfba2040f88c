// Room: bench. Piece C with Material Web.
import '@material/web/button/text-button.js'
import '@material/web/progress/linear-progress.js'
import { html, nothing } from 'lit'
import { billing } from '../shared/by-hand.js'
import { FieldElement } from '../shared/lit/field-element.js'
import { look } from '../shared/lit/look.js'
import { known } from '../shared/lit/parts.js'
import { words } from '../shared/words.js'

const { method: texts } = words

class PaymentField extends FieldElement {
  static styles = look

  billing = billing

  loadingView() {
    return html`<md-linear-progress indeterminate></md-linear-progress>`
  }

  methodView(method) {
    return html`${known(method)}
    ${
      method.manageUrl
        ? html`<md-text-button href=${method.manageUrl} target="_blank"
            >${texts.manage}</md-text-button
          >`
        : nothing
    }`
  }

  errorView() {
    return html`<p>${texts.error}</p>
      <md-text-button @click=${this.onRetry}>${words.retry}</md-text-button>`
  }
}

customElements.define('bench-payment-field', PaymentField)
