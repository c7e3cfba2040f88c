// Room: test. The whole journey by keyboard alone: no pointer from the login page to "Done".
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Tab } from './support/tab.ts'
import { startJourney } from './support/journey.ts'
import { newTab } from './support/tabs.ts'
import { arrivesAt, eventually, find, focused, sees, seesNoMore } from './support/visitor.ts'
import { people, readsModal } from './support/walk.ts'

/** Presses Tab until what has the focus matches. */
async function tabTo(page: Tab, wanted: RegExp): Promise<void> {
  const seen: string[] = []
  for (let presses = 0; presses < 40; presses += 1) {
    const now = await focused(page)
    if (wanted.test(now)) return
    seen.push(now)
    await page.press('Tab')
  }
  assert.fail(`Tab never reached ${String(wanted)}; it went over ${seen.join(', ')}`)
}

async function press(page: Tab, wanted: RegExp): Promise<void> {
  await tabTo(page, wanted)
  await page.press('Enter')
}

test('a customer who uses no pointer signs in, subscribes, confirms and is linked', async () => {
  const journey = await startJourney({ scenario: 'signed-out', allow: [/401/] })
  const door = await journey.page('/login.html')
  await find(door, 'link', /^Or subscription on AWS Marketplace/)
  const tab = await newTab(door, () => press(door, /^a "Or subscription on AWS Marketplace/))
  await arrivesAt(tab, '/aws/listing.html')
  await press(tab, /"View purchase options"/)
  await press(tab, /"Subscribe"/)
  await find(tab, 'button', 'Set Up Your Account')
  await press(tab, /"Set Up Your Account"/)

  await arrivesAt(tab, '/login.html')
  await tabTo(tab, /^input/)
  await tab.type(people.olivia.email)
  await tab.press('Enter')
  await arrivesAt(tab, '/console.html')

  await readsModal(tab, 'Waiting for AWS to confirm')
  assert.equal(await focused(tab), 'h2 "Waiting for AWS to confirm"', 'it starts with the heading')
  await tab.press('Escape')
  await sees(tab, 'Linking to AWS Marketplace')
  await press(tab, /"View details"/)
  await readsModal(tab, 'Waiting for AWS to confirm')
  await journey.advance(6)
  await readsModal(tab, 'Your accounts are linked')
  await press(tab, /"Done"/)
  await seesNoMore(tab, 'Your accounts are linked')
  assert.equal((await journey.state()).accounts[0]?.link?.state, 'active')
})

test('Tab never leaves the modal for the page behind it', async () => {
  const journey = await startJourney({ scenario: 'credit-card', allow: [/409/] })
  const tab = await journey.page('/aws/listing.html')
  await find(tab, 'button', 'View purchase options')
  await press(tab, /"View purchase options"/)
  await press(tab, /"Subscribe"/)
  await find(tab, 'button', 'Set Up Your Account')
  await press(tab, /"Set Up Your Account"/)
  await arrivesAt(tab, '/console.html')
  await readsModal(tab, 'A credit card is set up')
  const behind = await tab.evaluate(() => {
    const names = [...document.querySelectorAll('a, button, summary')].map((each) =>
      each.textContent.trim(),
    )
    return names.filter(Boolean)
  })
  const visited = new Set<string>()
  for (let presses = 0; presses < 16; presses += 1) {
    await tab.press('Tab')
    visited.add(await focused(tab))
  }
  for (const name of behind) {
    assert.ok(![...visited].some((one) => one.endsWith(`"${name}"`)), `${name} got the focus`)
  }
  assert.ok([...visited].some((one) => one.includes('Remove the card')))
  assert.ok([...visited].some((one) => one.includes('Submit a ticket')))
})

test('a click with the keyboard on the remedy, the way back, and on: nothing loses the focus', async () => {
  const journey = await startJourney({ scenario: 'confirmation-required' })
  const tab = await journey.page('/aws/listing.html')
  await press(tab, /"View purchase options"/)
  await press(tab, /"Subscribe"/)
  await find(tab, 'button', 'Set Up Your Account')
  await press(tab, /"Set Up Your Account"/)
  await arrivesAt(tab, '/console.html')
  await readsModal(tab, 'Link these two accounts?')
  await sees(tab, people.olivia.email)
  await press(tab, /"Link accounts"/)
  await readsModal(tab, 'Waiting for AWS to confirm')
  await eventually(tab, 'the focus to be on the heading', async () => {
    return (await focused(tab)) === 'h2 "Waiting for AWS to confirm"'
  })
})
