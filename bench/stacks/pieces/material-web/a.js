// Room: bench. Piece A with Material Web, whose text button can be a link.
import '@material/web/button/text-button.js'
import { LitElement, html } from 'lit'
import { listingUrl, words } from '../shared/words.js'

class LoginLink extends LitElement {
  render() {
    return html`<md-text-button href=${listingUrl} target="_blank" title=${words.opensInNewTab}
      >${words.subscribe}</md-text-button
    >`
  }
}

customElements.define('bench-login-link', LoginLink)
