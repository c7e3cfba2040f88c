// Room: test. J5: AWS sends a customer who is signed out; nothing is lost on the way through the login page.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startJourney } from './support/journey.ts'
import { arrivesAt, sees } from './support/visitor.ts'
import { leaveForAws, people, readsModal, signIn, subscribeOnAws } from './support/walk.ts'

const signedOut = { scenario: 'signed-out', allow: [/401/] } as const

test('a customer who is signed out logs in on the way and is linked (fault 6)', async () => {
  const journey = await startJourney(signedOut)
  const tab = await leaveForAws(await journey.page('/login.html'))
  await subscribeOnAws(tab)
  await arrivesAt(tab, '/login.html')
  assert.equal((await journey.state()).links.length, 0, 'nobody is linked before he says who he is')

  await signIn(tab, people.olivia.email)
  await arrivesAt(tab, '/console.html')
  await readsModal(tab, 'Waiting for AWS to confirm')
  await sees(tab, people.olivia.email)
  await journey.advance(6)
  await readsModal(tab, 'Your accounts are linked')
  assert.equal((await journey.account()).link?.state, 'active')
})

test('a customer who signs in an hour later, in a new tab, is linked all the same (fault 6)', async () => {
  const journey = await startJourney(signedOut)
  const tab = await leaveForAws(await journey.page('/login.html'))
  await subscribeOnAws(tab)
  await arrivesAt(tab, '/login.html')
  await tab.close()
  await journey.advance(3600)
  const later = await journey.page('/login.html')
  await signIn(later, people.olivia.email)
  await arrivesAt(later, '/console.html')
  await readsModal(later, 'Waiting for AWS to confirm')
  assert.equal((await journey.account()).link?.state, 'pending')
})
