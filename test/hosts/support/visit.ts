// Room: test. A host's built app behind the mock, on one origin, and a customer's browser in front of it.
import assert from 'node:assert/strict'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { after } from 'node:test'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { findBrowser } from '../../../scripts/browser.ts'
import {
  createBillingMock,
  type BillingMock,
  type ScenarioName,
} from '../../../src/api/mock/index.ts'

/** ms. For whatever a busy machine has to do first. */
const patience = 60_000

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
}

export interface Site {
  readonly url: string
  readonly mock: BillingMock
}

/** @param folder what the app's build made; paths that it does not have are its router's */
export async function serveApp(folder: string): Promise<Site> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, resolve))
  const url = `http://localhost:${(server.address() as AddressInfo).port}`
  const mock = createBillingMock({ origin: url, holdAnswers: true, urls: { app: '/console' } })
  const listener = mock.listener()
  server.on('request', (request, response) => {
    listener(request, response, () => {
      const path = join(folder, new URL(request.url ?? '/', url).pathname)
      const file = existsSync(path) && statSync(path).isFile() ? path : join(folder, 'index.html')
      response.writeHead(200, {
        'content-type': types[extname(file)] ?? 'application/octet-stream',
      })
      response.end(readFileSync(file))
    })
  })
  after(() => {
    server.close()
    // Held answers and keep-alive would keep the server open for minutes.
    server.closeAllConnections()
  })
  return { url, mock }
}

let browser: Promise<Browser> | undefined
after(async () => (await browser)?.close())

export interface Visit {
  readonly page: Page
  /** Until the element's own text holds the words. */
  reads(tag: string, words: string): Promise<void>
  /** Until the element is in the state. */
  is(tag: string, state: string): Promise<void>
  /** Clicks what the selector finds. */
  click(selector: string): Promise<void>
  /** Until the page's own text at the selector is this. */
  shows(selector: string, words: string): Promise<void>
  /** Until the page is at the path, without ever having been loaded anew. */
  isAt(path: string): Promise<void>
  /** Ends the visit, and fails where the page complained of anything. */
  end(): Promise<void>
}

/** Opens a page of the app where the mock plays the scenario from its beginning. */
export async function visit(
  { url, mock }: Site,
  path: string,
  scenario: ScenarioName,
  { landed = false } = {},
): Promise<Visit> {
  mock.reset(scenario, { landed })
  browser ??= findBrowser().then((found) => puppeteer.launch({ ...found, timeout: patience }))
  const context = await (await browser).createBrowserContext()
  const page = await context.newPage()
  page.setDefaultTimeout(patience)
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    // The browser's own word for the answer to somebody who is signed out.
    const isRefusal = message.text().includes('status of 401')
    if (/^(?:error|warn)$/.test(message.type()) && !isRefusal) complaints.push(message.text())
  })
  await page.goto(url + path)
  await page.evaluate(() => Object.assign(window, { neverLoadedAnew: true }))
  return {
    page,
    async reads(tag, words) {
      await page.waitForFunction(
        (name, text) =>
          Array.from(document.querySelectorAll(name)).some((element) =>
            (element.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ').includes(text),
          ),
        {},
        tag,
        words,
      )
    },
    async is(tag, state) {
      await page.waitForSelector(`${tag}:state(${state})`)
    },
    async click(selector) {
      await page.locator(selector).click()
    },
    async shows(selector, words) {
      await page.waitForFunction(
        (where, text) => document.querySelector(where)?.textContent?.trim() === text,
        {},
        selector,
        words,
      )
    },
    async isAt(path) {
      await page.waitForFunction((wanted) => location.pathname === wanted, {}, path)
      const kept = await page.evaluate(() => 'neverLoadedAnew' in window)
      assert.ok(kept, 'the page was loaded anew')
    },
    async end() {
      await context.close()
      assert.deepEqual(complaints, [])
    },
  }
}
