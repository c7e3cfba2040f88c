// Room: test. The customer leaves the page and comes back with the browser's Back: the browser has kept
// it as it was, and what it tells is true again by itself.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chromiumPage } from './support/engines/chromium.ts'
import { startJourney, type Journey } from './support/journey.ts'
import type { Tab } from './support/tab.ts'
import { lookAt } from './support/tabs.ts'
import { click, seesNoMore } from './support/visitor.ts'
import { arriveFromAws, readsModal } from './support/walk.ts'

const waiting = 'Waiting for AWS to confirm'
const linked = 'Your accounts are linked'

/** From now on the page knows whether it is still itself. */
function mark(page: Tab): Promise<void> {
  return page.evaluate(() => void Object.assign(globalThis, { marked: true }))
}

/** The console waits for AWS, and the customer goes on to another page in the same tab. */
async function leavesFor(path: string, journey: Journey): Promise<Tab> {
  const tab = await arriveFromAws(journey)
  await readsModal(tab, waiting)
  await mark(tab)
  await tab.goto(journey.url + path)
  return tab
}

async function goesBack(page: Tab): Promise<void> {
  await chromiumPage(page).goBack()
  const { marked, reasons } = await page.evaluate(() => {
    const [entry] = performance.getEntriesByType('navigation')
    return {
      marked: 'marked' in globalThis,
      reasons: JSON.stringify((entry as { notRestoredReasons?: unknown }).notRestoredReasons),
    }
  })
  assert.ok(marked, `the page was loaded anew, because of ${reasons}`)
}

test('(fault 24) success that came while he was elsewhere is told when he goes back to a page that waited', async () => {
  const journey = await startJourney({ scenario: 'stalled-sync' })
  const tab = await leavesFor('/ticket.html', journey)
  await journey.aws('confirm')
  await goesBack(tab)
  await readsModal(tab, linked)
})

test('(fault 24) Back after success shows no story that is over', async () => {
  const journey = await startJourney({ scenario: 'stalled-sync' })
  const tab = await leavesFor('/ticket.html', journey)
  const other = await journey.page('/console.html')
  await journey.aws('confirm')
  await readsModal(other, linked)
  await click(other, 'button', 'Done')
  await seesNoMore(other, linked)
  await other.close()
  await lookAt(tab)
  await chromiumPage(tab).goBack()
  await seesNoMore(tab, waiting)
  await seesNoMore(tab, linked)
})

test('(fault 80) the browser keeps the page although another tab asks, posts and wants to lead', async () => {
  const journey = await startJourney({ scenario: 'stalled-sync' })
  const tab = await leavesFor('/billing.html', journey)
  const other = await journey.page('/console.html')
  await readsModal(other, waiting)
  await journey.aws('confirm')
  await readsModal(other, linked)
  await lookAt(tab)
  await goesBack(tab)
  await readsModal(tab, linked)
})

test('(fault 80) a page that went into the cache and came back five times still hears of the news', async () => {
  const journey = await startJourney({ scenario: 'stalled-sync' })
  const tab = await leavesFor('/ticket.html', journey)
  for (let turn = 0; turn < 4; turn += 1) {
    await goesBack(tab)
    await readsModal(tab, waiting)
    await tab.goto(`${journey.url}/ticket.html`)
  }
  await goesBack(tab)
  await readsModal(tab, waiting)
  await journey.aws('confirm')
  await readsModal(tab, linked)
})
