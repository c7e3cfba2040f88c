// Anything may happen in any order: what must hold after every step, and what must come true at the end.
import { expect } from '@open-wc/testing'
import * as fc from 'fast-check'
import type { BillingClient } from '../../../src/api/client/index.ts'
import { Link, read } from '../../../src/api/contract/index.ts'
import { settled } from '../../../src/api/session/state.ts'
import type { AwsEvent, FaultKind, ScenarioName } from '../../../src/api/mock/index.ts'
import { MockHouse } from './support/mock-browser.ts'
import type { OpenSession } from './support/open-session.ts'

const scenarios: readonly ScenarioName[] = [
  'happy',
  'slow-sync',
  'stalled-sync',
  'confirmation-required',
  'credit-card',
  'already-linked-same',
  'agreement-elsewhere',
  'aws-payment-failed',
  'aws-unavailable',
  'canceling',
  'canceled',
]

const faults: readonly FaultKind[] = [
  'offline',
  'lost_response',
  'hang',
  'slow',
  'stall_body',
  'truncate',
  'junk',
  'html',
  'error_html',
  'empty',
  'not_modified',
  'session_required',
  'csrf_rejected',
  'not_found',
  'in_flight',
  'conflict',
  'rate_limited',
  'internal',
  'unavailable',
  'replica_lag',
  'duplicate',
  'huge',
  'redirect',
  'other_account',
  'unknown_values',
]

const clicks = ['confirm', 'tryAgain', 'release', 'recheck', 'acknowledge', 'dismiss'] as const
const events: readonly AwsEvent[] = ['confirm', 'fail', 'cancel', 'close', 'resubscribe']

type Step =
  | { readonly do: 'wait'; readonly seconds: number }
  | { readonly do: 'hide' | 'show' | 'offline' | 'online'; readonly tab: number }
  | { readonly do: 'sign-out' | 'sign-in' | 'forge' | 'open' | 'close' | 'switch' }
  | { readonly do: 'fault'; readonly kind: FaultKind; readonly times: number }
  | { readonly do: 'aws'; readonly event: AwsEvent }
  | { readonly do: 'click'; readonly what: (typeof clicks)[number]; readonly tab: number }
  | { readonly do: 'refresh'; readonly tab: number }

const tab = fc.nat(1)
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('wait'), seconds: fc.nat(90) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('hide' as const, 'show' as const, 'offline' as const, 'online' as const),
      tab,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom(
        'sign-out' as const,
        'sign-in' as const,
        'forge' as const,
        'open' as const,
        'close' as const,
        'switch' as const,
      ),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('fault'),
      kind: fc.constantFrom(...faults),
      times: fc.integer({ min: 1, max: 4 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('aws'), event: fc.constantFrom(...events) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('click'), what: fc.constantFrom(...clicks), tab }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('refresh'), tab }) },
)

/** One tab, and what its network saw. */
class WatchedTab {
  readonly page: OpenSession<BillingClient>
  readonly broken: string[] = []
  readonly #told = new Set<string>()
  #inFlight = 0
  #notBefore = 0
  #checked = 0

  constructor(house: MockHouse) {
    // The session asks before it is held here; that first question needs no watching eye.
    const watched: { page?: OpenSession<BillingClient> } = {}
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const { clock } = house
      if (watched.page?.page.hidden()) this.broken.push('asked while hidden')
      if (watched.page?.page.online() === false) this.broken.push('asked while offline')
      if (clock.now() < this.#notBefore) this.broken.push('asked before Retry-After')
      this.#inFlight += 1
      if (this.#inFlight > 1) this.broken.push('two questions at once')
      try {
        const response = await house.mock.fetch(input, init)
        const retryAfter = Number(response.headers.get('Retry-After') ?? 0)
        if (response.status >= 400) this.#notBefore = clock.now() + retryAfter * 1_000
        void this.#remember(response.clone())
        return response
      } finally {
        this.#inFlight -= 1
      }
    }
    this.page = house.open(undefined, house.mock, fetch)
    watched.page = this.page
  }

  /** Everything that was shown since the last check. */
  check(): void {
    const { shown } = this.page
    for (; this.#checked < shown.length; this.#checked += 1) {
      const { state, paymentMethod } = shown[this.#checked]!
      const now = settled(state)
      const { link } = now
      if (link && !this.#told.has(keyOf(link))) this.broken.push(`never told: ${keyOf(link)}`)
      if (now.name === 'active' && link?.state !== 'active') this.broken.push('active by itself')
      const other = paymentMethod.status === 'ready' && paymentMethod.value.account.id
      if (other && now.account && other !== now.account.id) this.broken.push('two accounts at once')
    }
    expect(this.broken.join('; ')).to.equal('')
  }

  async #remember(response: Response): Promise<void> {
    const body: unknown = await response.json().catch(() => undefined)
    const link = read(Link, body)
    if (link) this.#told.add(keyOf(link))
  }

  close(): void {
    this.page.leave()
    expect(this.page.page.listening).to.equal(0)
  }
}

const keyOf = (link: Pick<Link, 'id' | 'version' | 'state'> & { account: { id: string } }) =>
  `${link.account.id} ${link.id} ${link.version} ${link.state}`

async function take(house: MockHouse, tabs: WatchedTab[], next: Step): Promise<void> {
  const at = 'tab' in next ? tabs[next.tab % Math.max(1, tabs.length)] : undefined
  switch (next.do) {
    case 'wait':
      return house.clock.advance(next.seconds * 1_000)
    case 'hide':
      return at?.page.page.hide()
    case 'show':
      return at?.page.page.comeBack()
    case 'offline':
      return at?.page.page.loseNetwork()
    case 'online':
      return at?.page.page.findNetwork()
    case 'sign-out':
      return house.mock.signOut()
    case 'sign-in':
      return house.mock.signInAs('olivia@factory.example')
    case 'switch':
      return house.mock.signInAs('ben@harbour.example')
    case 'forge':
      return house.hub.forge('test')
    case 'open':
      if (tabs.length < 2) tabs.push(new WatchedTab(house))
      return undefined
    case 'close':
      return tabs.pop()?.close()
    case 'fault':
      return house.mock.fault({ kind: next.kind, times: next.times })
    case 'aws':
      return awsMay(house, next.event)
    case 'click':
      return at?.page.session[next.what]()
    case 'refresh':
      return at?.page.session.refresh()
    default:
      return next satisfies never
  }
}

/** AWS does it, where it can. */
function awsMay(house: MockHouse, event: AwsEvent): void {
  try {
    house.mock.aws(event)
  } catch (error) {
    if (!(error instanceof Error) || !/AWS cannot/.test(error.message)) throw error
  }
}

async function live(scenario: ScenarioName, steps: readonly Step[]): Promise<void> {
  const house = new MockHouse(scenario)
  const tabs = [new WatchedTab(house)]
  await house.clock.advance(0)
  for (const next of steps) {
    await take(house, tabs, next)
    await house.clock.advance(0)
    // What was told is read from a copy of the answer, which may take another turn.
    await house.clock.settle()
    for (const each of tabs) each.check()
  }

  // Everything is well again: what everybody sees must become the truth.
  for (let left = 0; left < 200 && house.mock.state().faults.length > 0; left += 1) {
    const request = { method: left % 2 ? 'GET' : 'POST' }
    await house.mock
      .fetch(`/api/v1/billing/${left % 2 ? 'payment-method' : 'marketplace/links'}`, request)
      .then(
        () => undefined,
        () => undefined,
      )
  }
  expect(house.mock.state().faults).to.deep.equal([])
  house.mock.signInAs('olivia@factory.example')
  if (tabs.length === 0) tabs.push(new WatchedTab(house))
  for (const { page } of tabs) {
    page.page.findNetwork()
    page.page.comeBack()
  }
  await house.clock.advance(140_000)
  for (const { page } of tabs) {
    page.page.comeBack()
  }
  await house.clock.advance(20_000)
  const truth = house.mock.state().accounts.find((each) => each.email.startsWith('olivia'))
  for (const each of tabs) {
    each.check()
    const { link } = settled(each.page.state())
    expect(each.page.state().name, 'the line works').not.to.equal('interrupted')
    expect(link?.version, 'the newest link').to.equal(truth?.link?.version)
    const { paymentMethod } = each.page.session.snapshot
    expect(paymentMethod.status === 'ready' && paymentMethod.value.version).to.equal(
      truth?.paymentMethod.version,
    )
    each.close()
  }
  await house.clock.advance(0)
  expect(house.clock.waiting, 'no timer is left').to.equal(0)
  expect(house.clock.illegal).to.deep.equal([])
}

describe('Whatever happens', () => {
  for (const scenario of scenarios) {
    it(`in "${scenario}", nothing false is shown, and the truth is found at last`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), (steps) =>
          live(scenario, steps),
        ),
        { numRuns: 8, seed: 20260301, includeErrorInReport: true },
      )
    }).timeout(60_000)
  }
})
