// Room: bench. Piece C as a custom element without a library.
import { billing } from '../shared/by-hand.js'
import { methodFacts, methodName, words } from '../shared/words.js'
import { element } from './element.js'
import { sheet } from './sheet.js'

const { method: texts } = words

class PaymentField extends HTMLElement {
  #asking

  constructor() {
    super()
    this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [sheet]
  }

  connectedCallback() {
    void this.#load()
  }

  disconnectedCallback() {
    this.#asking?.abort()
  }

  async #load() {
    this.#asking = new AbortController()
    const { signal } = this.#asking
    this.#show(element('p', { textContent: words.loading }))
    try {
      const method = await billing.paymentMethod(signal)
      if (!signal.aborted) this.#show(...this.#view(method))
    } catch (error) {
      if (signal.aborted) return
      console.error(error)
      const retry = element('button', { type: 'button', textContent: words.retry })
      retry.addEventListener('click', () => void this.#load())
      this.#show(element('p', { textContent: texts.error }), retry)
    }
  }

  #show(...parts) {
    const label = element('dt', { textContent: texts.label })
    const list = element('dl', {}, label, element('dd', {}, ...parts))
    this.shadowRoot.replaceChildren(element('div', { className: 'field' }, list))
  }

  #view(method) {
    const facts = methodFacts(method).map((fact) => element('li', { textContent: fact }))
    const parts = [
      element('div', { className: 'name', textContent: methodName(method) }),
      element('ul', { className: 'facts' }, ...facts),
    ]
    if (method.editBlockedReason === 'managed_on_aws') {
      parts.push(element('p', { className: 'note', textContent: texts.managed }))
    }
    if (method.manageUrl) {
      const { manage: textContent } = texts
      const { manageUrl: href } = method
      parts.push(element('a', { href, target: '_blank', rel: 'noopener', textContent }))
    }
    return parts
  }
}

customElements.define('bench-payment-field', PaymentField)
