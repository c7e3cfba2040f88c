// Test support: a Payment Method field before a backend of its own.
import { fixture, html, waitUntil } from '@open-wc/testing'
import {
  createBillingMock,
  type BillingMock,
  type MockOptions,
} from '../../../../src/api/mock/index.ts'
import { requestHeader } from '../../../../src/api/contract/index.ts'
import { joinSession } from '../../../../src/api/session/index.ts'
import { configureBilling, type BillingConfig } from '../../../../src/components/page/config.ts'
import type { EmqxBillingPaymentMethod } from '../../../../src/components/payment-method/element.ts'
import '../../../../src/define/payment-method.ts'

let count = 0

/** The page's session is shared per API base, so each test takes one of its own. */
export function freshBase(): string {
  count += 1
  return `/field-${count}/api/v1/billing`
}

export interface Field {
  readonly element: EmqxBillingPaymentMethod
  readonly mock: BillingMock
  readonly apiBase: string
  /** What the customer reads now, with its white space in order. */
  text(): string
  part<Found extends HTMLElement = HTMLElement>(name: string): Found | null
  /** Waits until the field reads so, at most `timeout` ms. */
  reads(words: RegExp | string, timeout?: number): Promise<void>
}

export async function showField(
  options: MockOptions = {},
  config: Partial<BillingConfig> = {},
  prepare: (mock: BillingMock, apiBase: string) => Promise<void> | void = () => undefined,
): Promise<Field> {
  const apiBase = freshBase()
  const mock = createBillingMock({ apiBase, origin: location.origin, ...options })
  await prepare(mock, apiBase)
  configureBilling({ apiBase, fetch: mock.fetch, ...config })
  const element = await fixture<EmqxBillingPaymentMethod>(
    html`<emqx-billing-payment-method></emqx-billing-payment-method>`,
  )
  return around(element, mock, apiBase)
}

/** A field whose payment method is this answer, made complete. */
export async function showMethod(
  members: object,
  config: Partial<BillingConfig> = {},
): Promise<Field> {
  return showField({}, { fetch: async () => answer(members), ...config })
}

export const account = { id: 'acc-1', displayName: 'Factory', email: 'olivia@factory.example' }

export function answer(members: object, status = 200): Response {
  const body = { account, version: 1, editable: true, ...members }
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', date: new Date().toUTCString() },
  })
}

export function around(
  element: EmqxBillingPaymentMethod,
  mock: BillingMock,
  apiBase: string,
): Field {
  const text = () =>
    (element.shadowRoot?.querySelector('.field')?.textContent ?? '').replace(/\s+/g, ' ')
  return {
    element,
    mock,
    apiBase,
    text,
    part: (name) => element.shadowRoot!.querySelector(`[part="${name}"]`),
    async reads(words, timeout = 4_000) {
      const wanted = words instanceof RegExp ? words : undefined
      const found = () => (wanted ? wanted.test(text()) : text().includes(String(words)))
      await waitUntil(found, `The field should read ${String(words)}`, { timeout }).catch(
        (error: unknown) => {
          throw new Error(`${String(error)}, but reads: ${text()}`)
        },
      )
    },
  }
}

/** Walks AWS's part and claims the registration, as the linking-status modal would. */
export async function startLinking(mock: BillingMock, apiBase: string): Promise<void> {
  await mock.arrive()
  const { id } = (await (await mock.fetch(`${apiBase}/marketplace/registration`)).json()) as {
    id: string
  }
  const headers = {
    'content-type': 'application/json',
    'idempotency-key': '"link"',
    [requestHeader.name]: requestHeader.value,
  }
  const body = JSON.stringify({ registrationId: id })
  const made = await mock.fetch(`${apiBase}/marketplace/links`, { method: 'POST', headers, body })
  if (!made.ok) throw new Error(`The mock refused to link: ${await made.text()}`)
}

/** Makes the page's session ask again now, as a hint from another tab would a little later. */
export function askAgain(apiBase: string): void {
  const lease = joinSession({ apiBase }, [], () => undefined)
  lease.session.refresh()
  lease.end()
}
