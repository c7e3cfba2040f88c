// Room: test. J7: however many tabs are open, all of them tell the same story.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startJourney } from './support/journey.ts'
import { lookAt } from './support/tabs.ts'
import { absent, click, eventually, sees, seesNoMore } from './support/visitor.ts'
import { arriveFromAws, readsModal } from './support/walk.ts'

const waiting = 'Waiting for AWS to confirm'

test('a registration that arrives in one tab is linked once, and the other tab knows of it', async () => {
  const journey = await startJourney({ scenario: 'stalled-sync' })
  const first = await journey.page('/console.html')
  await sees(first, 'Factory floor')
  const second = await arriveFromAws(journey)
  await readsModal(second, waiting)

  await lookAt(first)
  await sees(first, 'Linking to AWS Marketplace')
  assert.equal((await journey.state()).links.length, 1)

  await journey.aws('confirm')
  await sees(first, 'Your AWS account is linked.')
  await lookAt(second)
  await readsModal(second, 'Your accounts are linked')
})

test('what is closed in one tab is closed in the other', async () => {
  const journey = await startJourney({ scenario: 'stalled-sync' })
  const first = await arriveFromAws(journey)
  await readsModal(first, waiting)
  const second = await journey.page('/console.html')
  await readsModal(second, waiting)
  await journey.aws('confirm')
  await readsModal(second, 'Your accounts are linked')
  await click(second, 'button', 'Done')
  await seesNoMore(second, 'Your accounts are linked')
  await eventually(second, 'the server to know that it was seen', async () => {
    const { link } = await journey.account()
    return link?.acknowledgedVersion === link?.version
  })

  await lookAt(first)
  await eventually(first, 'the other tab to close it as well', async () => {
    const open = (title: string) => absent(first, 'dialog', title).then((gone) => !gone)
    return !(await open(waiting)) && !(await open('Your accounts are linked'))
  })
})

test('two tabs that confirm the same registration make one link (fault 13)', async () => {
  const journey = await startJourney({ scenario: 'confirmation-required' })
  const first = await arriveFromAws(journey)
  await readsModal(first, 'Link these two accounts?')
  const second = await journey.page('/console.html')
  await readsModal(second, 'Link these two accounts?')
  await click(second, 'button', 'Link accounts')
  await readsModal(second, waiting)
  await lookAt(first)
  // Whether he clicks here before the news comes or not, it is the same link.
  await readsModal(first, waiting)
  const { links } = await journey.state()
  assert.equal(links.length, 1)
})
