// Test support: the real client and the real mock backend, under one clock that the test moves.
import { createBillingClient, type BillingClient } from '../../../../src/api/client/index.ts'
import {
  createBillingMock,
  type BillingMock,
  type MockBrowser,
  type ScenarioName,
} from '../../../../src/api/mock/index.ts'
import type { Need } from '../../../../src/api/session/questions.ts'
import { epoch, HintHub, openTab, seeded } from './browser.ts'
import { openSessionOf, type OpenSession } from './open-session.ts'
import { LockHall } from './lock-hall.ts'
import { VirtualClock } from './virtual-clock.ts'

export const apiBase = '/api/v1/billing'

export const everyNeed: readonly Need[] = [
  'link',
  'registration',
  'paymentMethod',
  'impact',
  'eligibility',
]

export class MockHouse {
  readonly clock = new VirtualClock()
  readonly hub = new HintHub()
  readonly hall = new LockHall()
  readonly mock: BillingMock
  #tabs = 0
  /** Questions of all tabs on their way. */
  #asking = 0
  /** How many of them are known to wait for virtual time. */
  #sleeping = 0
  #stuck = 0

  constructor(scenario: ScenarioName, { landed = true, holdAnswers = false } = {}) {
    this.mock = createBillingMock({
      clock: { now: () => epoch + this.clock.now() },
      origin: location.origin,
      holdAnswers,
      sleep: (ms, signal) => this.#sleep(ms, signal),
    })
    this.mock.reset(scenario, { landed })
    this.clock.busy = () => this.#asking > this.#sleeping && this.#asking !== this.#stuck
    this.clock.onStuck = () => (this.#stuck = this.#asking)
  }

  /** Another tab of the same browser, or, with a browser of its own, another device. */
  open(
    needs: Iterable<Need> = everyNeed,
    browser: MockBrowser = this.mock,
    fetch: typeof globalThis.fetch = browser.fetch,
  ): OpenSession<BillingClient> {
    this.#tabs += 1
    const { clock } = this
    const hub = browser === this.mock ? this.hub : new HintHub()
    const hall = browser === this.mock ? this.hall : new LockHall()
    const tab = openTab({ clock, hub, hall, random: seeded(this.#tabs) })
    const client = this.#counted(createBillingClient({ apiBase, fetch, clock }))
    return openSessionOf(client, tab, needs)
  }

  #counted(client: BillingClient): BillingClient {
    const counted = Object.entries(client).map(([name, call]) => [
      name,
      async (...given: unknown[]) => {
        this.#asking += 1
        this.#stuck = 0
        try {
          return await (Reflect.apply(call, client, given) as Promise<unknown>)
        } finally {
          this.#asking -= 1
          this.#stuck = 0
        }
      },
    ])
    return Object.fromEntries(counted) as BillingClient
  }

  /** Requests to the billing API so far, such as `GET /marketplace/link`. */
  requests(): readonly string[] {
    return this.mock
      .log()
      .filter((entry) => entry.type === 'request' && entry.path?.startsWith(apiBase))
      .map((entry) => `${entry.method} ${entry.path?.slice(apiBase.length)}`)
  }

  #sleep(ms: number, signal?: AbortSignal): Promise<void> {
    this.#sleeping += 1
    return new Promise((resolve) => {
      let awake = false
      const done = () => {
        if (!awake) this.#sleeping -= 1
        awake = true
        this.clock.clearTimeout(timer)
        resolve()
      }
      const timer = this.clock.setTimeout(done, ms)
      if (signal?.aborted) done()
      else signal?.addEventListener('abort', done, { once: true })
    })
  }
}
