// Room: test. A mock with a clock in the test's hand, and the customer's requests as one-liners.
import { createBillingMock } from '../../../src/api/mock/index.ts'
import type {
  BillingMock,
  MockBrowser,
  MockOptions,
  ScenarioName,
} from '../../../src/api/mock/index.ts'
import type { Link, Registration } from '../../../src/api/contract/index.ts'

export const base = '/api/v1/billing'
export const start = Date.parse('2026-03-01T09:00:00.000Z')
export const hours = 3600
export const days = 24 * hours

export const customer = 'olivia@factory.example'
export const stranger = 'ben@harbour.example'

export interface Stage {
  mock: BillingMock
  get(path: string, headers?: HeadersInit): Promise<Response>
  write(method: 'POST' | 'DELETE', path: string, key: string, body?: unknown): Promise<Response>
  /** AWS sends the customer and the page claims the registration. */
  claim(by?: MockBrowser): Promise<Response>
  link(): Promise<Link>
  registration(): Promise<Registration>
  acknowledge(version: number): Promise<Response>
  recheck(key?: string): Promise<Response>
  remedy(kind: string): Promise<Response>
}

export const writeHeaders = (key: string) => ({
  'content-type': 'application/json',
  'x-emqx-billing': '1',
  'idempotency-key': `"${key}"`,
})

export function stage(scenario: ScenarioName = 'happy', options: MockOptions = {}): Stage {
  const mock = createBillingMock({
    clock: { now: () => start },
    origin: 'http://localhost',
    scenario,
    ...options,
  })
  const get: Stage['get'] = (path, headers = {}) => mock.fetch(base + path, { headers })
  const write = (
    method: string,
    path: string,
    key: string,
    body?: unknown,
    by: MockBrowser = mock,
  ) =>
    by.fetch(base + path, {
      method,
      headers: writeHeaders(key),
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
  const link = async () => (await (await get('/marketplace/link')).json()) as Link
  let rechecks = 0
  return {
    mock,
    get,
    write,
    link,
    async claim(by = mock) {
      await by.arrive()
      const waiting = await by.fetch(`${base}/marketplace/registration`)
      const { id } = (await waiting.json()) as Registration
      return write('POST', '/marketplace/links', `link:${id}`, { registrationId: id }, by)
    },
    async registration() {
      return (await (await get('/marketplace/registration')).json()) as Registration
    },
    acknowledge: (version) =>
      write('POST', '/marketplace/link/acknowledgement', `ack:${version}`, { version }),
    async recheck(key) {
      const { id } = await link()
      return write('POST', `/marketplace/links/${id}/recheck`, key ?? `recheck:${++rechecks}`)
    },
    remedy: (kind) =>
      mock.fetch('/emqx/remedy', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ kind }),
      }),
  }
}

export interface ProblemBody {
  code?: string
  status: number
  retryable: boolean
  correlationId: string
  params?: Record<string, unknown>
  actions?: { kind: string; url?: string }[]
  detail?: string
}

export async function problemOf(response: Response): Promise<ProblemBody> {
  return (await response.json()) as ProblemBody
}

export function postForm(
  browser: MockBrowser,
  path: string,
  form: Record<string, string>,
): Promise<Response> {
  const body = new URLSearchParams(form)
  return browser.fetch(path, { method: 'POST', body, redirect: 'manual' })
}

export async function postJson(
  browser: MockBrowser,
  path: string,
  body: unknown,
): Promise<Response> {
  return browser.fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
}
