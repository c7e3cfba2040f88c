// Room: test. Starts the demo and a browser for one journey, and fails it for what pages did wrong.
import assert from 'node:assert/strict'
import { after, afterEach } from 'node:test'
import { startDemo } from '../../../demo/server.ts'
import type { Demo } from '../../../demo/server.ts'
import type { BillingMock, MockState, ScenarioName } from '../../../src/api/mock/index.ts'
import { startEngine } from './engines/start.ts'
import type { Engine, Profile, Tab } from './tab.ts'
import { forgetTraffic } from './traffic.ts'
import { takeComplaints, unexpected } from './watch.ts'
import type { Allowed } from './watch.ts'

export interface JourneyOptions {
  scenario: ScenarioName
  /** Console errors that the journey provokes on purpose. Uncaught errors and CSP are never allowed. */
  allow?: readonly Allowed[]
}

/** The demo in front of one server or the other. */
interface Served extends Pick<Demo, 'url' | 'journal' | 'stop'> {
  mock?: BillingMock
  requestIds?(): readonly string[]
}

export interface Journey {
  /** The mock itself, which is not everywhere behind the pages: see `JOURNEY_SERVER` in docs/testing.md. */
  mock(): BillingMock
  /** Everything by which support finds a request in the server's logs. */
  requestIds(): string
  /** Origin of the demo, without a slash at the end. */
  url: string
  /** Another tab of the customer's browser; opens the path when one is given. */
  page(path?: string): Promise<Tab>
  /** Another browser with cookies of its own. */
  otherBrowser(): Promise<{ page(path?: string): Promise<Tab> }>
  advance(seconds: number): Promise<void>
  aws(event: AwsEvent): Promise<void>
  fault(kind: string, times?: number, route?: string): Promise<void>
  remedy(page: Tab, kind: string): Promise<void>
  /** What the server holds. */
  state(): Promise<MockState>
  /** What the server holds of the scenario's customer. */
  account(): Promise<MockState['accounts'][number]>
}

export type AwsEvent = 'confirm' | 'fail' | 'cancel' | 'close' | 'resubscribe'

// One server and one browser serve all journeys of a test file; each journey begins with a reset.
let demo: Served | undefined
let engine: Engine | undefined
let profiles: Profile[] = []
let allowed: readonly Allowed[] = []
/** The last entry of the demo's journal that was read. */
let lastEntry = 0
let provoked: RegExp | undefined

/** Begins one journey. Called inside a test; what it opens is closed by itself. */
export async function startJourney({ scenario, allow = [] }: JourneyOptions): Promise<Journey> {
  allowed = allow
  demo ??= await startServer()
  engine ??= await startEngine()
  forgetTraffic()
  const served = demo
  const { url } = served
  const profile = await openProfile(engine)
  await control('reset', { scenario })

  async function control(command: string, body: object): Promise<void> {
    const response = await fetch(`${url}/__mock/${command}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
    assert.ok(response.ok, `/__mock/${command} answered ${response.status}`)
  }

  async function state(): Promise<MockState> {
    const response = await fetch(`${url}/__mock/state`)
    assert.ok(response.ok, `/__mock/state answered ${response.status}`)
    return (await response.json()) as MockState
  }

  function mock(): BillingMock {
    assert.ok(served.mock, 'this journey looks into the mock, which is not there')
    return served.mock
  }

  return {
    mock,
    requestIds: () => JSON.stringify(served.requestIds?.() ?? mock().log()),
    url,
    page: (path) => openPage(profile, url, path),
    async otherBrowser() {
      const other = await openProfile(engine as Engine)
      return { page: (path) => openPage(other, url, path) }
    },
    advance: (seconds) => control('advance', { seconds }),
    aws: (event) => control('aws', { event }),
    fault: (kind, times = 1, route) => control('fault', { kind, times, route }),
    state,
    async account() {
      const { accounts, customer } = await state()
      const account = accounts.find(({ email }) => email === customer)
      assert.ok(account, `the server has no account ${customer}`)
      return account
    },
    remedy: (page, kind) =>
      page.evaluate(async (wanted) => {
        const response = await fetch('/emqx/remedy', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ kind: wanted }),
        })
        if (!response.ok) throw new Error(`/emqx/remedy answered ${response.status}`)
      }, kind),
  }
}

async function startServer(): Promise<Served> {
  if (process.env['JOURNEY_SERVER'] !== 'reference') return startDemo({ port: 0 })
  // It brings a database along, which nobody else needs.
  const { startReferenceDemo } = await import('../../reference-server/demo.ts')
  return startReferenceDemo()
}

async function openProfile(from: Engine): Promise<Profile> {
  const profile = await from.profile()
  profiles.push(profile)
  return profile
}

async function openPage(profile: Profile, url: string, path?: string): Promise<Tab> {
  const tab = await profile.tab()
  if (path !== undefined) await tab.goto(url + path)
  return tab
}

/** What pages did wrong since the last time: as the browser tells, and as they told the demo's journal. */
export function takeWrongs(): string[] {
  const entries = demo?.journal.entries().filter(({ n }) => n > lastEntry) ?? []
  lastEntry = entries.at(-1)?.n ?? lastEntry
  const reports = entries.filter(({ kind }) => kind !== 'event')
  const seen = [...unexpected(takeComplaints(), allowed), ...reports]
  return seen.map(({ kind, page, text }) => `${kind} on ${page}: ${text}`)
}

/** For the tests of the watch itself: wrongs that match do not fail this journey. */
export function provoke(pattern: RegExp): void {
  provoked = pattern
}

afterEach(async () => {
  const wrongs = takeWrongs()
  await Promise.all(profiles.map((profile) => profile.close()))
  profiles = []
  // Pages also tell while they go.
  wrongs.push(...takeWrongs())
  const unprovoked = wrongs.filter((one) => !provoked?.test(one))
  provoked = undefined
  assert.deepEqual(
    unprovoked,
    [],
    'no page throws, logs an error or breaks its Content-Security-Policy',
  )
})

after(async () => {
  await engine?.stop()
  await demo?.stop()
})
