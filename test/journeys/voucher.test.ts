// Room: test. J9: a voucher is in use; a second cause that comes up meanwhile is told in its place.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startJourney } from './support/journey.ts'
import { lookAt } from './support/tabs.ts'
import { click, find, sees, seesNoMore } from './support/visitor.ts'
import { arriveFromAws, readsModal } from './support/walk.ts'

test('a voucher stands in the way until it is removed, and then the account is linked', async () => {
  const journey = await startJourney({ scenario: 'voucher', allow: [/409/] })
  const tab = await arriveFromAws(journey)
  await readsModal(tab, 'A voucher is in use')
  await sees(tab, 'which cannot be combined with AWS Marketplace.')
  await find(tab, 'link', /^View vouchers/)
  await find(tab, 'link', /^Submit a ticket/)

  const billing = await journey.page('/billing.html')
  await click(billing, 'button', 'Remove voucher')
  await seesNoMore(billing, 'A voucher is active on this account.')
  await lookAt(tab)
  await readsModal(tab, 'Ready to link')
  await click(tab, 'button', 'Continue linking')
  await readsModal(tab, 'Waiting for AWS to confirm')
  assert.equal((await journey.account()).link?.state, 'pending')
})

test('a card that was added instead of the voucher is named when he comes back', async () => {
  const journey = await startJourney({ scenario: 'voucher', allow: [/409/] })
  const tab = await arriveFromAws(journey)
  await readsModal(tab, 'A voucher is in use')
  const billing = await journey.page('/billing.html')
  await click(billing, 'button', 'Add a card')
  await sees(billing, 'Visa ending in 4242')
  await click(billing, 'button', 'Remove voucher')
  await seesNoMore(billing, 'A voucher is active on this account.')
  await lookAt(tab)
  await readsModal(tab, 'A credit card is set up')
  assert.equal((await journey.account()).link, null)
})
