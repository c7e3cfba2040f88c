// Test support: an unlink guide on a page of its own API, and what a customer can see of it.
import { fixture, html, waitUntil } from '@open-wc/testing'
import type { CancellationImpact } from '../../../../src/api/contract/index.ts'
import {
  createBillingMock,
  type BillingMock,
  type ScenarioName,
} from '../../../../src/api/mock/index.ts'
import { joinSession } from '../../../../src/api/session/index.ts'
import { configureBilling, type BillingConfig } from '../../../../src/components/page/config.ts'
import type { EmqxBillingUnlinkGuide } from '../../../../src/components/unlink-guide/element.ts'
import '../../../../src/define/unlink-guide.ts'

/** When the scenarios begin. */
export const now = Date.parse('2026-11-22T09:30:00Z')

export const listing = 'https://aws.amazon.com/marketplace/pp/prodview-example'

let bases = 0

export interface Page {
  readonly mock: BillingMock
  readonly apiBase: string
  readonly guide: EmqxBillingUnlinkGuide
  /** Moves the page's time as well as the server's. */
  later(seconds: number): void
  /** The page asks everything again, as when the customer comes back to it. */
  ask(): void
  seen(): string
  find<Found extends Element = HTMLElement>(selector: string): Found
}

export interface Setting {
  readonly scenario?: ScenarioName
  /** Before the guide is on the page. */
  readonly arrange?: (mock: BillingMock) => void
  /** Changes the answer about deployments on its way. */
  readonly impact?: (impact: CancellationImpact) => object
  /** Changes the answer about the link on its way. */
  readonly link?: (link: Record<string, unknown>) => object
  readonly config?: Partial<BillingConfig>
  readonly markup?: (apiBase: string) => ReturnType<typeof html>
}

export function newBase(): string {
  bases += 1
  return `/unlink-${bases}/api/v1/billing`
}

/** Shows a guide and returns at once, whatever it shows. */
export async function show(setting: Setting = {}): Promise<Page> {
  const apiBase = newBase()
  let elapsed = (): number => 0
  let passed = 0
  const mock = createBillingMock({
    scenario: setting.scenario ?? 'already-linked-same',
    apiBase,
    clock: { now: () => now + passed + elapsed() },
  })
  setting.arrange?.(mock)
  const start = performance.now()
  elapsed = () => performance.now() - start
  configureBilling({
    apiBase,
    fetch: changed(mock, setting),
    listingUrl: listing,
    ticketUrl: 'https://tickets.example/new',
    signInUrl: 'https://sign-in.example/',
    ...setting.config,
  })
  const markup =
    setting.markup?.(apiBase) ?? html`<emqx-billing-unlink-guide></emqx-billing-unlink-guide>`
  const holder = await fixture<HTMLElement>(html`<div>${markup}</div>`)
  const guide = holder.querySelector('emqx-billing-unlink-guide')!
  await guide.updateComplete
  return {
    mock,
    apiBase,
    guide,
    later: (seconds) => {
      passed += seconds * 1_000
    },
    ask() {
      const lease = joinSession({ apiBase }, [], () => undefined)
      lease.session.refresh()
      lease.end()
    },
    seen: () => seen(guide),
    find<Found extends Element>(selector: string) {
      const found = guide.shadowRoot!.querySelector<Found>(selector)
      if (!found) throw new Error(`There is no ${selector} in: ${seen(guide)}`)
      return found
    },
  }
}

/** Shows a guide and waits for some text on it. */
export async function showUntil(text: string | RegExp, setting: Setting = {}): Promise<Page> {
  const page = await show(setting)
  await sees(page, text)
  return page
}

export async function sees(page: Pick<Page, 'seen'>, text: string | RegExp): Promise<void> {
  const matches = (): boolean =>
    typeof text === 'string' ? page.seen().includes(text) : text.test(page.seen())
  await waitUntil(matches, `never saw ${String(text)}`, { timeout: 4_000 }).catch(
    (error: unknown) => {
      throw new Error(`${String(error)} but: ${page.seen()}`)
    },
  )
}

/** Everything but the status region, as one line. */
export function seen(guide: Element): string {
  const parts = guide.shadowRoot!.querySelectorAll('[part=panel] > :not([role=status])')
  return Array.from(parts, text).join(' ')
}

export function text(part: Element | null | undefined): string {
  return (part?.textContent ?? '').replace(/\s+/g, ' ').trim()
}

/** Rows of the table as lists of their cells. */
export function rows(guide: Element): string[][] {
  return Array.from(guide.shadowRoot!.querySelectorAll('tbody tr'), (row) =>
    Array.from(row.children, text),
  )
}

export function isIn(guide: Element, state: string): boolean {
  return guide.matches(`:state(${state})`)
}

function changed(mock: BillingMock, { impact, link }: Setting): typeof fetch {
  if (!impact && !link) return mock.fetch
  return async (input, init) => {
    const response = await mock.fetch(input, init)
    const url = String(input instanceof Request ? input.url : input)
    const change = url.endsWith('/cancellation-impact') ? impact : url.endsWith('/link') && link
    if (!change || response.status !== 200) return response
    const body = JSON.stringify(change((await response.json()) as never))
    const headers = new Headers(response.headers)
    // It named the answer as it was.
    headers.delete('etag')
    return new Response(body, { status: 200, headers })
  }
}
