// Package tests: what a page loads, and when, from the package that a host has bundled.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, it } from 'node:test'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { findBrowser } from '../../scripts/browser.ts'
import { status } from '../../src/components/messages/zh/status.ts'
import { link } from '../components/link-status/support/links.ts'
import { openHost, type HostAnswer, type HostOptions } from '../support/bundled-host.ts'

const markup = '<emqx-billing-link-status api-base="/api"></emqx-billing-link-status>'
const console: HostOptions = { door: 'define/link-status', markup }

const headers = { 'X-Marketplace-Registration': 'none' }
const pending: HostAnswer = { headers, body: link('pending') }
const seen: HostAnswer = { headers, body: link('active', { acknowledgedVersion: 3 }) }

/** Chunks that draw, or hold words. */
const drawing = /^(?:display|lit|actions|common|failures|status|method|unlink|words)/

let browser: Browser
before(async () => {
  const { executablePath, args, headless } = await findBrowser()
  browser = await puppeteer.launch({ executablePath, args: [...args], headless })
})
after(() => browser.close())

/** Until the page has nothing more to load. */
async function quiet(page: Page): Promise<void> {
  await page.waitForNetworkIdle({ idleTime: 500 })
}

/** Until something is true that no page can tell us. */
async function until(condition: () => boolean): Promise<void> {
  const deadline = performance.now() + 30_000
  while (!condition()) {
    assert.ok(performance.now() < deadline, String(condition))
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

function shown(page: Page, text: string): Promise<unknown> {
  return page.waitForFunction(
    (words: string) => {
      const root = document.querySelector(
        'emqx-billing-link-status, emqx-billing-unlink-guide',
      )?.shadowRoot
      return root?.textContent.includes(words)
    },
    {},
    text,
  )
}

function promise<T>(): { done: (value: T) => void; promised: Promise<T> } {
  let done: (value: T) => void = () => undefined
  const promised = new Promise<T>((resolve) => (done = resolve))
  return { done, promised }
}

describe('a page of the console', () => {
  it('with nothing to tell makes one small request, and loads neither dialog nor catalogue', async () => {
    for (const lang of ['en', 'zh', 'ja']) {
      const { page, asked } = await openHost(browser, { ...console, lang })
      await quiet(page)
      assert.deepEqual(
        asked.filter((each) => each.startsWith('GET')),
        ['GET /marketplace/link'],
      )
      assert.deepEqual(
        asked.filter((each) => drawing.test(each)),
        [],
      )
      await page.close()
    }
  })

  it('of a customer who was linked and told so long ago loads no more than that', async () => {
    const api = () => seen
    const { page, asked } = await openHost(browser, { ...console, api })
    await quiet(page)
    assert.ok(asked.includes('GET /marketplace/link'))
    assert.deepEqual(
      asked.filter((each) => drawing.test(each)),
      [],
    )
    await page.close()
  })

  it('that AWS leads to asks for the modal before the first answer is there', async () => {
    const held = promise<HostAnswer>()
    const search = '?marketplace=aws'
    const api = (path: string) => (path === '/marketplace/registration' ? held.promised : pending)
    const { page, asked } = await openHost(browser, { ...console, search, api })
    await until(() => asked.includes('display') && asked.includes('GET /marketplace/registration'))
    held.done({ status: 204 })
    await shown(page, 'Still waiting for AWS')
    await page.close()
  })

  it('in another language asks for its words beside the modal, and for no others', async () => {
    const api = () => pending
    const held = promise<boolean>()
    const arrives = (file: string) => (file === 'display' ? held.promised : true)
    const { page, asked } = await openHost(browser, { ...console, lang: 'zh-CN', api, arrives })
    await until(() => asked.includes('status') && asked.includes('display'))
    held.done(true)
    await shown(page, status.stalledTitle)
    assert.equal(asked.filter((each) => /^(?:unlink|method|precheck)$/.test(each)).length, 0)
    await page.close()
  })
})

describe('a login page', () => {
  const door = 'define/subscribe-link'
  const own =
    '<a href="https://aws.amazon.com/marketplace/pp/prodview-example">On AWS Marketplace</a>'
  const sheet = readFileSync('dist/styles.css', 'utf8')

  /** Where link and what follows stand at the first paint, which no script of ours came before, and in the end. */
  async function places(style: string, inside: string): Promise<{ first: string; last: string }> {
    const { done, promised } = promise<void>()
    const { page, asked } = await openHost(browser, {
      door,
      head: `<style>${style}</style>`,
      markup: `<p>or</p>
        <emqx-billing-subscribe-link listing-url="https://aws.amazon.com/marketplace/pp/prodview-example">${inside}</emqx-billing-subscribe-link>
        <p>after</p>
        <script>
          globalThis.places = () => JSON.stringify(Array.from(document.querySelectorAll('a, p'),
            (each) => [each.localName, each.getBoundingClientRect()]))
          new PerformanceObserver(() => {
            globalThis.first ??= places()
            fetch('/api/painted')
          }).observe({ type: 'paint', buffered: true })
        </script>`,
      api: () => (done(), { status: 204 }),
      arrives: () => promised.then(() => true),
    })
    await page.waitForSelector('emqx-billing-subscribe-link:defined a[target=_blank]')
    await quiet(page)
    assert.ok(asked.indexOf('GET /painted') >= 0, 'painted before the script was let in')
    const seen = await page.evaluate(() => {
      const { first, places: now } = globalThis as unknown as { first: string; places(): string }
      return { first, last: now() }
    })
    await page.close()
    return seen
  }

  it('paints its link with the page, before any script, and nothing moves when the element comes', async () => {
    for (const height of ['normal', '1.2', '1.5', '2']) {
      const { first, last } = await places(`body { line-height: ${height} } ${sheet}`, own)
      assert.match(first, /^\[\["p".*\["a",/)
      assert.equal(last, first, `lines of ${height}`)
    }
  })

  it('may do without our style sheet where lines are 1.5 times the type, and not where they are lower', async () => {
    const { first, last } = await places('body { line-height: 1.5 }', own)
    assert.equal(last, first)
    const low = await places('body { line-height: 1 }', own)
    assert.notEqual(low.last, low.first)
  })
})

describe('a page with every element at hand', () => {
  it('loads the guide for its tag alone, beside the first answer', async () => {
    const held = promise<HostAnswer>()
    const api = () => held.promised
    const guide = '<emqx-billing-unlink-guide api-base="/api"></emqx-billing-unlink-guide>'
    const without = await openHost(browser, { door: 'define', markup })
    await quiet(without.page)
    assert.ok(!without.asked.includes('guide'), without.asked.join(', '))
    const { page, asked } = await openHost(browser, { door: 'define', markup: guide, api })
    await until(() => asked.includes('guide') && asked.includes('GET /marketplace/link'))
    held.done(seen)
    await without.page.close()
    await page.close()
  })
})

describe('a part of the page that does not arrive (fault 91)', () => {
  it('leaves a calm word, is told to the host once, and comes with the next try', async () => {
    let gone = true
    const arrives = (file: string) => file !== 'display' || !gone
    const api = () => pending
    const { page } = await openHost(browser, { ...console, api, arrives })
    await shown(page, 'Part of this page could not be loaded.')
    assert.deepEqual(await page.evaluate('told'), ['load true'])
    gone = false
    await page.click('emqx-billing-link-status >>> .missing button')
    await shown(page, 'Still waiting for AWS')
    await page.close()
  })
  it('of a page whose layout it belongs to says so in its place', async () => {
    let gone = true
    const arrives = (file: string) => file !== 'guide' || !gone
    const guide = '<emqx-billing-unlink-guide api-base="/api"></emqx-billing-unlink-guide>'
    const { page } = await openHost(browser, {
      door: 'define/unlink-guide',
      markup: guide,
      arrives,
    })
    await shown(page, 'Part of this page could not be loaded.')
    assert.deepEqual(await page.evaluate('told'), ['load true'])
    gone = false
    await page.click('emqx-billing-unlink-guide >>> .missing button')
    await shown(page, 'No AWS Marketplace subscription')
    await page.close()
  })
})
