// Room: test. What a page must not do behind the customer's back: throw, log errors, break its CSP.
import type { Page } from 'puppeteer-core'

export interface Complaint {
  kind: 'uncaught' | 'console' | 'csp'
  page: string
  text: string
}

/** A complaint that the journey itself provokes, such as the 409 that Chromium writes to the console. */
export type Allowed = string | RegExp

const watched = new WeakSet<Page>()
let complaints: Complaint[] = []
let lines: string[] = []

/** What was collected since the last time. */
export function takeComplaints(): Complaint[] {
  const taken = complaints
  complaints = []
  lines = []
  return taken
}

/** Everything that pages wrote to the console during this journey, in the engines that tell. */
export function consoleLines(): readonly string[] {
  return lines
}

/**
 * Collects until the page is gone, in the engines that tell. The pages themselves tell the demo's
 * journal of the same in every engine, but for what happens before their first module runs.
 */
export function watchPage(page: Page): void {
  if (watched.has(page)) return
  watched.add(page)
  const where = () => new URL(page.url() === 'about:blank' ? 'about:/blank' : page.url()).pathname
  page.on('pageerror', (error) => {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
    complaints.push({ kind: 'uncaught', page: where(), text })
  })
  page.on('console', (message) => {
    lines.push(message.text())
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
