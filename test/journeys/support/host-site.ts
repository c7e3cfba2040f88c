// Room: test. A host's page with nothing on it but the elements, and an API whose every line the test owns.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after } from 'node:test'
import puppeteer from 'puppeteer-core'
import type { Browser, Frame, Page } from 'puppeteer-core'
import { findBrowser } from '../../../scripts/browser.ts'
import { bundleOf } from '../../../scripts/bundle.ts'

export type Listener = (request: IncomingMessage, response: ServerResponse) => void

/** The TypeScript loader wraps named functions in a helper that functions sent to a page would miss. */
const named = 'globalThis.__name = (named) => named'

/** ms. */
const patience = 15_000

let bundle: ReturnType<typeof bundleOf> | undefined
let browser: Promise<Browser> | undefined
const stops: (() => void)[] = []

/** @returns the origin, without a slash at the end */
async function serve(listener: Listener): Promise<string> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, resolve))
  stops.push(() => {
    server.close()
    server.closeAllConnections()
  })
  return `http://localhost:${(server.address() as AddressInfo).port}`
}

/**
 * Serves a page at `/` with the linking status and the payment method.
 * @param answer whatever is neither the page nor its scripts
 * @param api where the page asks, if not at its own origin
 * @param around what stands in the body instead, such as a frame around `/elements`
 */
export async function serveHost(
  answer: Listener,
  { api = '/api/v1/billing', around }: { api?: string; around?: string } = {},
): Promise<string> {
  bundle ??= bundleOf('test/journeys/support/bare-host.ts')
  const chunks = await bundle
  const scripts = new Map(chunks.map(({ fileName, code }) => [`/${fileName}`, code]))
  const page = (body: string) => `<!doctype html><html lang="en" data-api="${api}">
    <title>A host</title><link rel="icon" href="data:," />${body}</html>`
  const elements = `<emqx-billing-link-status></emqx-billing-link-status>
    <emqx-billing-payment-method></emqx-billing-payment-method>
    <script type="module" src="/${chunks[0]?.fileName}"></script>`
  return serve((request, response) => {
    const path = new URL(request.url ?? '/', 'http://host').pathname
    const code = scripts.get(path)
    if (code !== undefined) {
      // A page in a sandbox has no origin, so that even its own scripts come from another one.
      const headers = { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' }
      response.writeHead(200, headers).end(code)
    } else if (path === '/' || path === '/elements') {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      response.end(page(path === '/' ? (around ?? elements) : elements))
    } else answer(request, response)
  })
}

/**
 * Serves the page on one origin and its API on another.
 * @param backend the API for pages of this origin
 */
export async function serveApart(
  backend: (host: string) => Listener,
  around?: string,
): Promise<{ host: string; apiBase: string }> {
  const nothing: Listener = (_request, response) => response.writeHead(404).end()
  let answer = nothing
  const apiBase = `${await serve((request, response) => answer(request, response))}/api/v1/billing`
  const host = await serveHost(nothing, { api: apiBase, ...(around !== undefined && { around }) })
  answer = backend(host)
  return { host, apiBase }
}

/** A browser of its own for each test; its pages are in front of the customer all the time. */
export async function openBrowser(): Promise<{ page(url: string): Promise<Page> }> {
  browser ??= findBrowser().then(({ executablePath, args, headless }) =>
    puppeteer.launch({ executablePath, args: [...args], headless }),
  )
  const context = await (await browser).createBrowserContext()
  return {
    async page(url) {
      const page = await context.newPage()
      await page.evaluateOnNewDocument(named)
      await page.goto(url, { waitUntil: 'load' })
      return page
    },
  }
}

/** Waits until this can be read in the shadow roots of the page, or of a frame in it. */
export async function sees(page: Page | Frame, wanted: string): Promise<void> {
  const read = async () => {
    const said = await page.evaluate(() =>
      [...document.querySelectorAll('*')].map((each) => each.shadowRoot?.textContent).join(' '),
    )
    return said.replace(/\s+/g, ' ')
  }
  await until(
    async () => (await read()).includes(wanted),
    async () => `“${wanted}” in ${await read()}`,
  )
}

/** @param what is awaited, in words */
export async function until(
  met: () => boolean | Promise<boolean>,
  what: () => string | Promise<string>,
): Promise<void> {
  const end = performance.now() + patience
  while (!(await met())) {
    if (performance.now() > end) throw new Error(`Waited ${patience} ms for ${await what()}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

after(async () => {
  await (await browser)?.close()
  for (const stop of stops) stop()
})
