// Room: test. One browser asks for all its tabs: counted on the wire, a minute long, with a server
// that holds no answers and so is asked at the full pace.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import puppeteer from 'puppeteer-core'
import type { Browser } from 'puppeteer-core'
import { startDemo } from '../../demo/server.ts'
import { findBrowser } from '../../scripts/browser.ts'
import { chromiumTab, prepare } from './support/engines/chromium.ts'
import { staysInSight } from './support/in-sight.ts'
import type { Tab } from './support/tab.ts'
import { readsModal, subscribeOnAws } from './support/walk.ts'
import { arrivesAt, sees } from './support/visitor.ts'

const minute = 60_000
const waiting = 'Waiting for AWS to confirm'

let browser: Browser | undefined

before(async () => {
  const { executablePath, args, headless } = await findBrowser()
  browser = await puppeteer.launch({ executablePath, args: [...args], headless })
})

after(() => browser?.close())

interface Asked {
  readonly what: string
  readonly at: number
}

/** What each of the pages asked the billing API, in the order of asking. */
async function openAll(count: number, url: string): Promise<{ pages: Tab[]; asked: Asked[][] }> {
  const context = await (browser as Browser).createBrowserContext()
  const asked: Asked[][] = []
  const open = async (path: string) => {
    const page = await context.newPage()
    await prepare(page)
    await page.evaluateOnNewDocument(staysInSight)
    const mine: Asked[] = []
    asked.push(mine)
    page.on('request', (request) => {
      const { pathname } = new URL(request.url())
      if (!pathname.startsWith('/api/v1/billing')) return
      mine.push({ what: `${request.method()} ${pathname}`, at: performance.now() })
    })
    await page.goto(url + path)
    return chromiumTab(page)
  }
  const first = await open('/aws/listing.html')
  await subscribeOnAws(first)
  await arrivesAt(first, '/console.html')
  await readsModal(first, waiting)
  const pages = [first]
  while (pages.length < count) pages.push(await open('/console.html'))
  return { pages, asked }
}

/** Without what a page asks for the first time, which is the customer's own pace. */
function byItself(asked: readonly Asked[]): readonly Asked[] {
  return asked.filter(
    ({ what }, index) =>
      what.startsWith('GET') && asked.some((other, i) => i < index && other.what === what),
  )
}

function busiest(asked: readonly Asked[]): number {
  const within = (from: number) => asked.filter(({ at }) => at >= from && at < from + minute).length
  return Math.max(0, ...asked.map(({ at }) => within(at)))
}

// Side by side, because each of them takes a minute.
describe('However many pages are in sight', { concurrency: true }, () => {
  for (const count of [1, 2, 20]) {
    test(`a browser with ${count} of them asks by itself at most 18 times in a minute (fault 12)`, async (context) => {
      const demo = await startDemo({ port: 0, scenario: 'stalled-sync', holdAnswers: false })
      try {
        const { pages, asked } = await openAll(count, demo.url)
        const opened = asked.map((each) => each.length)
        await new Promise((resolve) => setTimeout(resolve, minute + 5_000))
        const all = asked.flatMap(byItself)
        context.diagnostic(
          `${count} pages: ${all.length} questions by themselves, ${busiest(all)} in the busiest minute`,
        )
        assert.ok(busiest(all) <= 18, `${busiest(all)} questions in a minute`)
        assert.ok(all.length >= 8, 'the wait was asked about at its pace')
        const goOn = asked.filter((each, page) => each.length > (opened[page] ?? 0) + 3)
        assert.ok(goOn.length <= 1, 'one page asks for all')
        demo.mock.aws('confirm')
        // The next question comes after a quarter of the wait so far, which took the opening too.
        await new Promise((resolve) => setTimeout(resolve, minute / 2))
        // The page that asks has the news; eight more are told at once, the rest in their turn.
        const told = count > 8 ? pages.slice(0, 1) : pages
        for (const page of told) await sees(page, 'Your accounts are linked')
      } finally {
        await demo.stop()
      }
    })
  }
})
