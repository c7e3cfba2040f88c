// Room: test. J14: he changes his mind inside the hour; the subscription goes on and nothing was stopped.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startJourney } from './support/journey.ts'
import { lookAt } from './support/tabs.ts'
import { absent, click, find, sees, seesNoMore } from './support/visitor.ts'
import { readsModal, waitsForNews } from './support/walk.ts'

test('resubscribing on AWS brings the billing page back to where it was', async () => {
  const journey = await startJourney({ scenario: 'canceling' })
  const billing = await journey.page('/billing.html')
  await find(billing, 'heading', 'Cancelling on AWS')
  await sees(billing, 'You can still turn back')
  const aws = await journey.page('/aws/subscriptions.html')
  await click(aws, 'DisclosureTriangle', 'Actions')
  await click(aws, 'button', 'Resubscribe')
  await sees(aws, 'You are subscribed to EMQX Cloud (Pay as you go) again.')

  await lookAt(billing)
  await sees(billing, 'Your subscription continues You subscribed again on AWS in time.')
  await seesNoMore(billing, 'Running deployments stop in')
  await find(billing, 'heading', 'How to cancel on AWS')
  const { link, deployments } = await journey.account()
  assert.equal(link?.state, 'active')
  await journey.advance(2 * 3600)
  assert.equal((await journey.account()).link?.state, 'active', 'the old end does not come')
  assert.equal(deployments.find(({ name }) => name === 'Factory floor')?.status, 'running')
})

test('the console that told of the cancellation tells that all is well', async () => {
  const journey = await startJourney({ scenario: 'canceling' })
  const tab = await journey.page('/console.html')
  await readsModal(tab, 'Your AWS subscription is being cancelled')
  await waitsForNews(tab)
  await journey.aws('resubscribe')
  await readsModal(tab, 'Your accounts are linked')
  await click(tab, 'button', 'Done')
  await seesNoMore(tab, 'Your accounts are linked')
  assert.ok(await absent(tab, 'dialog', 'Your AWS subscription is being cancelled'))
})
