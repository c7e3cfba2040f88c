// Room: test. The browser puts a tab to sleep to save memory, or its process dies, and it comes back.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chromiumPage } from './support/engines/chromium.ts'
import { startJourney } from './support/journey.ts'
import type { Tab } from './support/tab.ts'
import { arriveFromAws, readsModal } from './support/walk.ts'

/** What a browser does to a tab that it discards: the process ends without a word to the page. */
async function isDiscarded(tab: Tab): Promise<void> {
  const page = chromiumPage(tab)
  const devtools = await page.createCDPSession()
  const crashed = new Promise<void>((resolve) => page.once('error', () => resolve()))
  // The answer would come from the process that is gone.
  void devtools.send('Page.crash').catch(() => undefined)
  await crashed
}

test('(fault 61) a tab that was discarded while AWS confirmed starts from what the server knows', async () => {
  const journey = await startJourney({ scenario: 'stalled-sync' })
  const tab = await arriveFromAws(journey)
  await readsModal(tab, 'Waiting for AWS to confirm')
  await isDiscarded(tab)
  await journey.aws('confirm')
  await tab.reload()
  await readsModal(tab, 'Your accounts are linked')
  assert.equal((await journey.state()).links.length, 1)
})

test('(fault 61) the tab that asked for all others dies, and another one goes on asking', async () => {
  const journey = await startJourney({ scenario: 'stalled-sync' })
  const first = await arriveFromAws(journey)
  await readsModal(first, 'Waiting for AWS to confirm')
  const second = await journey.page('/console.html')
  await readsModal(second, 'Waiting for AWS to confirm')
  await isDiscarded(first)
  await journey.aws('confirm')
  await readsModal(second, 'Your accounts are linked')
})
