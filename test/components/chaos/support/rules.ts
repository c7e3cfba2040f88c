// Test support: what holds on the page after every command, once it had the time to draw.
import { isTrusted } from '../../../support/hostile-links.ts'
import { elementsIn, linksOf, namedBy } from '../../support/canned-page.ts'
import type { Ground } from './ground.ts'
import { untrue } from './untrue.ts'

const foreign = /^(img|script|iframe|object|b|embed|video|audio|style)$/

/** @returns what is wrong now, if anything */
export function broken(ground: Ground): string | undefined {
  for (const element of ground.elements) {
    const { localName } = element
    for (const { href } of linksOf(element))
      if (!isTrusted(href, namedBy(element))) return `${localName} links to ${href}`
    for (const inside of elementsIn(element)) {
      if (foreign.test(inside.localName)) return `${localName} drew <${inside.localName}>`
      const code = [...inside.attributes].find(({ name }) => name.startsWith('on'))
      if (code) return `${localName} drew the attribute ${code.name}`
    }
    const wrong = untrue(element, ground.toldTo(element), ground.people)
    if (wrong) return wrong
  }
  return crowded(ground)
}

/** Of all modals and pop-ups of one linking, one is open. */
function crowded(ground: Ground): string | undefined {
  const open = ground.elements
    .filter((each) => ground.toldTo(each) === ground.told)
    .flatMap((each) => [...(each.shadowRoot?.querySelectorAll('dialog[open], .popup') ?? [])])
  return open.length > 1 ? `${open.length} modals or pop-ups at once` : undefined
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
