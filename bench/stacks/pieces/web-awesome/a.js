// Room: bench. Piece A with Web Awesome, which has no link but a button that is one.
import '@awesome.me/webawesome/dist/styles/themes/default.css'
import '@awesome.me/webawesome/dist/components/button/button.js'
import { LitElement, html } from 'lit'
import { listingUrl, words } from '../shared/words.js'

class LoginLink extends LitElement {
  render() {
    return html`<wa-button
      appearance="plain"
      href=${listingUrl}
      target="_blank"
      rel="noopener"
      title=${words.opensInNewTab}
      >${words.subscribe}</wa-button
    >`
  }
}

customElements.define('bench-login-link', LoginLink)
