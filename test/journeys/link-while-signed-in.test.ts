// Room: test. J1-J4, J6, J7: from the login page over AWS to a linked account, signed in all the way.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startJourney } from './support/journey.ts'
import { lookAt } from './support/tabs.ts'
import { quiet } from './support/traffic.ts'
import { absent, address, click, eventually, focused, sees, seesNoMore } from './support/visitor.ts'
import { arriveFromAws, people, readsModal } from './support/walk.ts'

test('a signed-in customer subscribes on AWS and sees his account linked', async () => {
  const journey = await startJourney({ scenario: 'happy' })
  const console = await arriveFromAws(journey)
  await readsModal(console, 'Waiting for AWS to confirm')
  await sees(console, 'You can close this window: we will let you know when it is done.')
  await sees(console, `EMQX account ${people.olivia.name} ${people.olivia.email}`)
  await sees(console, 'ending in 9012')
  await sees(console, 'Usually takes about 30 seconds.')
  assert.equal(await focused(console), 'h2 "Waiting for AWS to confirm"')

  await journey.advance(6)
  await readsModal(console, 'Your accounts are linked')
  await sees(console, 'Usage of this EMQX account is now billed through AWS Marketplace.')
  assert.equal(await focused(console), 'h2 "Your accounts are linked"')
  assert.equal((await journey.account()).link?.state, 'active')

  await click(console, 'button', 'Done')
  await seesNoMore(console, 'Your accounts are linked')
  await eventually(console, 'the server to know that it was seen', async () => {
    const { link } = await journey.account()
    return link?.acknowledgedVersion === link?.version
  })
  assert.equal((await address(console)).search, '', 'nothing is left in the address')

  await console.reload()
  await quiet()
  await sees(console, 'Factory floor')
  assert.ok(await absent(console, 'dialog', 'Your accounts are linked'), 'success is told once')
})

test('the billing page that is open in another tab changes without a reload', async () => {
  const journey = await startJourney({ scenario: 'stalled-sync' })
  const billing = await journey.page('/billing.html')
  await sees(billing, 'No payment method')
  const console = await arriveFromAws(journey)
  await readsModal(console, 'Waiting for AWS to confirm')
  await lookAt(billing)
  await sees(billing, 'Changing to AWS Marketplace Subscription')
  await journey.aws('confirm')
  await sees(billing, 'AWS Marketplace Subscription')
  await seesNoMore(billing, 'Changing to')
  assert.equal((await journey.account()).paymentMethod.kind, 'aws_marketplace')
  await lookAt(console)
  await readsModal(console, 'Your accounts are linked')
})
