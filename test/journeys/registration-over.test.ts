// Room: test. The registration is too old, or the server has lost it: starting once more on AWS helps.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Tab } from './support/tab.ts'
import type { ScenarioName } from '../../src/api/mock/index.ts'
import { startJourney } from './support/journey.ts'
import type { Journey } from './support/journey.ts'
import { quiet } from './support/traffic.ts'
import { address, arrivesAt, click, find, sees, seesNoMore } from './support/visitor.ts'
import { arriveFromAws, readsModal, setUpAgainOnAws, subscribeOnAws } from './support/walk.ts'

const again = 'open your subscription and choose “Set up your account” again. You do not pay twice.'

const start = (scenario: ScenarioName) => startJourney({ scenario, allow: [/404|410/] })

async function linksAtLast(journey: Journey, tab: Tab): Promise<void> {
  await arrivesAt(tab, '/console.html')
  await readsModal(tab, 'Waiting for AWS to confirm')
  await journey.advance(6)
  await readsModal(tab, 'Your accounts are linked')
  const { agreements, links } = await journey.state()
  assert.equal(agreements.length, 1, 'he did not have to subscribe twice')
  assert.equal(links.length, 1)
}

test('a registration that is a day old is told as expired, and a fresh one links (fault 14)', async () => {
  const journey = await start('registration-expired')
  const tab = await arriveFromAws(journey)
  await readsModal(tab, 'The sign-up from AWS has expired')
  await sees(tab, again)
  await find(tab, 'link', /^Submit a ticket/)
  await click(tab, 'link', /^Go to AWS Marketplace/)
  await arrivesAt(tab, '/aws/listing.html')
  await subscribeOnAws(tab)
  await linksAtLast(journey, tab)
})

test('a registration that the server lost is told as missing, and a fresh one links', async () => {
  const journey = await start('registration-missing')
  const tab = await arriveFromAws(journey)
  await readsModal(tab, 'Start again from AWS')
  await sees(tab, again)
  await find(tab, 'link', /^Submit a ticket/)
  await click(tab, 'link', /^Go to AWS Marketplace/)
  await arrivesAt(tab, '/aws/subscriptions.html')
  await setUpAgainOnAws(tab)
  await linksAtLast(journey, tab)
})

test('a form that is posted twice does not hide that linking goes on (fault 14)', async () => {
  const journey = await startJourney({ scenario: 'stalled-sync' })
  const tab = await arriveFromAws(journey)
  await readsModal(tab, 'Waiting for AWS to confirm')
  // AWS's page was posted once more, with its old token; the server answers so.
  const stale = await journey.page(
    '/console.html?marketplace=aws&marketplace_error=registration_expired',
  )
  await readsModal(stale, 'Waiting for AWS to confirm')
  assert.equal((await journey.state()).links.length, 1)
})

test('what AWS sent cannot be read: the next step is told, once', async () => {
  const journey = await startJourney({ scenario: 'happy' })
  const tab = await journey.page(
    '/console.html?marketplace=aws&marketplace_error=registration_invalid',
  )
  await readsModal(tab, 'AWS did not recognise this sign-up')
  await sees(tab, again)
  await click(tab, 'button', 'Close')
  await seesNoMore(tab, 'AWS did not recognise this sign-up')
  assert.equal((await address(tab)).search, '')
  await tab.reload()
  await quiet()
  await sees(tab, 'Factory floor')
  await seesNoMore(tab, 'AWS did not recognise this sign-up')
})
