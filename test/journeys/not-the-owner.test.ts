// Room: test. Only the owner may link: a member is told so, and the owner goes on where he stopped.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startJourney } from './support/journey.ts'
import { absent, find, sees } from './support/visitor.ts'
import { arriveFromAws, readsModal } from './support/walk.ts'

test('a member is told to ask the owner, and goes on after he became one (fault 55)', async () => {
  const journey = await startJourney({ scenario: 'not-owner', allow: [/403/] })
  const tab = await arriveFromAws(journey)
  await readsModal(tab, 'Only the owner can link this account')
  await sees(tab, 'Your subscription on AWS stays as it is.')
  await sees(tab, 'Ask the owner, Olivia Owens, to sign in here.')
  await find(tab, 'link', /^Submit a ticket/)
  assert.ok(await absent(tab, 'button', 'Try again'), 'trying again cannot help')
  assert.equal((await journey.state()).links.length, 0)

  await journey.remedy(tab, 'make_owner')
  await tab.reload()
  await readsModal(tab, 'Waiting for AWS to confirm')
  assert.equal((await journey.account()).link?.state, 'pending')
})
