// Room: test. What a page must not do behind the customer's back: throw, log errors, break its CSP.
import type { HTTPResponse, Page } from 'puppeteer-core'

export interface Complaint {
  kind: 'uncaught' | 'console' | 'csp'
  page: string
  text: string
}

/** A complaint that the journey itself provokes, such as the 409 that Chromium writes to the console. */
export type Allowed = string | RegExp

const watched = new WeakSet<Page>()
const held = new WeakSet<Page>()

/**
 * Whether the page has asked for an answer that the server holds until there is news. Only then does
 * a moved clock reach it at once; on a clock that is not moved nobody could tell the difference.
 */
export function isHeld(page: Page): boolean {
  return held.has(page)
}

/** Collects until the page is gone. */
export function watchPage(page: Page, complaints: Complaint[]): void {
  if (watched.has(page)) return
  watched.add(page)
  const where = () => new URL(page.url() === 'about:blank' ? 'about:/blank' : page.url()).pathname
  page.on('pageerror', (error) => {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
    complaints.push({ kind: 'uncaught', page: where(), text })
  })
  page.on('request', (request) => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) held.delete(page)
    const { prefer, 'if-none-match': tag } = request.headers()
    if (prefer && tag) held.add(page)
  })
  page.on('console', (message) => {
    if (message.type() !== 'error') return
    const { url = '' } = message.location()
    const text = `${message.text()} ${url}`.trim()
    // Chromium reports both enforced CSP and Trusted Types as console errors.
    const kind = /content security policy|trusted ?types?/i.test(text) ? 'csp' : 'console'
    complaints.push({ kind, page: where(), text })
  })
}

export function unexpected(
  complaints: readonly Complaint[],
  allowed: readonly Allowed[],
): readonly Complaint[] {
  return complaints.filter(
    ({ kind, text }) =>
      kind !== 'console' ||
      !allowed.some((one) => (typeof one === 'string' ? text.includes(one) : one.test(text))),
  )
}

/** The answers of one call, as the page received them. */
export function answersTo(page: Page, path: string): HTTPResponse[] {
  const answers: HTTPResponse[] = []
  page.on('response', (response) => {
    if (new URL(response.url()).pathname === path) answers.push(response)
  })
  return answers
}
