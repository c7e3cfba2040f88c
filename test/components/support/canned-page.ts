// Test support: many elements at once, each before an API of its own that gives canned answers.
import { configureBilling } from '../../../src/components/page/config.ts'
import { until } from '../../support/quick-time.ts'
import type { Plain } from '../../api/contract/complete.ts'
// At hand, so that what is looked at is drawn as soon as it is answered.
import '../../../src/components/link-status/display.ts'
import '../../../src/components/link-status/help.ts'
import '../../../src/components/unlink-guide/guide.ts'
import '../../../src/define.ts'

/** Body and status, by `METHOD /path` below the API base. */
export type Answers = Readonly<Record<string, { readonly status: number; readonly body: Plain }>>

export interface Shown {
  readonly element: HTMLElement
  /** `METHOD /path` below the API base. */
  readonly asked: string[]
}

const pages = new Map<string, { answers: Answers; asked: string[] }>()
let count = 0

export async function cannedFetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const { pathname } = new URL(new Request(input).url)
  const [, base = '', path = ''] = /^(\/canned-\d+)(.*)$/.exec(pathname) ?? []
  const page = pages.get(base)
  if (!page) throw new Error(`Nobody is asked at ${pathname}`)
  const question = `${init?.method ?? 'GET'} ${path}`
  page.asked.push(question)
  const given = page.answers[question]
  if (!given) return new Response(null, { status: 204 })
  const type = given.status < 400 ? 'application/json' : 'application/problem+json'
  return new Response(JSON.stringify(given.body), {
    status: given.status,
    headers: { 'content-type': type, date: 'Tue, 24 Nov 2026 10:00:00 GMT' },
  })
}

/** The element on the page. Its API is nobody else's. */
export function putBefore(
  tag: string,
  answers: Answers,
  attributes: Readonly<Record<string, string>> = {},
): Shown {
  count += 1
  const base = `/canned-${count}`
  const asked: string[] = []
  pages.set(base, { answers, asked })
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.setAttribute('api-base', base)
  document.body.append(element)
  return { element, asked }
}

/** @param ask in place of the canned answers, for whoever wants to see what is asked */
export function configureCanned(ask: typeof fetch = cannedFetch): void {
  configureBilling({
    fetch: ask,
    listingUrl: 'https://aws.amazon.com/marketplace/pp/prodview-test',
    ticketUrl: 'https://support.example.com/new',
    signInUrl: '/login.html',
  })
}

export function forgetCanned(): void {
  for (const element of document.querySelectorAll('[api-base^="/canned-"]')) element.remove()
  pages.clear()
}

/** A modal that is not open yet: on a busy machine it may take its time. */
const isClosed = (drawing: string) => /<dialog(?![^>]* open)/.test(drawing)

/** Waits until the element was told the subject and draws nothing new for a moment. */
export async function atRest({ element, asked }: Shown, question: string): Promise<string> {
  let last = ''
  let since = performance.now()
  return until(
    () => {
      const now = drawn(element)
      if (now !== last || !asked.includes(question)) since = performance.now()
      last = now
      return performance.now() - since > (isClosed(now) ? 2_000 : 150) && last
    },
    () => `${element.localName} is at rest; it asked ${asked.join(', ')} and shows ${last}`,
    15_000,
  )
}

/**
 * Everything in the shadow roots: elements, attributes and texts, comments left out, as
 * `comparable` has it.
 */
export function drawn(element: Element): string {
  const lines: string[] = []
  const visit = (node: Node): void => {
    if (node instanceof Text) lines.push(node.data)
    if (node instanceof Element) {
      const attributes = Array.from(node.attributes, ({ name, value }) => ` ${name}=“${value}”`)
      lines.push(`<${node.localName}${attributes.join('')}>`)
      if (node.shadowRoot) visit(node.shadowRoot)
    }
    for (const child of node.childNodes) visit(child)
  }
  if (element.shadowRoot) visit(element.shadowRoot)
  return comparable(lines.join('\n'))
}

/** Digits are all one, because time goes on; and so is white space, which views may trim. */
export function comparable(text: string): string {
  return text.replace(/\d+/g, '#').replace(/\s+/g, ' ')
}

/** Every element in the shadow roots. */
export function elementsIn(element: Element): Element[] {
  const inside = [...(element.shadowRoot?.querySelectorAll('*') ?? [])]
  return inside.flatMap((each) => [each, ...elementsIn(each)])
}

/** Every link that somebody could follow from the element, the host's own inside it included. */
export function linksOf(element: Element): HTMLAnchorElement[] {
  return [...elementsIn(element), ...element.querySelectorAll('*')].filter(
    (each): each is HTMLAnchorElement =>
      each instanceof HTMLAnchorElement && each.hasAttribute('href'),
  )
}

/** The origins that attributes may name by themselves: where a ticket is opened and where he signs in. */
export function namedBy(element: Element): Set<string> {
  const origins = new Set(['https://support.example.com'])
  for (const name of ['ticket-url', 'sign-in-url']) {
    const url = element.getAttribute(name) ?? ''
    if (url.startsWith('https:') && URL.canParse(url)) origins.add(new URL(url).origin)
  }
  return origins
}
