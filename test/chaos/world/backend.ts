// Chaos. The real mock backend, with what a test needs beside it: the truth, and a server that restarts.
import { awsEvent, ImpossibleEvent, type AwsEvent } from '../../../src/api/mock/aws-marketplace.ts'
import type { AccountRecord } from '../../../src/api/mock/account.ts'
import { MockClock } from '../../../src/api/mock/clock.ts'
import { dropped, type Inbound, type Outcome } from '../../../src/api/mock/exchange.ts'
import { Journal } from '../../../src/api/mock/journal.ts'
import { land } from '../../../src/api/mock/landing.ts'
import { mintToken, subscribe } from '../../../src/api/mock/aws-marketplace.ts'
import { waitForAnyBrowser } from '../../../src/api/mock/landing.ts'
import type { LinkRecord } from '../../../src/api/mock/link.ts'
import { defaultUrls } from '../../../src/api/mock/places.ts'
import { applyRemedy, type RemedyKind } from '../../../src/api/mock/remedy.ts'
import type { ScenarioName } from '../../../src/api/mock/scenario.ts'
import { serve } from '../../../src/api/mock/server.ts'
import { World } from '../../../src/api/mock/world.ts'
import { epoch } from '../../api/session/support/browser.ts'
import type { VirtualClock } from '../../api/session/support/virtual-clock.ts'

export const origin = 'https://console.test'
export const apiPath = '/api/v1/billing'
export const apiBase = `${origin}${apiPath}`

export interface BackendPlan {
  readonly scenario: ScenarioName
  readonly landed: boolean
  readonly holdAnswers: boolean
  readonly latencyMs: number
}

export class Backend {
  readonly world: World
  /** The host's own CSRF token, which a deploy may change. */
  csrf = 1
  /** Timers of the backend itself: thinking, and answers that it holds. */
  sleeping = 0
  readonly #clock: VirtualClock
  readonly #restarts = new Set<() => void>()

  constructor(clock: VirtualClock, { scenario, landed, holdAnswers, latencyMs }: BackendPlan) {
    this.#clock = clock
    this.world = new World(
      {
        clock: new MockClock(() => epoch + clock.now()),
        journal: new Journal(),
        apiBase: apiPath,
        origins: [],
        urls: defaultUrls,
        sleep: (ms, signal) => this.#sleep(ms, signal),
        holdAnswers,
        latencyMs,
      },
      scenario,
    )
    if (landed) waitForAnyBrowser(this.world.book)
  }

  /** As over a network: the server may die before it has answered. */
  async answer(inbound: Inbound): Promise<Outcome> {
    let restart: () => void = () => undefined
    const restarted = new Promise<typeof dropped>((resolve) => {
      restart = () => resolve(dropped)
    })
    this.#restarts.add(restart)
    try {
      return await Promise.race([serve(this.world, inbound), restarted])
    } finally {
      this.#restarts.delete(restart)
    }
  }

  /** Every connection drops at once; what was written down stays. */
  restart(): void {
    for (const drop of Array.from(this.#restarts)) drop()
  }

  /** AWS does it, where it can. */
  aws(event: AwsEvent): boolean {
    const { world } = this
    world.settle()
    try {
      awsEvent(world.book, event)
    } catch (error) {
      if (error instanceof ImpossibleEvent) return false
      throw error
    }
    world.settle()
    world.wake()
    return true
  }

  /** AWS sends somebody here; the registration waits for any browser that has none. */
  land(browser: string): void {
    const { book } = this.world
    const landing = land(book, mintToken(book, subscribe(book), browser), 'any')
    if (landing.kind === 'kept') book.waitingKey = landing.registration.key
    this.world.wake()
  }

  remedy(kind: RemedyKind): void {
    applyRemedy(this.world.book, this.customer(), kind)
    this.world.wake()
  }

  customer(): AccountRecord {
    const { book, scenario } = this.world
    return book.accountByEmail(scenario.customer) ?? this.stranger()
  }

  stranger(): AccountRecord {
    const found = this.world.book.accountByEmail('ben@harbour.example')
    if (!found) throw new Error('This scenario has no second account')
    return found
  }

  linkOf(accountId: string): LinkRecord | undefined {
    this.world.settle()
    return this.world.book.linkOf(this.world.book.account(accountId))
  }

  #sleep(ms: number, signal?: AbortSignal): Promise<void> {
    this.sleeping += 1
    return new Promise((resolve) => {
      let awake = false
      const done = () => {
        if (awake) return
        awake = true
        this.sleeping -= 1
        signal?.removeEventListener('abort', done)
        this.#clock.clearTimeout(timer)
        resolve()
      }
      const timer = this.#clock.setTimeout(done, ms)
      if (signal?.aborted) done()
      else signal?.addEventListener('abort', done)
    })
  }
}
