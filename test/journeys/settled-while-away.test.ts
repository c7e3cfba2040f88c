// Room: test. A link that settles while no page is open is told when the customer comes back, once.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startJourney } from './support/journey.ts'
import { quiet } from './support/traffic.ts'
import { absent, click, eventually, sees, seesNoMore } from './support/visitor.ts'
import { arriveFromAws, people, readsModal, signIn } from './support/walk.ts'

test('success while he was away is told on the next visit (fault 1)', async () => {
  const journey = await startJourney({ scenario: 'happy' })
  const tab = await arriveFromAws(journey)
  await readsModal(tab, 'Waiting for AWS to confirm')
  await tab.close()
  await journey.advance(3600)
  const later = await journey.page('/console.html')
  await readsModal(later, 'Your accounts are linked')
  await click(later, 'button', 'Done')
  await seesNoMore(later, 'Your accounts are linked')
})

test('a failure while he was away is told on the next visit, with its remedy (fault 1)', async () => {
  const journey = await startJourney({ scenario: 'aws-payment-failed' })
  const tab = await arriveFromAws(journey)
  await readsModal(tab, 'Waiting for AWS to confirm')
  await tab.close()
  await journey.advance(3600)
  const later = await journey.page('/console.html')
  await readsModal(later, 'AWS could not confirm your payment')
  await sees(later, 'Check your payment method on AWS')
})

test('what he has seen on one device stays closed on the other', async () => {
  const journey = await startJourney({ scenario: 'happy' })
  const tab = await arriveFromAws(journey)
  await readsModal(tab, 'Waiting for AWS to confirm')
  await journey.advance(6)
  await readsModal(tab, 'Your accounts are linked')
  await click(tab, 'button', 'Done')
  await eventually(tab, 'the server to know that it was seen', async () => {
    const { link } = await journey.account()
    return link?.acknowledgedVersion === link?.version
  })
  const phone = await (await journey.otherBrowser()).page('/login.html')
  await signIn(phone, people.olivia.email)
  await sees(phone, 'Factory floor')
  await quiet()
  assert.ok(await absent(phone, 'dialog', 'Your accounts are linked'))
  assert.ok(await absent(phone, 'region', 'AWS Marketplace linking'))
})

test('a registration that was made while the console was open elsewhere is taken up there', async () => {
  const journey = await startJourney({ scenario: 'signed-out', allow: [/401/] })
  // The tab in which AWS landed him is closed at the login page; he signs in in the other one.
  const landing = await journey.page('/aws/listing.html')
  await click(landing, 'button', 'View purchase options')
  await click(landing, 'button', 'Subscribe')
  await click(landing, 'button', 'Set Up Your Account')
  await sees(landing, 'Log in to EMQX Platform')
  const second = await journey.page('/login.html')
  await landing.close()
  await signIn(second, people.olivia.email)
  await readsModal(second, 'Waiting for AWS to confirm')
  assert.equal((await journey.state()).links.length, 1)
})
