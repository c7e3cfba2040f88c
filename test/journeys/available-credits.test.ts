// Room: test. J9: Available Credits are in use; they are used up in another tab, and one click goes on.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startJourney } from './support/journey.ts'
import { lookAt } from './support/tabs.ts'
import { click, find, sees } from './support/visitor.ts'
import { arriveFromAws, readsModal } from './support/walk.ts'

test('credits stand in the way until they are used up, and then the account is linked (fault 3)', async () => {
  const journey = await startJourney({ scenario: 'available-credits', allow: [/409/] })
  const tab = await arriveFromAws(journey)
  await readsModal(tab, 'Available Credits are in use')
  await sees(tab, 'They are used before AWS Marketplace can pay.')
  await find(tab, 'link', /^View credits/)
  await find(tab, 'link', /^Submit a ticket/)

  const billing = await journey.page('/billing.html')
  await sees(billing, '$120.50 left')
  await click(billing, 'button', 'Use up the credits')
  await sees(billing, 'No payment method')

  await lookAt(tab)
  await readsModal(tab, 'Ready to link')
  await click(tab, 'button', 'Continue linking')
  await readsModal(tab, 'Waiting for AWS to confirm')
  await journey.advance(6)
  await readsModal(tab, 'Your accounts are linked')
  assert.equal((await journey.account()).link?.state, 'active')
})
