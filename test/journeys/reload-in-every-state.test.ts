// Room: test. A reload at any moment shows the same truth: the server keeps it, not the page.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Tab } from './support/tab.ts'
import { startJourney } from './support/journey.ts'
import { quiet } from './support/traffic.ts'
import { absent, click, eventually, sees } from './support/visitor.ts'
import { arriveFromAws, readsModal } from './support/walk.ts'

async function staysAfterReload(page: Tab, title: string): Promise<void> {
  await readsModal(page, title)
  await page.reload()
  await readsModal(page, title)
}

test('confirming, waiting and linked each survive a reload (fault 8)', async () => {
  const journey = await startJourney({ scenario: 'confirmation-required' })
  const tab = await arriveFromAws(journey)
  await staysAfterReload(tab, 'Link these two accounts?')
  await journey.fault('hang', 1, 'createLink')
  await sees(tab, 'olivia@factory.example')
  await click(tab, 'button', 'Link accounts')
  // In the middle of the POST: nothing was sent as far as the server knows, so he is asked again.
  await readsModal(tab, 'Linking your AWS account')
  await eventually(tab, 'the POST to hang', async () => {
    return (await journey.state()).faults.length === 0
  })
  await tab.reload()
  await readsModal(tab, 'Link these two accounts?')
  await sees(tab, 'olivia@factory.example')
  await click(tab, 'button', 'Link accounts')
  await staysAfterReload(tab, 'Waiting for AWS to confirm')
  await journey.advance(6)
  await staysAfterReload(tab, 'Your accounts are linked')
  assert.equal((await journey.state()).links.length, 1)
})

for (const route of ['getRegistration', 'createLink', 'getLink'] as const) {
  test(`(fault 8) a reload while ${route} is not answered loses nothing and links once`, async () => {
    const journey = await startJourney({ scenario: 'stalled-sync' })
    await journey.fault('hang', 1, route)
    const tab = await arriveFromAws(journey)
    await eventually(tab, 'the question to hang', async () => {
      return (await journey.state()).faults.length === 0
    })
    // The host's own questions are answered; a reload in the middle of those is the host's affair.
    await sees(tab, 'Factory floor')
    await tab.reload()
    await readsModal(tab, 'Waiting for AWS to confirm')
    assert.equal((await journey.state()).links.length, 1)
  })
}

test('(fault 8) a reload after the link was made and its answer lost shows that one link', async () => {
  const journey = await startJourney({ scenario: 'stalled-sync', allow: [/ERR_|Failed to load/] })
  await journey.fault('lost_response', 1, 'createLink')
  const tab = await arriveFromAws(journey)
  await eventually(tab, 'the link to be made', async () => {
    return (await journey.state()).links.length === 1
  })
  await sees(tab, 'Factory floor')
  await tab.reload()
  await readsModal(tab, 'Waiting for AWS to confirm')
  assert.equal((await journey.state()).links.length, 1)
})

test('a wait that is slow or stalled is as old after the reload as before', async () => {
  const journey = await startJourney({ scenario: 'stalled-sync' })
  const tab = await arriveFromAws(journey)
  await readsModal(tab, 'Waiting for AWS to confirm')
  await journey.advance(3 * 60)
  await tab.reload()
  await staysAfterReload(tab, 'AWS is taking longer than usual')
  await sees(tab, /Waiting for 3 minutes/)
  await journey.advance(15 * 60)
  await tab.reload()
  await staysAfterReload(tab, 'Still waiting for AWS')
  await sees(tab, /Waiting for 18 minutes/)
})

test('a refusal survives a reload', async () => {
  const journey = await startJourney({ scenario: 'voucher', allow: [/409/] })
  await staysAfterReload(await arriveFromAws(journey), 'A voucher is in use')
})

test('a payment that AWS declined survives a reload', async () => {
  const journey = await startJourney({ scenario: 'aws-payment-failed' })
  const tab = await arriveFromAws(journey)
  await readsModal(tab, 'Waiting for AWS to confirm')
  await journey.advance(6)
  await staysAfterReload(tab, 'AWS could not confirm your payment')
})

test('cancelling and cancelled are told after a reload until they are closed', async () => {
  const journey = await startJourney({ scenario: 'canceling' })
  const tab = await journey.page('/console.html')
  await staysAfterReload(tab, 'Your AWS subscription is being cancelled')
  await journey.advance(3600)
  await staysAfterReload(tab, 'Your AWS subscription has ended')
  await click(tab, 'button', 'Close')
  await quiet()
  await tab.reload()
  await quiet()
  await sees(tab, 'Factory floor')
  assert.ok(await absent(tab, 'dialog', 'Your AWS subscription has ended'))
})
