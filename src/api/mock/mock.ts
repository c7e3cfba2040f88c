// Room: mock. One backend in a box: EMQX's server and AWS, behind a fetch, msw or a Node server.
import { type AwsEvent, awsEvent } from './aws-marketplace.ts'
import { type MockBrowser, PlayedBrowser } from './browser.ts'
import { MockClock } from './clock.ts'
import { dropped } from './exchange.ts'
import type { Fault } from './faults.ts'
import { Journal, type LogEntry } from './journal.ts'
import { mswHandlers, type MswHttp } from './msw.ts'
import { type NodeListener, nodeListener } from './node-listener.ts'
import { defaultUrls, type MockUrls, placesFor } from './places.ts'
import { toResponse } from './response.ts'
import type { ScenarioName } from './scenario.ts'
import { serve } from './server.ts'
import { type MockState, snapshot } from './snapshot.ts'
import { type Sleep, World } from './world.ts'

export interface MockOptions {
  /** Default `happy`. */
  scenario?: ScenarioName
  /** Epoch milliseconds; what `advance` moves starts from it. Default `Date`, faked or not. */
  clock?: { now(): number }
  /** A root-relative path. Default `/api/v1/billing`. */
  apiBase?: string
  /**
   * For relative inputs of `fetch` and absolute URLs of `state`. Default: the page's own, and
   * `http://localhost` where there is no page.
   */
  origin?: string
  /** For latency, slowness and held answers. Resolves early, and never rejects, when aborted. */
  sleep?: Sleep
  /** Honour `Prefer: wait=N` on `GET /marketplace/link`. Default `false`. */
  holdAnswers?: boolean
  /** Before every answer of the billing API. Default 0. */
  latencyMs?: number
  /** Of pages on another origin that may ask the billing API. Default: none. */
  origins?: readonly string[]
  /** Where the customer can be sent. */
  urls?: Partial<MockUrls>
}

export interface BillingMock extends MockBrowser {
  /** Another browser, with its own cookies. */
  browser(): MockBrowser
  /**
   * Raw: reads the `cookie` header and writes `set-cookie`, where the platform lets a Request and a
   * Response carry them. A dropped connection is `Response.error()`.
   */
  handle(request: Request): Promise<Response>
  /** For msw 2 and 3: pass msw's own `http`. The page plays the mock's default browser. */
  handlers<Handler>(http: MswHttp<Handler>): Handler[]
  /** For `node:http`, Express, Connect and Vite. Calls `next` for paths that are not the mock's. */
  listener(): NodeListener
  /**
   * Forgets everything but the sessions of other browsers.
   * @param options.landed AWS has already sent the customer: the registration waits for any browser.
   * @param options.silent AWS answers only when it is made to, whatever the scenario says.
   */
  reset(scenario?: ScenarioName, options?: { landed?: boolean; silent?: boolean }): void
  /** Moves the clock; everything due happens in order, each at its own moment. */
  advance(seconds: number): void
  /** Makes AWS do something now. Throws `ImpossibleEvent` where AWS could not. */
  aws(event: AwsEvent): void
  fault(fault: Fault): void
  state(): MockState
  log(): readonly LogEntry[]
  /** @returns how to stop listening. */
  onLog(listener: (entry: LogEntry) => void): () => void
  /** Epoch milliseconds on the mock's clock. */
  now(): number
}

function timerSleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    if (signal?.aborted) done()
    else signal?.addEventListener('abort', done)
  })
}

/** Of a web page; a page without an address, such as `about:blank`, has the origin `null`. */
function pageOrigin(): string | undefined {
  const origin = globalThis.location?.origin
  return origin?.startsWith('http') ? origin : undefined
}

/** @throws TypeError when `apiBase` is not a root-relative path. */
export function createBillingMock(options: MockOptions = {}): BillingMock {
  const apiBase = (options.apiBase ?? '/api/v1/billing').replace(/\/+$/, '')
  if (!/^\/[^/?#]/.test(apiBase))
    throw new TypeError('apiBase must be a path such as /api/v1/billing')
  const origin = new URL(options.origin ?? pageOrigin() ?? 'http://localhost').origin
  const urls = { ...defaultUrls, ...options.urls }
  const world = new World(
    {
      // Looked up for each reading, because a host's fake timers replace `Date` at any time.
      clock: new MockClock(() => (options.clock ?? Date).now()),
      journal: new Journal(),
      apiBase,
      urls,
      sleep: options.sleep ?? timerSleep,
      holdAnswers: options.holdAnswers ?? false,
      latencyMs: options.latencyMs ?? 0,
      origins: options.origins ?? [],
    },
    options.scenario ?? 'happy',
  )
  const browser = new PlayedBrowser(world, origin)
  return {
    fetch: browser.fetch,
    arrive: () => browser.arrive(),
    signInAs: (email) => browser.signInAs(email),
    signOut: () => browser.signOut(),
    browser: () => new PlayedBrowser(world, origin),
    async handle(request) {
      const outcome = await serve(world, {
        method: request.method,
        url: new URL(request.url),
        headers: new Headers(request.headers),
        body: await request.clone().text(),
        signal: request.signal,
      })
      if (outcome === dropped) return Response.error()
      const response = toResponse(outcome, request.signal)
      for (const cookie of outcome.cookies) response.headers.append('set-cookie', cookie)
      return response
    },
    handlers: (http) => mswHandlers(browser, apiBase, http),
    listener: () => nodeListener(world),
    reset(scenario = world.scenario.name, { landed = false, silent = false } = {}) {
      browser.forget()
      world.reset(scenario, landed, silent)
    },
    advance: (seconds) => world.advance(seconds),
    aws(event) {
      world.settle()
      awsEvent(world.book, event)
      world.settle()
      world.wake()
    },
    fault: (fault) => world.faults.arm(fault, world.clock.now()),
    state() {
      world.settle()
      return snapshot(world, placesFor(urls, origin))
    },
    log: () => world.journal.entries(),
    onLog: (listener) => world.journal.listen(listener),
    now: () => world.clock.now(),
  }
}
