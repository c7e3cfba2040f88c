// Room: bench. Piece C in Lit.
import { html, nothing } from 'lit'
import { FieldElement } from '../shared/lit/field-element.js'
import { look } from '../shared/lit/look.js'
import { known } from '../shared/lit/parts.js'
import { words } from '../shared/words.js'
import { billing } from './schemas.js'

const { method: texts } = words

class PaymentField extends FieldElement {
  static styles = look

  billing = billing

  loadingView() {
    return html`<p>${words.loading}</p>`
  }

  methodView(method) {
    return html`${known(method)}
    ${
      method.manageUrl
        ? html`<a href=${method.manageUrl} target="_blank" rel="noopener">${texts.manage}</a>`
        : nothing
    }`
  }

  errorView() {
    return html`<p>${texts.error}</p>
      <button type="button" @click=${this.onRetry}>${words.retry}</button>`
  }
}

customElements.define('bench-payment-field', PaymentField)
