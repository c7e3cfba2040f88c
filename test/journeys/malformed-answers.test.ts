// Room: test. Broken answers: the customer sees a calm state or a next step, the host page no error.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startJourney } from './support/journey.ts'
import { quiet } from './support/traffic.ts'
import { absent, find, readText, sees } from './support/visitor.ts'
import { arriveFromAws, readsModal } from './support/walk.ts'

test('answers of the wrong shape leave the console usable and say nothing false', async () => {
  const journey = await startJourney({ scenario: 'malformed' })
  const tab = await journey.page('/console.html')
  await sees(tab, 'Factory floor')
  await quiet()
  const text = await readText(tab)
  assert.doesNotMatch(text, /linked|undefined|NaN|Invalid Date|\[object/i)
  assert.ok(await absent(tab, 'dialog', 'Your accounts are linked'))
})

test('a customer who lands on broken answers reads that nothing is lost and can try again', async () => {
  const journey = await startJourney({ scenario: 'malformed' })
  const tab = await arriveFromAws(journey)
  await readsModal(tab, 'We cannot reach EMQX')
  await sees(tab, 'Nothing is lost.')
  await find(tab, 'button', 'Try again')
  assert.equal((await journey.state()).registrations.at(-1)?.state, 'resolved', 'it is kept')
})

test('the billing page says what it could not load, with a way to try again', async () => {
  const journey = await startJourney({ scenario: 'malformed' })
  const billing = await journey.page('/billing.html')
  await sees(billing, 'We could not load the payment method')
  await sees(billing, 'Your billing is not affected.')
  await find(billing, 'button', 'Try again')
  assert.doesNotMatch(await readText(billing), /undefined|NaN|Invalid Date|\[object/i)
})

test('a lost answer to the link request makes one link, not two (fault 4)', async () => {
  const journey = await startJourney({ scenario: 'stalled-sync', allow: [/ERR_|Failed to load/] })
  await journey.fault('lost_response', 1, 'createLink')
  const tab = await arriveFromAws(journey)
  await readsModal(tab, 'Waiting for AWS to confirm')
  assert.equal((await journey.state()).links.length, 1)
})

test('a wait that is interrupted by a proxy and by a 500 goes on as if nothing had been (fault 26)', async () => {
  const journey = await startJourney({ scenario: 'stalled-sync', allow: [/50[02]/] })
  const tab = await arriveFromAws(journey)
  await readsModal(tab, 'Waiting for AWS to confirm')
  for (const kind of ['error_html', 'internal']) await journey.fault(kind, 1, 'getLink')
  await sees(tab, 'The connection is unstable. We keep trying automatically.')
  await journey.aws('confirm')
  await readsModal(tab, 'Your accounts are linked')
})
