// Room: test. The first answer, in the page's HTML or preloaded beside its script: painted early, asked for once.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { HTTPRequest, Page } from 'puppeteer-core'
import { chromiumPage } from './support/engines/chromium.ts'
import { startJourney } from './support/journey.ts'
import type { Journey } from './support/journey.ts'
import { quiet, traffic } from './support/traffic.ts'
import { eventually, sees } from './support/visitor.ts'
import type { Tab } from './support/tab.ts'

/** A tab that lets each of its requests go on as `through` says. */
async function intercepted(
  journey: Journey,
  through: (request: HTTPRequest) => unknown,
): Promise<{ tab: Tab; page: Page; lines: string[] }> {
  const tab = await journey.page()
  const page = chromiumPage(tab)
  const lines: string[] = []
  page.on('console', (message) => lines.push(message.text()))
  await page.setRequestInterception(true)
  page.on('request', (request) => void through(request))
  return { tab, page, lines }
}

/** Holds the questions about the payment method until they are let go. */
async function openHeld(journey: Journey): Promise<{ tab: Tab; page: Page; letGo: () => void }> {
  const held: HTTPRequest[] = []
  let isOpen = false
  const { tab, page } = await intercepted(journey, (request) => {
    if (isOpen || !request.url().endsWith('/payment-method')) return request.continue()
    return held.push(request)
  })
  await page.goto(`${journey.url}/billing.html`)
  const letGo = () => {
    isOpen = true
    for (const request of held.splice(0)) void request.continue()
  }
  return { tab, page, letGo }
}

const asked = (path: string) => traffic().filter(({ url }) => url.endsWith(path))

test('the billing page paints the payment method from its HTML, before the API is heard, and asks once', async () => {
  const journey = await startJourney({ scenario: 'credit-card' })
  const { tab, letGo } = await openHeld(journey)
  await sees(tab, 'Visa ending in 4242')
  assert.equal(asked('/payment-method').length, 0, 'nothing has reached the API yet')
  letGo()
  await quiet()
  await sees(tab, 'Visa ending in 4242')
  assert.equal(asked('/payment-method').length, 1)
})

test('a billing page that is opened after the account changed paints what is true now', async () => {
  const journey = await startJourney({ scenario: 'credit-card' })
  const { tab, page, letGo } = await openHeld(journey)
  await sees(tab, 'Visa ending in 4242')
  await journey.remedy(tab, 'remove_credit_card')
  await page.reload()
  await sees(tab, 'No payment method')
  letGo()
  await quiet()
  await sees(tab, 'No payment method')
})

test('the API has the last word: an account that changed after the page was made is corrected', async () => {
  const journey = await startJourney({ scenario: 'credit-card' })
  const { tab, letGo } = await openHeld(journey)
  await sees(tab, 'Visa ending in 4242')
  await journey.remedy(tab, 'remove_credit_card')
  letGo()
  await sees(tab, 'No payment method')
})

test('the console preloads the status of the link: one request, taken by the element', async () => {
  const journey = await startJourney({ scenario: 'stalled-sync' })
  const path = '/marketplace/link'
  const { tab, page, lines } = await intercepted(journey, (request) => request.continue())
  await page.goto(`${journey.url}/console.html`)
  await sees(tab, 'Factory floor')
  await quiet()
  const entries = await page.evaluate(
    (end) =>
      performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.endsWith(end))
        .map((entry) => (entry as PerformanceResourceTiming).initiatorType),
    path,
  )
  assert.deepEqual(entries, ['link'], 'the only one is the page’s own preload')
  assert.equal(asked(path).length, 1)

  // A page whose script never comes takes nothing, and Chromium says so; by then it would have said so here.
  const idle = await intercepted(journey, (request) =>
    request.resourceType() === 'script'
      ? request.respond({ contentType: 'text/javascript', body: '' })
      : request.continue(),
  )
  await idle.page.goto(`${journey.url}/console.html`)
  const isTold = ({ lines: said }: { lines: string[] }) => said.some((line) => /preload/.test(line))
  await eventually(idle.tab, 'Chromium to miss who takes the preload', () =>
    Promise.resolve(isTold(idle)),
  )
  assert.equal(isTold({ lines }), false, lines.join('\n'))
})
