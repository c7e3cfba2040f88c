// Room: test. J2: a free trial and a private offer go the same way, and say what they are.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startJourney } from './support/journey.ts'
import { sees } from './support/visitor.ts'
import { arriveFromAws, readsModal } from './support/walk.ts'

test('a customer with a free trial reads that it has started', async () => {
  const journey = await startJourney({ scenario: 'free-trial' })
  const tab = await arriveFromAws(journey, 'Free trial')
  await readsModal(tab, 'Waiting for AWS to confirm')
  await journey.advance(6)
  await readsModal(tab, 'Your accounts are linked')
  await sees(tab, 'Your free trial on AWS Marketplace has started.')
  assert.equal((await journey.account()).link?.offerType, 'free_trial')
})

test('a private offer is linked like any other', async () => {
  const journey = await startJourney({ scenario: 'private-offer' })
  const tab = await arriveFromAws(journey, 'Private offer')
  await readsModal(tab, 'Waiting for AWS to confirm')
  await journey.advance(6)
  await readsModal(tab, 'Your accounts are linked')
  assert.equal((await journey.account()).link?.offerType, 'private')
})
