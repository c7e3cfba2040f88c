// Room: test. The server cannot tell that this browser began the journey: both accounts are named first.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startJourney } from './support/journey.ts'
import { lookAt } from './support/tabs.ts'
import { quiet } from './support/traffic.ts'
import { absent, arrivesAt, click, eventually, find, focused, sees } from './support/visitor.ts'
import {
  arriveFromAws,
  formToken,
  people,
  readsModal,
  setUpAgainOnAws,
  signIn,
  signOut,
} from './support/walk.ts'

const question = 'Link these two accounts?'

test('nothing is linked before the customer says that both accounts are his (fault 9)', async () => {
  const journey = await startJourney({ scenario: 'confirmation-required' })
  const tab = await arriveFromAws(journey)
  await readsModal(tab, question)
  await sees(tab, `EMQX account ${people.olivia.name} ${people.olivia.email}`)
  await sees(tab, 'AWS Billing Account ••••••••9012')
  assert.equal(await focused(tab), `h2 "${question}"`)
  assert.equal((await journey.state()).links.length, 0)

  await click(tab, 'button', 'Link accounts')
  await readsModal(tab, 'Waiting for AWS to confirm')
  await journey.advance(6)
  await readsModal(tab, 'Your accounts are linked')
  assert.equal((await journey.state()).links.length, 1)
})

test('“Not this account” lets go of nothing on AWS, and the right account links afterwards (fault 9)', async () => {
  const journey = await startJourney({ scenario: 'confirmation-required', allow: [/401/] })
  const tab = await arriveFromAws(journey)
  await readsModal(tab, question)
  await click(tab, 'button', 'Not this account')
  await eventually(tab, 'the modal to go', () => absent(tab, 'dialog', question))
  const { agreements, links } = await journey.state()
  assert.deepEqual(
    agreements.map(({ status }) => status),
    ['active'],
    'the subscription on AWS stays as it is',
  )
  assert.equal(links.length, 0)
  await tab.reload()
  await quiet()
  assert.ok(await absent(tab, 'dialog', /./), 'he is not asked again')

  await signOut(tab)
  await signIn(tab, people.ben.email)
  await arrivesAt(tab, '/console.html')
  const aws = await journey.page('/aws/subscriptions.html')
  await lookAt(aws)
  await setUpAgainOnAws(aws)
  await arrivesAt(aws, '/console.html')
  await readsModal(aws, question)
  await sees(aws, people.ben.email)
  await click(aws, 'button', 'Link accounts')
  await find(aws, 'dialog', 'Waiting for AWS to confirm')
  const linked = (await journey.state()).links.map(({ account }) => account.email)
  assert.deepEqual(linked, [people.ben.email])
})

test('a form that somebody else posts into the session of a customer is not obeyed', async () => {
  const journey = await startJourney({ scenario: 'happy' })
  // The attacker subscribes with his own browser and keeps the form that AWS gives him.
  const attacker = await journey.otherBrowser()
  const listing = await attacker.page('/aws/listing.html')
  await click(listing, 'button', 'View purchase options')
  await click(listing, 'button', 'Subscribe')
  await find(listing, 'button', 'Set Up Your Account')
  const token = await formToken(listing)
  const victim = await journey.page('/aws/listing.html')
  await victim.evaluate((stolen) => {
    const form = document.createElement('form')
    form.method = 'post'
    form.action = '/api/v1/billing/marketplace/aws/fulfillment'
    const field = document.createElement('input')
    field.name = 'x-amzn-marketplace-token'
    field.value = stolen
    form.append(field)
    document.body.append(form)
    // After the answer to this test, for the page goes with its form.
    setTimeout(() => form.submit())
  }, token)
  await arrivesAt(victim, '/console.html')
  await readsModal(victim, question)
  await click(victim, 'button', 'Close')
  await sees(victim, 'Your AWS subscription is waiting to be linked.')
  assert.equal((await journey.state()).links.length, 0, 'nothing was linked without a click')
})
