// Room: bench. Piece A as a custom element without a library.
import { listingUrl, words } from '../shared/words.js'
import { element } from './element.js'

class LoginLink extends HTMLElement {
  constructor() {
    super()
    const link = element('a', {
      href: listingUrl,
      target: '_blank',
      rel: 'noopener',
      textContent: words.subscribe,
    })
    link.setAttribute('aria-description', words.opensInNewTab)
    this.attachShadow({ mode: 'open' }).append(link)
  }
}

customElements.define('bench-login-link', LoginLink)
