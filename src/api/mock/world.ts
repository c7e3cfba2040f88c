// Room: mock. The running backend: the book of the current scenario and what outlives a reset.
import { AccountBook } from './account-book.ts'
import { type MockClock, second } from './clock.ts'
import { Faults } from './faults.ts'
import { IdempotencyKeys } from './idempotency.ts'
import type { Journal } from './journal.ts'
import type { MockUrls } from './places.ts'
import type { Scenario, ScenarioName } from './scenario.ts'
import { scenarioNamed } from './scenarios.ts'
import { waitForAnyBrowser } from './landing.ts'
import { Sessions } from './sessions.ts'
import { settle } from './settle.ts'

export type Sleep = (ms: number, signal?: AbortSignal) => Promise<void>

export interface WorldOptions {
  clock: MockClock
  journal: Journal
  apiBase: string
  urls: MockUrls
  sleep: Sleep
  holdAnswers: boolean
  latencyMs: number
  origins: readonly string[]
}

export class World {
  readonly options: WorldOptions
  readonly clock: MockClock
  readonly journal: Journal
  readonly sessions = new Sessions()
  readonly faults = new Faults()
  readonly keys = new IdempotencyKeys()
  book: AccountBook
  scenario: Scenario
  generation = 0
  /** How many registrations were kept since the start. */
  landings = 0
  #requests = 0
  #waiting = new Set<() => void>()
  #hung = new Set<() => void>()

  constructor(options: WorldOptions, name: ScenarioName) {
    this.options = options
    this.clock = options.clock
    this.journal = options.journal
    this.scenario = scenarioNamed(name)
    this.book = this.#arrange()
  }

  #arrange(): AccountBook {
    this.generation += 1
    const book = new AccountBook(this.clock, this.journal, this.generation)
    this.scenario.arrange(book)
    settle(book)
    return book
  }

  /** @param silent AWS answers only when QA makes it. */
  reset(name: ScenarioName, landed: boolean, silent: boolean): void {
    this.scenario = scenarioNamed(name)
    this.clock.reset()
    this.faults.clear()
    this.keys.clear()
    this.book = this.#arrange()
    this.book.note(`QA: reset to ${name}`)
    if (silent) this.book.settings.awsAnswersAfter = undefined
    if (landed) waitForAnyBrowser(this.book)
    for (const letGo of this.#hung) letGo()
    this.wake()
  }

  /** @throws RangeError when `seconds` is negative or no number: time does not run backwards. */
  advance(seconds: number): void {
    if (!Number.isFinite(seconds) || seconds < 0) {
      throw new RangeError('The clock moves by a number of seconds from 0')
    }
    this.clock.advance(seconds * second)
    this.book.note(`QA: the clock was moved by ${seconds} s`)
    this.settle()
    this.wake()
  }

  settle(): void {
    if (settle(this.book)) this.wake()
  }

  nextRequestId(): string {
    return `req-${String(++this.#requests).padStart(6, '0')}`
  }

  /** Lets held answers look again whether there is news. */
  wake(): void {
    for (const look of this.#waiting) look()
  }

  /** Until something changed, the time is over or the asker has gone. */
  async change(ms: number, signal: AbortSignal | undefined): Promise<void> {
    const over = new AbortController()
    const done = () => over.abort()
    this.#waiting.add(done)
    signal?.addEventListener('abort', done)
    try {
      await Promise.race([
        this.options.sleep(ms, over.signal),
        new Promise<void>((resolve) => over.signal.addEventListener('abort', () => resolve())),
      ])
    } finally {
      this.#waiting.delete(done)
      signal?.removeEventListener('abort', done)
      over.abort()
    }
  }

  /** A request that is never answered, until its asker gives up or QA resets. */
  async hang(signal: AbortSignal | undefined): Promise<void> {
    if (signal?.aborted) return
    await new Promise<void>((resolve) => {
      const letGo = () => {
        this.#hung.delete(letGo)
        signal?.removeEventListener('abort', letGo)
        resolve()
      }
      this.#hung.add(letGo)
      signal?.addEventListener('abort', letGo)
    })
  }
}
