// Room: test. The session ends in the middle: the page asks to sign in, keeps everything, and goes on.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startJourney } from './support/journey.ts'
import { lookAt } from './support/tabs.ts'
import { absent, address, arrivesAt, click, eventually, sees } from './support/visitor.ts'
import { arriveFromAws, people, readsModal, signIn, signOut } from './support/walk.ts'

const allow = [/401/]

test('signing in where the page asks for it goes on where he was (fault 5)', async () => {
  const journey = await startJourney({ scenario: 'stalled-sync', allow })
  const tab = await arriveFromAws(journey)
  await readsModal(tab, 'Waiting for AWS to confirm')
  const other = await journey.page('/billing.html')
  await sees(other, people.olivia.name)
  await signOut(other)

  await lookAt(tab)
  await readsModal(tab, 'Sign in to finish linking')
  await sees(tab, 'Nothing is lost: sign in and this page continues where it was.')
  assert.equal((await address(tab)).pathname, '/console.html', 'the page stays')
  await journey.aws('confirm')
  await click(tab, 'link', /^Sign in/)
  await signIn(tab, people.olivia.email)
  await arrivesAt(tab, '/console.html')
  await readsModal(tab, 'Your accounts are linked')
})

test('signing in in another tab is noticed by the page that asked for it', async () => {
  const journey = await startJourney({ scenario: 'stalled-sync', allow })
  const tab = await arriveFromAws(journey)
  await readsModal(tab, 'Waiting for AWS to confirm')
  const other = await journey.page('/billing.html')
  await sees(other, people.olivia.name)
  await signOut(other)
  await lookAt(tab)
  await readsModal(tab, 'Sign in to finish linking')
  await lookAt(other)
  await signIn(other, people.olivia.email)
  await arrivesAt(other, '/console.html')
  await lookAt(tab)
  await readsModal(tab, 'Waiting for AWS to confirm')
})

test('another account that signs in sees nothing of the first one’s link (fault 30)', async () => {
  const journey = await startJourney({ scenario: 'stalled-sync', allow })
  const tab = await arriveFromAws(journey)
  await readsModal(tab, 'Waiting for AWS to confirm')
  const other = await journey.page('/billing.html')
  await sees(other, people.olivia.name)
  await signOut(other)
  await signIn(other, people.ben.email)
  await arrivesAt(other, '/console.html')
  await sees(other, 'Harbour cranes')
  await lookAt(tab)
  await eventually(tab, 'the modal of the first account to go', () => absent(tab, 'dialog', /./))
  assert.equal((await journey.state()).links[0]?.account.email, people.olivia.email)
})
