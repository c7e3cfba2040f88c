// Test support: what an element claims, read from its shadow DOM as a customer reads it.
import { meaningOf, methodIn, type Subject } from './words.ts'

/** One thing that an element says, by its text or by a custom state that the host can style. */
export interface Claim {
  readonly about: Subject
  /** A state, `failed:` with a code, or the text itself where it is a name. */
  readonly says: string
}

const subjects: Readonly<Record<string, Subject>> = {
  'emqx-billing-link-status': 'link',
  'emqx-billing-unlink-guide': 'guide',
  'emqx-billing-payment-method': 'method',
  'emqx-billing-subscribe-link': 'eligibility',
}

/** Where it says what it is about, and nothing else. */
const places: Readonly<Record<Subject, string>> = {
  link: 'dialog[open] #title, dialog[open] .trouble, .popup .told p',
  guide: '[part=message] .subtitle, [part=steps] .subtitle, [part=ending] .subtitle',
  method: '[part=value] bdi',
  eligibility: '.line span, #title, [part=blocker] h3',
}

/** Custom states that claim something, as the model calls it. */
const states: Readonly<Record<Subject, Readonly<Record<string, string>>>> = {
  link: {
    'signed-out': 'signed-out',
    confirm: 'confirming',
    loading: 'submitting',
    pending: 'pending',
    active: 'active',
    failed: 'failed',
    canceling: 'canceling',
    canceled: 'canceled',
    unknown: 'unknown',
  },
  guide: {
    'signed-out': 'signed-out',
    empty: 'empty',
    pending: 'pending',
    active: 'active',
    canceling: 'canceling',
    canceled: 'canceled',
    unknown: 'unknown',
  },
  method: {
    'signed-out': 'signed-out',
    active: 'aws:active',
    canceling: 'aws:canceling',
    canceled: 'aws:canceled',
    failed: 'aws:failed',
  },
  eligibility: { 'signed-out': 'signed-out', failed: 'blocked' },
}

export function subjectOf(element: Element): Subject {
  const subject = subjects[element.localName]
  if (!subject) throw new Error(`<${element.localName}> claims nothing`)
  return subject
}

/** Its shadow root and those of the elements inside it. */
export function rootsOf(element: Element): readonly ShadowRoot[] {
  const { shadowRoot } = element
  if (!shadowRoot) return []
  return [shadowRoot, ...[...shadowRoot.querySelectorAll('*')].flatMap(rootsOf)]
}

export function textOf(node: Node | null | undefined): string {
  return (node?.textContent ?? '').replace(/\s+/g, ' ').trim()
}

/** Texts of everything in the element that fits, the empty ones left out. */
export function textsAt(element: Element, selector: string): readonly string[] {
  return rootsOf(element)
    .flatMap((root) => [...root.querySelectorAll(selector)].map(textOf))
    .filter((text) => text !== '')
}

/** The custom states that it has, in the words of the model. */
export function statesOf(element: Element): readonly string[] {
  const own = Object.entries(states[subjectOf(element)])
  return own.filter(([state]) => element.matches(`:state(${state})`)).map(([, says]) => says)
}

export function claimsOf(element: Element): readonly Claim[] {
  const about = subjectOf(element)
  const read = textsAt(element, places[about]).map((text) => meaningOf(about, text))
  return [...read, ...statesOf(element)].map((says) => ({ about, says }))
}

/** What is claimed by words that a live region of the element speaks. */
export function spokenClaim(element: Element, text: string): Claim {
  const about = subjectOf(element)
  return { about, says: about === 'method' ? methodIn(text) : meaningOf(about, text) }
}
