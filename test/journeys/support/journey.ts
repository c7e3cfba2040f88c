// Room: test. Starts the demo and a browser for one journey, and fails it for what pages did wrong.
import assert from 'node:assert/strict'
import { after, afterEach } from 'node:test'
import puppeteer from 'puppeteer-core'
import type { Browser, BrowserContext, Page, Target } from 'puppeteer-core'
import { startDemo } from '../../../demo/server.ts'
import type { Demo } from '../../../demo/server.ts'
import { findBrowser } from '../../../scripts/browser.ts'
import type { MockState, ScenarioName } from '../../../src/api/mock/index.ts'
import { prepare } from './tabs.ts'
import { unexpected, watchPage } from './watch.ts'
import type { Allowed, Complaint } from './watch.ts'

export interface JourneyOptions {
  scenario: ScenarioName
  /** Console errors that the journey provokes on purpose. Uncaught errors and CSP are never allowed. */
  allow?: readonly Allowed[]
}

export interface Journey {
  demo: Demo
  /** Origin of the demo, without a slash at the end. */
  url: string
  /** Another tab of the customer's browser; opens the path when one is given. */
  page(path?: string): Promise<Page>
  /** Another browser with cookies of its own. */
  otherBrowser(): Promise<{ page(path?: string): Promise<Page> }>
  advance(seconds: number): Promise<void>
  aws(event: AwsEvent): Promise<void>
  fault(kind: string, times?: number, route?: string): Promise<void>
  remedy(page: Page, kind: string): Promise<void>
  /** What the server holds. */
  state(): Promise<MockState>
  /** What the server holds of the scenario's customer. */
  account(): Promise<MockState['accounts'][number]>
}

export type AwsEvent = 'confirm' | 'fail' | 'cancel' | 'close' | 'resubscribe'

const viewport = { width: 1100, height: 820 }

// One server and one browser serve all journeys of a test file; each journey begins with a reset.
let demo: Demo | undefined
let browser: Browser | undefined
let contexts: BrowserContext[] = []
let complaints: Complaint[] = []
let allowed: readonly Allowed[] = []

async function launch(): Promise<Browser> {
  const { executablePath, args, headless } = await findBrowser()
  return puppeteer.launch({ executablePath, args: [...args], headless, defaultViewport: viewport })
}

/** Begins one journey. Called inside a test; what it opens is closed by itself. */
export async function startJourney({ scenario, allow = [] }: JourneyOptions): Promise<Journey> {
  allowed = allow
  demo ??= await startDemo({ port: 0 })
  browser ??= await launch()
  const { url } = demo
  const context = await openContext(browser)
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

  return {
    demo,
    url,
    page: (path) => openPage(context, url, path),
    async otherBrowser() {
      const other = await openContext(browser as Browser)
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

async function openContext(from: Browser): Promise<BrowserContext> {
  const context = await from.createBrowserContext()
  contexts.push(context)
  // Tabs that a link opens are watched as well as those that the test opens.
  context.on('targetcreated', (target: Target) => void watchTab(target))
  return context
}

async function watchTab(target: Target): Promise<void> {
  if (target.type() !== 'page') return
  const page = await target.page()
  if (page) watchPage(page, complaints)
}

async function openPage(context: BrowserContext, url: string, path?: string): Promise<Page> {
  const page = await context.newPage()
  watchPage(page, complaints)
  await prepare(page)
  if (path !== undefined) await page.goto(url + path, { waitUntil: 'load' })
  return page
}

afterEach(async () => {
  const seen = unexpected(complaints, allowed)
  complaints = []
  await Promise.all(contexts.map((context) => context.close()))
  contexts = []
  const reports = demo?.journal.entries().filter((entry) => entry.kind !== 'event') ?? []
  assert.deepEqual(seen, [], 'no page throws, logs an error or breaks its Content-Security-Policy')
  assert.deepEqual(reports, [], 'no page reports an error or a broken Content-Security-Policy')
})

after(async () => {
  await browser?.close()
  await demo?.stop()
})
