// Test support: what holds on the page after every command, whatever it was.
import { isTrusted } from '../../../support/hostile-links.ts'
import { elementsIn, linksOf, namedBy } from '../../support/canned-page.ts'
import type { Ground } from './ground.ts'

const foreign = /^(img|script|iframe|object|b|embed|video|audio|style)$/

/** @returns what is wrong now, if anything */
export function broken(ground: Ground): string | undefined {
  ground.note()
  for (const element of ground.elements) {
    const { localName } = element
    for (const { href } of linksOf(element))
      if (!isTrusted(href, namedBy(element))) return `${localName} links to ${href}`
    for (const inside of elementsIn(element)) {
      if (foreign.test(inside.localName)) return `${localName} drew <${inside.localName}>`
      const code = [...inside.attributes].find(({ name }) => name.startsWith('on'))
      if (code) return `${localName} drew the attribute ${code.name}`
    }
    if (element.matches(':state(active)') && ground.linked.size === 0)
      return `${localName} says that the account is linked; nobody who signed in was`
  }
  return undefined
}

/** Where the focus is in the modal now, to be asked again after the next command. */
export function focusedModal(ground: Ground): HTMLElement | undefined {
  return ground.elements.find(
    (each) => isModal(each) && document.activeElement === each && each.shadowRoot?.activeElement,
  )
}

export function lostFocus(element: HTMLElement | undefined): string | undefined {
  if (!element?.isConnected || !isModal(element)) return undefined
  const kept = document.activeElement === element && element.shadowRoot?.activeElement
  return kept ? undefined : `the modal lost the focus to ${document.activeElement?.localName}`
}

const isModal = (element: Element) => element.shadowRoot?.querySelector('dialog')?.open === true

/** Listens to an element's live regions, as a screen reader does. */
export class Listener {
  readonly repeated: string[] = []
  readonly #element: HTMLElement
  readonly #ground: Ground
  readonly #last = new Map<Element, { text: string; spoken: string; about: string }>()
  readonly #observer: MutationObserver

  constructor(element: HTMLElement, ground: Ground) {
    this.#element = element
    this.#ground = ground
    this.#observer = new MutationObserver(() => this.#listen())
    if (element.shadowRoot) {
      const all = { childList: true, characterData: true, subtree: true }
      this.#observer.observe(element.shadowRoot, all)
    }
  }

  #listen(): void {
    const states = ['pending', 'active', 'failed', 'canceling', 'canceled', 'offline', 'error']
      .concat(['confirm', 'loading', 'signed-out', 'unknown', 'slow', 'stalled', 'empty'])
      .filter((state) => this.#element.matches(`:state(${state})`))
    const about = `${this.#ground.touches} ${states.join()} ${isModal(this.#element)}`
    for (const region of this.#element.shadowRoot?.querySelectorAll('[role=status]') ?? []) {
      const text = (region.textContent ?? '').replace(/\s+/g, ' ').trim()
      const last = this.#last.get(region)
      const isNew = text !== '' && text !== last?.text
      if (isNew && text === last?.spoken && about === last.about)
        this.repeated.push(`${this.#element.localName} said twice: ${text}`)
      this.#last.set(region, { text, spoken: isNew ? text : (last?.spoken ?? ''), about })
    }
  }

  end(): void {
    this.#observer.disconnect()
  }
}
