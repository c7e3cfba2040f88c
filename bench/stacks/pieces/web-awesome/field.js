// Room: bench. Piece C with Web Awesome.
import '@awesome.me/webawesome/dist/styles/themes/default.css'
import '@awesome.me/webawesome/dist/components/button/button.js'
import '@awesome.me/webawesome/dist/components/skeleton/skeleton.js'
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
    return html`<wa-skeleton></wa-skeleton>`
  }

  methodView(method) {
    return html`${known(method)}
    ${
      method.manageUrl
        ? html`<wa-button href=${method.manageUrl} target="_blank" rel="noopener"
            >${texts.manage}</wa-button
          >`
        : nothing
    }`
  }

  errorView() {
    return html`<p>${texts.error}</p>
      <wa-button @click=${this.onRetry}>${words.retry}</wa-button>`
  }
}

customElements.define('bench-payment-field', PaymentField)
