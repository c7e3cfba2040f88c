// Room: test. The registration is too old, or the server has lost it: starting once more on AWS helps.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ScenarioName } from '../../src/api/mock/index.ts'
import { startJourney } from './support/journey.ts'
import { arrivesAt, click, find, sees, seesNoMore } from './support/visitor.ts'
import { arriveFromAws, readsModal, setUpAgainOnAws } from './support/walk.ts'

const again = 'open your subscription and choose “Set up your account” again. You do not pay twice.'

async function startsOver(scenario: ScenarioName, title: string): Promise<void> {
  const journey = await startJourney({ scenario, allow: [/404|410/] })
  const tab = await arriveFromAws(journey)
  await readsModal(tab, title)
  await sees(tab, again)
  await find(tab, 'link', /^Submit a ticket/)
  await click(tab, 'link', /^Go to AWS Marketplace/)
  await arrivesAt(tab, '/aws/subscriptions.html')
  await setUpAgainOnAws(tab)
  await arrivesAt(tab, '/console.html')
  await readsModal(tab, 'Waiting for AWS to confirm')
  await journey.advance(6)
  await readsModal(tab, 'Your accounts are linked')
  const { agreements, links } = await journey.state()
  assert.equal(agreements.length, 1, 'he did not have to subscribe twice')
  assert.equal(links.length, 1)
}

test('a registration that is a day old is told as expired, and a fresh one links', () =>
  startsOver('registration-expired', 'The sign-up from AWS has expired'))

test('a registration that the server lost is told as missing, and a fresh one links', () =>
  startsOver('registration-missing', 'Start once more from AWS'))

test('a form that is posted twice is told as expired and is not told again after a reload', async () => {
  const journey = await startJourney({ scenario: 'stalled-sync' })
  const tab = await arriveFromAws(journey)
  await readsModal(tab, 'Waiting for AWS to confirm')
  // The browser's Back button shows AWS's page with its old token once more.
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
  assert.equal(new URL(tab.url()).search, '')
  await tab.reload({ waitUntil: 'networkidle2' })
  await sees(tab, 'Factory floor')
  await seesNoMore(tab, 'AWS did not recognise this sign-up')
})
