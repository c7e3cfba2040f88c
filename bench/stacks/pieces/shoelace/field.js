// Room: bench. Piece C with Shoelace.
import '@shoelace-style/shoelace/dist/themes/light.css'
import '@shoelace-style/shoelace/dist/components/button/button.js'
import '@shoelace-style/shoelace/dist/components/skeleton/skeleton.js'
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
    return html`<sl-skeleton></sl-skeleton>`
  }

  methodView(method) {
    return html`${known(method)}
    ${
      method.manageUrl
        ? html`<sl-button href=${method.manageUrl} target="_blank" rel="noopener"
            >${texts.manage}</sl-button
          >`
        : nothing
    }`
  }

  errorView() {
    return html`<p>${texts.error}</p>
      <sl-button @click=${this.onRetry}>${words.retry}</sl-button>`
  }
}

customElements.define('bench-payment-field', PaymentField)
