// Room: test. A server that holds its answers, and one that only says so, asked by several real pages.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { HTTPRequest, Page } from 'puppeteer-core'
import { createBillingMock, type BillingMock } from '../../src/api/mock/index.ts'
import { pace } from '../../src/api/session/pace.ts'
import { openBrowser, serveHost, type Listener, sees, until } from './support/host-site.ts'
import { staysInSight } from './support/in-sight.ts'

const waiting = 'Waiting for AWS to confirm'
const linked = 'Your accounts are linked'

interface Asked {
  readonly request: HTTPRequest
  /** ms. */
  readonly at: number
}

interface Scene {
  readonly mock: BillingMock
  readonly pages: readonly Page[]
  /** Questions about the link, page by page. */
  readonly asked: readonly Asked[][]
}

/** Windows side by side, on a link that waits for AWS. */
async function open(
  { holdAnswers }: { holdAnswers: boolean },
  through: (backend: Listener) => Listener = (backend) => backend,
): Promise<Scene> {
  const mock = createBillingMock({ scenario: 'stalled-sync', holdAnswers })
  mock.reset('stalled-sync', { landed: true })
  const url = await serveHost(through(mock.listener()))
  const browser = await openBrowser()
  const pages: Page[] = []
  const asked: Asked[][] = []
  for (let count = 0; count < 3; count += 1) {
    const page = await browser.page('about:blank')
    await page.evaluateOnNewDocument(staysInSight)
    const mine: Asked[] = []
    page.on('request', (request) => {
      if (!request.url().endsWith('/marketplace/link')) return
      mine.push({ request, at: performance.now() })
    })
    await page.goto(url)
    await sees(page, waiting)
    pages.push(page)
    asked.push(mine)
  }
  return { mock, pages, asked }
}

/** Whether the question may be held: it names what is known, and asks to be told of anything else. */
function mayBeHeld({ request }: Asked): boolean {
  const { prefer, 'if-none-match': tag } = request.headers()
  return prefer !== undefined && tag !== undefined
}

// Side by side, because they take their time.
describe('Several pages in sight', { concurrency: true }, () => {
  test('hold one answer at a server that holds them, and the news comes with it', async () => {
    const { mock, pages, asked } = await open({ holdAnswers: true })
    const leader = () => asked.findIndex((mine) => mine.some(mayBeHeld))
    const isHeld = () => {
      const last = asked[leader()]?.at(-1)
      return last !== undefined && mayBeHeld(last) && last.request.response() === null
    }
    await until(isHeld, () => 'a question that the server holds')
    const before = asked[leader()]!.at(-1)!
    mock.aws('confirm')
    for (const page of pages) await sees(page, linked)
    const answer = before.request.response()
    assert.equal(answer?.headers()['preference-applied'], 'wait')
    // It was asked with the tag of what is known, so 200 is the news itself.
    assert.equal(answer?.status(), 200)
    const waits = asked.map((mine) => mine.filter(mayBeHeld).length > 0)
    assert.equal(waits.filter(Boolean).length, 1, 'one page of the browser waits for all')
  })

  test('ask a server that says "held" and answers at once no more than one browser may', async (context) => {
    // Every answer claims to have been held.
    const liar = (backend: Listener): Listener => {
      return (request, response) => {
        if (request.headers['prefer'] !== undefined) {
          response.setHeader('preference-applied', request.headers['prefer'])
        }
        backend(request, response)
      }
    }
    const { mock, pages, asked } = await open({ holdAnswers: false }, liar)
    const begun = performance.now()
    const seconds = 30
    await new Promise((resolve) => setTimeout(resolve, seconds * 1_000))
    const all = asked.flat().filter(({ at }) => at >= begun)
    context.diagnostic(`${all.length} questions in ${seconds} s`)
    const budget = pace.burst + (seconds * 1_000) / pace.refill
    assert.ok(all.length <= budget, `${all.length} questions, and not ${budget}`)
    const told = all.filter(({ request }) => request.response()?.headers()['preference-applied'])
    assert.ok(told.length >= 3, 'it was told that they were held')
    mock.aws('confirm')
    for (const page of pages) await sees(page, linked)
  })
})
