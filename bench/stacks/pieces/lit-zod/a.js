// Room: bench. Piece A in Lit.
import { LitElement, html } from 'lit'
import { listingUrl, words } from '../shared/words.js'

class LoginLink extends LitElement {
  render() {
    return html`<a
      href=${listingUrl}
      target="_blank"
      rel="noopener"
      aria-description=${words.opensInNewTab}
      >${words.subscribe}</a
    >`
  }
}

customElements.define('bench-login-link', LoginLink)
