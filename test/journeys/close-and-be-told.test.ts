// Room: test. J6: the modal can be closed; a small pop-up keeps telling until AWS has confirmed.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startJourney } from './support/journey.ts'
import { quiet } from './support/traffic.ts'
import { absent, click, eventually, find, focused, sees, seesNoMore } from './support/visitor.ts'
import { arriveFromAws, readsModal } from './support/walk.ts'

const waiting = 'Waiting for AWS to confirm'

test('a customer who closes the window goes on working and is told when it is done', async () => {
  const journey = await startJourney({ scenario: 'stalled-sync' })
  const tab = await arriveFromAws(journey)
  await readsModal(tab, waiting)
  await click(tab, 'button', 'Close')
  await find(tab, 'region', 'AWS Marketplace linking')
  await sees(tab, 'Linking to AWS Marketplace')
  assert.ok(await absent(tab, 'dialog', waiting))

  // The console behind it can be used: it is a pop-up, not a modal.
  await click(tab, 'link', 'Billing')
  await sees(tab, 'Invoices')
  await click(tab, 'link', 'Overview')
  await sees(tab, 'Linking to AWS Marketplace')
  assert.ok(await absent(tab, 'dialog', waiting), 'what he closed stays closed on the next page')

  await journey.aws('confirm')
  await sees(tab, 'Your AWS account is linked.')
  assert.ok(await absent(tab, 'dialog', 'Your accounts are linked'), 'he is not interrupted')
  await click(tab, 'button', 'View details')
  await readsModal(tab, 'Your accounts are linked')
  await click(tab, 'button', 'Done')
  await seesNoMore(tab, 'Your AWS account is linked.')
})

test('Escape closes it too, and the pop-up opens it again with the focus where it belongs', async () => {
  const journey = await startJourney({ scenario: 'stalled-sync' })
  const tab = await arriveFromAws(journey)
  await readsModal(tab, waiting)
  await tab.press('Escape')
  await sees(tab, 'Linking to AWS Marketplace')
  await click(tab, 'button', 'View details')
  await readsModal(tab, waiting)
  assert.equal(await focused(tab), `h2 "${waiting}"`)
  await tab.press('Escape')
  await eventually(tab, 'the focus to be on the pop-up’s button', async () => {
    return (await focused(tab)) === 'button "View details"'
  })
})

test('news that is dismissed in the pop-up never comes back', async () => {
  const journey = await startJourney({ scenario: 'stalled-sync' })
  const tab = await arriveFromAws(journey)
  await readsModal(tab, waiting)
  await click(tab, 'button', 'Close')
  await sees(tab, 'Linking to AWS Marketplace')
  await journey.aws('confirm')
  await sees(tab, 'Your AWS account is linked.')
  await click(tab, 'button', 'Dismiss')
  await seesNoMore(tab, 'Your AWS account is linked.')
  await eventually(tab, 'the server to know that it was seen', async () => {
    const { link } = await journey.account()
    return link?.acknowledgedVersion === link?.version
  })
  await tab.reload()
  await quiet()
  await sees(tab, 'Factory floor')
  assert.ok(await absent(tab, 'region', 'AWS Marketplace linking'))
})
