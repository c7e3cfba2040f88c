// Room: test. J8, J11: AWS reports after the landing that it could not charge the customer.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startJourney } from './support/journey.ts'
import { lookAt } from './support/tabs.ts'
import { click, find, sees } from './support/visitor.ts'
import { arriveFromAws, readsModal } from './support/walk.ts'

const title = 'AWS could not confirm your payment'

test('the failure is told with its remedy, and checking again links after the payment is mended', async () => {
  const journey = await startJourney({ scenario: 'aws-payment-failed' })
  const tab = await arriveFromAws(journey)
  await readsModal(tab, 'Waiting for AWS to confirm')
  await journey.advance(6)
  await readsModal(tab, title)
  await sees(tab, 'Check your payment method on AWS, then check again here.')
  await find(tab, 'link', /^Submit a ticket/)
  assert.equal((await journey.account()).link?.failure?.code, 'aws_payment_failed')
  assert.equal((await journey.account()).paymentMethod.kind, 'none')

  const aws = await journey.page('/aws/subscriptions.html')
  await click(aws, 'DisclosureTriangle', 'Actions')
  await click(aws, 'button', 'Update payment method')
  await sees(aws, 'Your payment method on AWS was updated.')

  await lookAt(tab)
  await readsModal(tab, title)
  await click(tab, 'button', 'Check again')
  await readsModal(tab, 'Waiting for AWS to confirm')
  await journey.advance(6)
  await readsModal(tab, 'Your accounts are linked')
})

test('checking again while AWS still declines says so again', async () => {
  const journey = await startJourney({ scenario: 'aws-payment-failed' })
  const tab = await arriveFromAws(journey)
  await readsModal(tab, 'Waiting for AWS to confirm')
  await journey.advance(6)
  await readsModal(tab, title)
  await click(tab, 'button', 'Check again')
  await readsModal(tab, 'Waiting for AWS to confirm')
  await journey.advance(6)
  await readsModal(tab, title)
  assert.equal((await journey.account()).link?.state, 'failed')
})

test('a failure that AWS takes back by itself turns into success under his eyes', async () => {
  const journey = await startJourney({ scenario: 'aws-payment-failed' })
  const tab = await arriveFromAws(journey)
  await readsModal(tab, 'Waiting for AWS to confirm')
  await journey.advance(6)
  await readsModal(tab, title)
  await journey.aws('confirm')
  // Nobody asks while a failure is on the screen; coming back to the tab does.
  await journey.page('/billing.html')
  await lookAt(tab)
  await readsModal(tab, 'Your accounts are linked')
})
