// Room: test. J5: AWS sends somebody who has no EMQX account yet; signing up keeps his subscription.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startJourney } from './support/journey.ts'
import { arrivesAt, click, sees, type } from './support/visitor.ts'
import { leaveForAws, readsModal, signIn, subscribeOnAws } from './support/walk.ts'

const newcomer = { scenario: 'new-sign-up', allow: [/401/] } as const

test('a newcomer registers on the way and the new account is linked (fault 6)', async () => {
  const journey = await startJourney(newcomer)
  const tab = await leaveForAws(await journey.page('/register.html'))
  await subscribeOnAws(tab)
  await arrivesAt(tab, '/login.html')
  await click(tab, 'link', 'Create an account')
  await arrivesAt(tab, '/register.html')
  await type(tab, 'Your name', 'Nia Sensors')
  await type(tab, 'Work email', 'nia@sensors.example')
  await click(tab, 'button', 'Sign up')
  await arrivesAt(tab, '/console.html')

  await readsModal(tab, 'Waiting for AWS to confirm')
  await sees(tab, 'EMQX account Nia Sensors nia@sensors.example')
  await journey.advance(6)
  await readsModal(tab, 'Your accounts are linked')
  assert.equal((await journey.account()).link?.account.displayName, 'Nia Sensors')
})

test('a detour over a reload, a typo and another tab loses nothing (fault 6)', async () => {
  const journey = await startJourney(newcomer)
  const tab = await leaveForAws(await journey.page('/register.html'))
  await subscribeOnAws(tab)
  await arrivesAt(tab, '/login.html')
  await signIn(tab, 'nia@sensors.example')
  await sees(tab, 'There is no account with this email.')
  await tab.reload()
  await tab.close()

  const mail = await journey.page('/register.html')
  await type(mail, 'Your name', 'Nia Sensors')
  await type(mail, 'Work email', 'nia@sensors.example')
  await click(mail, 'button', 'Sign up')
  await arrivesAt(mail, '/console.html')
  await readsModal(mail, 'Waiting for AWS to confirm')
  assert.equal((await journey.account()).link?.state, 'pending')
})
