// Test support: a customer's page with <emqx-billing-link-status> on it and the mock behind it.
import { fixture, html } from '@open-wc/testing'
import { failureRules, type KnownFailureCode } from '../../../../src/api/contract/index.ts'
import {
  createBillingMock,
  type BillingMock,
  type ScenarioName,
} from '../../../../src/api/mock/index.ts'
import { configureBilling, type BillingConfig } from '../../../../src/components/page/config.ts'
import type { EmqxBillingLinkStatus } from '../../../../src/components/link-status/element.ts'
import '../../../../src/define/link-status.ts'
import { quicken, until } from '../../../support/quick-time.ts'

export type Canned = (request: Request) => Response | undefined | Promise<Response | undefined>

interface StageOptions {
  scenario?: ScenarioName
  /** AWS has sent the customer: the registration is there and the address says so. */
  arrives?: boolean
  /** Somebody else began the journey and made this browser post his form. */
  forced?: boolean
  /** What the address says beside that, such as `marketplace_error=…`. */
  search?: string
  config?: BillingConfig
  /** Answers in front of the mock. */
  canned?: Canned
  before?: (mock: BillingMock) => void | Promise<void>
  /** Before anything else happens, for answers that need the stage itself. */
  onStage?: (made: Stage) => void
  /** `false`: the element is not put on the page yet. */
  element?: boolean
}

const states =
  'signed-out confirm loading pending active failed canceling canceled unknown slow stalled offline error empty'.split(
    ' ',
  )

export class Stage {
  readonly mock: BillingMock
  readonly apiBase: string
  /** `METHOD /path` below the API base, in the order they were sent. */
  readonly requests: string[] = []
  element!: EmqxBillingLinkStatus

  constructor(scenario: ScenarioName, canned: Canned | undefined, config: BillingConfig) {
    this.apiBase = `/stage-${++stages}/api/v1/billing`
    const epoch = Date.now()
    const now = () => epoch + performance.now()
    this.mock = createBillingMock({
      scenario,
      apiBase: this.apiBase,
      clock: { now },
      origin: location.origin,
    })
    configureBilling({
      apiBase: this.apiBase,
      listingUrl: 'https://aws.amazon.com/marketplace/pp/prodview-test',
      ticketUrl: 'https://support.example.com/new',
      signInUrl: '/login.html',
      fetch: async (input, init) => {
        const request = new Request(input, init)
        const path = new URL(request.url).pathname.slice(this.apiBase.length)
        this.requests.push(`${request.method} ${path}`)
        return (await canned?.(request)) ?? this.mock.fetch(input, init)
      },
      ...config,
    })
  }

  get dialog(): HTMLDialogElement {
    return this.element.shadowRoot!.querySelector('dialog')!
  }
  get popup(): HTMLElement | null {
    return this.element.shadowRoot!.querySelector('.popup')
  }
  get heading(): HTMLElement {
    return this.element.shadowRoot!.querySelector('h2')!
  }
  get focused(): Element | null {
    return this.element.shadowRoot!.activeElement
  }
  /** What can be read in the modal while it is open. */
  get modalText(): string {
    return this.dialog.open ? words(this.dialog.querySelector('.modal')) : ''
  }
  get popupText(): string {
    return words(this.popup)
  }
  /** What a screen reader was told last. */
  get spoken(): string {
    return words(this.dialog.querySelector('[role=status]'))
  }
  get states(): string[] {
    return states.filter((state) => this.element.matches(`:state(${state})`))
  }
  get sent(): string[] {
    return this.requests.filter((request) => !request.startsWith('GET'))
  }

  async put(): Promise<EmqxBillingLinkStatus> {
    this.element = await fixture<EmqxBillingLinkStatus>(
      html`<emqx-billing-link-status></emqx-billing-link-status>`,
    )
    return this.element
  }

  /** The button or link with this name, in the modal or the pop-up. */
  control(name: string | RegExp): HTMLElement {
    const all = this.element.shadowRoot!.querySelectorAll<HTMLElement>('button, a, summary')
    const found = [...all].find((each) => {
      const label = each.getAttribute('aria-label') ?? words(each)
      return typeof name === 'string' ? label === name : name.test(label)
    })
    if (!found) throw new Error(`No control ${String(name)} in: ${[...all].map(words).join(' | ')}`)
    return found
  }
  has(name: string | RegExp): boolean {
    try {
      return Boolean(this.control(name))
    } catch {
      return false
    }
  }
  async click(name: string | RegExp): Promise<void> {
    this.control(name).click()
    await this.element.updateComplete
  }

  modal(text: RegExp): Promise<true> {
    return until(
      () => this.dialog.matches(':modal') && text.test(this.modalText) && true,
      () => `the modal says ${text}; it says "${this.modalText}" (pop-up "${this.popupText}")`,
    )
  }
  pops(text: RegExp): Promise<true> {
    return until(
      () => !this.dialog.open && text.test(this.popupText) && true,
      () => `the pop-up says ${text}; it says "${this.popupText}" (modal "${this.modalText}")`,
    )
  }
  silent(): Promise<true> {
    return until(
      () => !this.dialog.open && !this.popup && true,
      () => `neither modal nor pop-up; modal "${this.modalText}", pop-up "${this.popupText}"`,
    )
  }
  /** The modal is gone, whether or not there is still something to tell. */
  silentlyClosed(): Promise<true> {
    return until(() => !this.dialog.open && true, 'the modal closes')
  }
  shows(state: string): Promise<true> {
    return until(
      () => this.states.includes(state) && true,
      () => `:state(${state}); it shows ${this.states.join(', ')}`,
    )
  }
  asked(request: string, times = 1): Promise<true> {
    return until(
      () => this.requests.filter((each) => each === request).length >= times,
      () => `${request} ${times}×; sent ${this.requests.join(', ')}`,
    )
  }

  /** The server knows that the newest version was seen. */
  seen(): Promise<true> {
    return until(() => {
      const link = this.mock.state().links.at(-1)
      return link && link.acknowledgedVersion === link.version && (true as const)
    }, 'the server is told that he has seen it')
  }

  /** Removes what blocked him, as he would on the billing page. */
  async pay(kind: string): Promise<void> {
    await this.mock.fetch('/emqx/remedy', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ kind }),
    })
  }

  /** He comes back to the page from another tab. */
  returns(): void {
    window.dispatchEvent(new Event('focus'))
  }
}

let stages = 0
let endQuickTime: (() => void) | undefined
const address = location.href

beforeEach(() => {
  endQuickTime = quicken(20)
})
afterEach(async () => {
  endQuickTime?.()
  await goTo(address)
  document.documentElement.removeAttribute('data-theme')
  document.documentElement.removeAttribute('dir')
})

export async function stage(options: StageOptions = {}): Promise<Stage> {
  const { scenario = 'happy', arrives = false, search, config = {}, canned, before } = options
  const made = new Stage(scenario, canned, config)
  options.onStage?.(made)
  if (arrives) await made.mock.arrive()
  if (options.forced) await force(made.mock)
  await before?.(made.mock)
  const url = new URL(address)
  if (arrives) url.searchParams.set('marketplace', 'aws')
  for (const [name, value] of new URLSearchParams(search)) url.searchParams.set(name, value)
  await goTo(url.href)
  if (options.element !== false) await made.put()
  return made
}

/** WebKit allows a hundred changes in ten seconds, which quick tests reach. */
async function goTo(url: string): Promise<void> {
  for (let tries = 100; location.href !== url; tries -= 1) {
    try {
      history.replaceState(null, '', url)
    } catch (error) {
      if (tries === 0) throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}

async function force(mock: BillingMock): Promise<void> {
  const other = mock.browser()
  const headers = { 'content-type': 'application/json' }
  const start = await other.fetch('/aws/api/subscribe', { method: 'POST', headers })
  const { fulfillmentUrl, fields } = (await start.json()) as {
    fulfillmentUrl: string
    fields: Record<string, string>
  }
  const body = new URLSearchParams(fields)
  await mock.fetch(fulfillmentUrl, { method: 'POST', body, redirect: 'manual' })
}

/** He stands before the modal that says "waiting for AWS". */
export async function waiting(options: StageOptions = {}): Promise<Stage> {
  const made = await stage({ scenario: 'stalled-sync', arrives: true, ...options })
  await made.modal(/Waiting for AWS to confirm/)
  return made
}

/** He is asked whether to link, and both accounts have their names: only then can he say yes. */
export async function confirming(options: StageOptions = {}): Promise<Stage> {
  const made = await stage({ scenario: 'confirmation-required', arrives: true, ...options })
  await made.modal(/Link these two accounts.*olivia@factory\.example/s)
  return made
}

/** A refusal as the contract writes it. */
export function refusal(code: string, rest: Record<string, unknown> = {}): Response {
  const rule = failureRules[code as KnownFailureCode] as
    (typeof failureRules)[KnownFailureCode] | undefined
  const status = rule?.status ?? 409
  return new Response(
    JSON.stringify({
      type: 'about:blank',
      title: 'Prose of the server',
      detail: 'More prose',
      status,
      code,
      retryable: rule?.retryable ?? false,
      correlationId: 'req-4711',
      ...rest,
    }),
    {
      status,
      headers: {
        'content-type': 'application/problem+json',
        'x-request-id': 'req-4711',
        ...(status === 429 || status === 503 ? { 'retry-after': '1' } : {}),
      },
    },
  )
}

/** Every attempt to link is refused like this, for as long as the cause is there. */
export function refuseLinks(code: string, rest: Record<string, unknown> = {}): Canned {
  return ({ method, url }) => {
    if (method === 'POST' && url.endsWith('/marketplace/links')) return refusal(code, rest)
    if (!url.endsWith('/marketplace/eligibility')) return undefined
    const blockers = [{ code, actions: [], ...rest }]
    return Response.json({ eligible: false, checkedAt: '2026-01-01T00:00:00Z', blockers })
  }
}

export function words(node: Element | null | undefined): string {
  return (node?.textContent ?? '').replace(/\s+/g, ' ').trim()
}
