// Room: test. A server of next year: words that this build does not know are calm, never errors.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startJourney } from './support/journey.ts'
import { arrivesAt, click, find, readText, sees } from './support/visitor.ts'
import { readsModal } from './support/walk.ts'

test('an unknown state is told as a new status with a way to reload and a ticket (fault 22)', async () => {
  const journey = await startJourney({ scenario: 'unknown-state' })
  const tab = await journey.page('/console.html')
  await sees(tab, 'Linking has a new status.')
  await click(tab, 'button', 'View details')
  await readsModal(tab, 'Linking has a new status')
  await sees(tab, 'This page does not know the status that EMQX reported.')
  await find(tab, 'button', 'Reload the page')
  assert.doesNotMatch(await readText(tab), /reconciling|undefined|\[object|fail/i)
  await click(tab, 'link', /^Submit a ticket/)
  await arrivesAt(tab, '/ticket.html')
})

test('an unknown payment method and its unlink guide are neutral (fault 22)', async () => {
  const journey = await startJourney({ scenario: 'unknown-state' })
  const billing = await journey.page('/billing.html')
  await sees(billing, 'Another payment method')
  await find(billing, 'heading', 'A status that this page does not know')
  const text = await readText(billing)
  assert.doesNotMatch(text, /prepaid_wallet|reconciling|undefined|\[object|could not load/i)
  assert.doesNotMatch(text, /AWS Marketplace Subscription/, 'unknown is never an improvement')
})
