// Room: bench. Piece B as a custom element without a library.
import { billing } from '../shared/by-hand.js'
import { follow } from '../shared/follow.js'
import { awsAccountEnding, usually, words } from '../shared/words.js'
import { element } from './element.js'
import { sheet } from './sheet.js'

class StatusModal extends HTMLElement {
  #following
  #closed = false

  constructor() {
    super()
    this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [sheet]
  }

  connectedCallback() {
    this.#following = new AbortController()
    void follow(billing, (link) => this.#show(link), this.#following.signal)
  }

  disconnectedCallback() {
    this.#following?.abort()
  }

  #show(link) {
    if (this.#closed) return
    const { step, account, awsAccountIdMasked, productName, expectation } = link
    const { title, lead } = words.status[step]
    const parts = [
      element('h2', { id: 'title', textContent: title }),
      element('p', { textContent: lead }),
    ]
    if (step === 'sending' || step === 'waiting') {
      parts.unshift(element('span', { className: 'spinner' }))
    }
    if (account) {
      parts.push(
        element(
          'dl',
          { className: 'accounts' },
          element('dt', { textContent: words.emqxAccount }),
          element('dd', { textContent: `${account.displayName}, ${account.email}` }),
          element('dt', { textContent: words.awsAccount }),
          element('dd', { textContent: `${awsAccountEnding(awsAccountIdMasked)}, ${productName}` }),
        ),
      )
    }
    if (step === 'waiting') {
      parts.push(element('p', { textContent: usually(expectation.typicalSeconds) }))
    }
    const close = element('button', { type: 'button', textContent: words.close })
    close.addEventListener('click', () => this.#dialog.close())
    this.#dialog.replaceChildren(...parts, close)
    if (!this.#dialog.open) this.#dialog.showModal()
  }

  get #dialog() {
    const present = this.shadowRoot.querySelector('dialog')
    if (present) return present
    const dialog = element('dialog', { className: 'status' })
    dialog.setAttribute('aria-labelledby', 'title')
    dialog.addEventListener('close', () => (this.#closed = true))
    this.shadowRoot.append(dialog)
    return dialog
  }
}

customElements.define('bench-status-modal', StatusModal)
