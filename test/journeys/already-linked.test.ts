// Room: test. J10: three kinds of "already linked", told apart.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startJourney } from './support/journey.ts'
import { quiet, traffic } from './support/traffic.ts'
import {
  absent,
  arrivesAt,
  click,
  eventually,
  find,
  readText,
  sees,
  seesNoMore,
} from './support/visitor.ts'
import { arriveFromAws, readsModal, saysItIsHim, setUpAgainOnAws, signIn } from './support/walk.ts'

test('the same pair again is a friendly success and changes nothing', async () => {
  const journey = await startJourney({ scenario: 'already-linked-same' })
  const before = (await journey.account()).link
  const tab = await journey.page('/aws/subscriptions.html')
  await setUpAgainOnAws(tab)
  await arrivesAt(tab, '/console.html')
  await saysItIsHim(tab)
  await readsModal(tab, 'Already linked')
  await sees(tab, 'These two accounts were linked before. There is nothing more to do.')
  await click(tab, 'button', 'Done')
  await seesNoMore(tab, 'Already linked')
  assert.equal((await journey.account()).link?.version, before?.version)
  await tab.reload()
  await quiet()
  await sees(tab, 'Factory floor')
  assert.ok(await absent(tab, 'dialog', 'Already linked'), 'it is told once')
})

test('an account that has another subscription keeps it and is told where to cancel which (fault 3)', async () => {
  const journey = await startJourney({ scenario: 'already-linked-other', allow: [/409/] })
  const before = (await journey.account()).link
  const tab = await arriveFromAws(journey)
  await readsModal(tab, 'This EMQX account has a Marketplace subscription')
  await sees(tab, 'It is already linked to another Marketplace subscription of EMQX.')
  await find(tab, 'link', /^Submit a ticket/)
  assert.ok(await absent(tab, 'button', 'Try again'), 'trying again cannot help')
  await click(tab, 'link', /^Manage on AWS/)
  await arrivesAt(tab, '/aws/subscriptions.html')
  const after = (await journey.account()).link
  assert.deepEqual([after?.id, after?.state], [before?.id, 'active'])
})

test('a subscription of another EMQX account never names that account', async () => {
  const journey = await startJourney({ scenario: 'agreement-elsewhere', allow: [/409|401/] })
  const tab = await journey.page('/aws/subscriptions.html')
  await setUpAgainOnAws(tab)
  await arrivesAt(tab, '/console.html')
  await saysItIsHim(tab)
  await readsModal(tab, 'This AWS subscription is linked to another EMQX account')
  await sees(tab, 'Sign in to the EMQX account that it belongs to.')
  await find(tab, 'link', /^Submit a ticket/)
  const bodies = traffic()
    .filter(({ url }) => url.includes('/api/v1/billing/'))
    .map(({ answer }) => answer)
  const said = (await readText(tab)) + bodies.join()
  assert.doesNotMatch(said, /Harbour|ben@/)
  assert.ok(bodies.some((body) => body.includes('agreement_linked_elsewhere')))

  // He does know it: signing in there shows that all is well.
  await click(tab, 'link', /^Sign in to another account/)
  await signIn(tab, 'ben@harbour.example')
  await arrivesAt(tab, '/console.html')
  await readsModal(tab, 'Already linked')
  await sees(tab, 'Harbour IoT')
  await eventually(tab, 'nothing to have changed', async () => {
    const { links } = await journey.state()
    return links.length === 1 && links[0]?.state === 'active'
  })
})
