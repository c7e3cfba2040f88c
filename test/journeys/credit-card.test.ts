// Room: test. J8: a credit card is set up; it is removed in another tab, and one click goes on.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startJourney } from './support/journey.ts'
import { lookAt } from './support/tabs.ts'
import { answersTo, quiet } from './support/traffic.ts'
import {
  absent,
  address,
  arrivesAt,
  click,
  eventually,
  find,
  focused,
  sees,
  seesNoMore,
} from './support/visitor.ts'
import { arriveFromAws, readsModal } from './support/walk.ts'

const title = 'A credit card is set up'

test('the cause and the remedy are told, the card is removed, and the account is linked (fault 3)', async () => {
  const journey = await startJourney({ scenario: 'credit-card', allow: [/409/] })
  const tab = await arriveFromAws(journey)
  await readsModal(tab, title)
  assert.equal(await focused(tab), `h2 "${title}"`)
  await sees(tab, 'This EMQX account pays by Visa ending in 4242.')
  await sees(tab, 'Remove the card, then come back: we check again automatically.')
  await find(tab, 'link', /^Remove the card/)
  await find(tab, 'link', /^Submit a ticket/)
  assert.equal((await journey.account()).link, null)

  const billing = await journey.page('/billing.html')
  await sees(billing, 'Visa ending in 4242')
  await click(billing, 'button', 'Remove card')
  await sees(billing, 'No payment method')

  await lookAt(tab)
  await readsModal(tab, 'Ready to link')
  assert.equal((await journey.account()).link, null, 'nothing is submitted without a click')
  await click(tab, 'button', 'Continue linking')
  await readsModal(tab, 'Waiting for AWS to confirm')
  await journey.advance(6)
  await readsModal(tab, 'Your accounts are linked')

  await lookAt(billing)
  await sees(billing, 'AWS Marketplace Subscription')
  await seesNoMore(billing, 'No payment method')
})

test('the remedy leads to the billing page, and the console goes on when he is back', async () => {
  const journey = await startJourney({ scenario: 'credit-card', allow: [/409/] })
  const tab = await arriveFromAws(journey)
  await readsModal(tab, title)
  await click(tab, 'link', /^Remove the card/)
  await arrivesAt(tab, '/billing.html')
  assert.equal((await address(tab)).hash, '#payment')
  await click(tab, 'button', 'Remove card')
  await sees(tab, 'No card is set up.')
  await click(tab, 'link', 'Overview')
  await arrivesAt(tab, '/console.html')
  await readsModal(tab, 'Waiting for AWS to confirm')
  assert.equal((await journey.account()).link?.state, 'pending')
})

test('“Try again” before the card is removed says the same again and breaks nothing', async () => {
  const journey = await startJourney({ scenario: 'credit-card', allow: [/409/] })
  const tab = await arriveFromAws(journey)
  await readsModal(tab, title)
  const refusals = () => answersTo('/marketplace/links').map(({ status }) => status)
  assert.deepEqual(refusals(), [409])
  await click(tab, 'button', 'Try again')
  await eventually(tab, 'the second refusal', () => Promise.resolve(refusals().length > 1))
  await readsModal(tab, title)
  assert.deepEqual(refusals(), [409, 409])
  assert.equal((await journey.state()).registrations[0]?.state, 'resolved')
})

test('“Not now” lets go of the registration and leaves the subscription on AWS alone', async () => {
  const journey = await startJourney({ scenario: 'credit-card', allow: [/409/] })
  const tab = await arriveFromAws(journey)
  await readsModal(tab, title)
  await click(tab, 'button', 'Not now')
  await seesNoMore(tab, title)
  await tab.reload()
  await quiet()
  await sees(tab, 'Factory floor')
  assert.ok(await absent(tab, 'dialog', /./), 'he is not asked again')
  assert.deepEqual(
    (await journey.state()).agreements.map(({ status }) => status),
    ['active'],
  )
})

test('the ticket is filled in with the code and the correlation id, and nothing else', async () => {
  const journey = await startJourney({ scenario: 'credit-card', allow: [/409/] })
  const tab = await arriveFromAws(journey)
  await readsModal(tab, title)
  await click(tab, 'link', /^Submit a ticket/)
  await arrivesAt(tab, '/ticket.html')
  const { searchParams } = await address(tab)
  const query = [...searchParams]
  assert.deepEqual(query.map(([name]) => name).sort(), ['code', 'correlationId'])
  await sees(tab, 'credit_card_on_file')
  const correlationId = searchParams.get('correlationId') ?? ''
  assert.ok(correlationId.length > 0)
  assert.ok(journey.requestIds().includes(correlationId), 'support finds the request by it')
})
