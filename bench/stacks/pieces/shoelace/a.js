// Room: bench. Piece A with Shoelace, which has no link but a button that is one.
import '@shoelace-style/shoelace/dist/themes/light.css'
import '@shoelace-style/shoelace/dist/components/button/button.js'
import { LitElement, html } from 'lit'
import { listingUrl, words } from '../shared/words.js'

class LoginLink extends LitElement {
  render() {
    return html`<sl-button
      variant="text"
      href=${listingUrl}
      target="_blank"
      rel="noopener"
      title=${words.opensInNewTab}
      >${words.subscribe}</sl-button
    >`
  }
}

customElements.define('bench-login-link', LoginLink)
