// Room: test. J12-J14: preview, cancelling on AWS, countdown, deletion after three days, the trial that runs on.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Tab } from './support/tab.ts'
import { startJourney } from './support/journey.ts'
import { lookAt } from './support/tabs.ts'
import { arrivesAt, click, eventually, find, readText, sees } from './support/visitor.ts'
import { cancelOnAws, readsModal, subscribeOnAws, waitsForNews } from './support/walk.ts'

const hour = 3600
const day = 24 * hour

/** The row of one deployment as it is read out. */
async function reads(page: Tab, deployment: string, outcome: RegExp): Promise<void> {
  await sees(page, new RegExp(`${deployment} .{0,80}?${outcome.source}`))
}

test('before he cancels, the customer reads what happens to which deployment', async () => {
  const journey = await startJourney({ scenario: 'already-linked-same' })
  const billing = await journey.page('/billing.html')
  await find(billing, 'heading', 'How to cancel on AWS')
  await sees(billing, 'ending in 9012')
  await sees(billing, 'They are deleted 3 days after that.')
  await reads(billing, 'Factory floor', /Stops when you cancel Deleted 3 days later/)
  await reads(billing, 'Fleet telemetry', /Stops when you cancel Deleted 3 days later/)
  await reads(billing, 'Old staging', /Stopped on/)
  await reads(billing, 'Trial Trial', /Keeps running until the trial ends on/)
  await click(billing, 'link', /^Open Manage subscriptions on AWS/)
  await arrivesAt(billing, '/aws/subscriptions.html')
  assert.equal((await journey.account()).link?.state, 'active', 'reading changes nothing')
})

test('from cancelling on AWS over the stop to the deletion, each with its date, the trial runs on (fault 37)', async () => {
  const journey = await startJourney({ scenario: 'already-linked-same' })
  const billing = await journey.page('/billing.html')
  await find(billing, 'heading', 'How to cancel on AWS')
  const aws = await journey.page('/aws/subscriptions.html')
  await cancelOnAws(aws)
  await sees(aws, 'was cancelled')

  await lookAt(billing)
  await billing.reload()
  await find(billing, 'heading', 'Cancelling on AWS')
  await sees(billing, 'Running deployments stop in')
  await sees(billing, /Ends on AWS on/)
  await reads(billing, 'Factory floor', /Stops on .* Will be deleted on/)
  await reads(billing, 'Trial Trial', /Keeps running until the trial ends on/)

  await waitsForNews(billing)
  await journey.advance(hour)
  await find(billing, 'heading', 'Your AWS subscription has ended')
  await sees(billing, /Stopped deployments are deleted in (2 days, 23 hours|3 days)/)
  await sees(billing, 'No payment method')
  await reads(billing, 'Factory floor', /Stopped on .* Will be deleted on/)
  await reads(billing, 'Trial Trial', /Keeps running until the trial ends on/)
  await find(billing, 'button', 'Add the date to your calendar')

  await journey.advance(3 * day)
  await billing.reload()
  await find(billing, 'heading', 'The stopped deployments have been deleted')
  await reads(billing, 'Factory floor', /Deleted on/)
  await reads(billing, 'Old staging', /Deleted on/)
  await reads(billing, 'Trial Trial', /Keeps running until the trial ends on/)
  const status = (await journey.account()).deployments.map((one) => [one.name, one.status])
  assert.deepEqual(status, [
    ['Factory floor', 'deleted'],
    ['Fleet telemetry', 'deleted'],
    ['Old staging', 'deleted'],
    ['Trial', 'running'],
  ])
})

test('the console tells of the cancellation by itself, and of its end (fault 37)', async () => {
  const journey = await startJourney({ scenario: 'canceling' })
  const tab = await journey.page('/console.html')
  await readsModal(tab, 'Your AWS subscription is being cancelled')
  await sees(tab, /Running deployments stop on .+; stopped deployments are deleted on/)
  await sees(tab, 'Changed your mind? Subscribe again on AWS and everything continues as before.')
  await waitsForNews(tab)
  await journey.advance(hour)
  await readsModal(tab, 'Your AWS subscription has ended')
  await sees(tab, 'except trial deployments')
})

test('the countdown goes down under his eyes, and the calendar file holds the same moment', async () => {
  const journey = await startJourney({ scenario: 'canceled' })
  const billing = await journey.page('/billing.html')
  await find(billing, 'heading', 'Your AWS subscription has ended')
  const left = async () => /deleted in\n(.+)/.exec(await readText(billing))?.[1]
  await journey.advance(2 * day - 90)
  await billing.reload()
  await find(billing, 'heading', 'Your AWS subscription has ended')
  const before = await left()
  assert.match(before ?? '', /minute|second/)
  await eventually(billing, 'the countdown to go down', async () => {
    const now = await left()
    return now !== undefined && now !== before
  })
  const file = await billing.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const { createObjectURL } = URL
        URL.createObjectURL = (blob) => {
          void (blob as Blob).text().then(resolve)
          return createObjectURL(blob)
        }
        const guide = document.querySelector('emqx-billing-unlink-guide')
        const buttons = [...(guide?.shadowRoot?.querySelectorAll('button') ?? [])]
        buttons.find((each) => each.textContent.includes('calendar'))?.click()
      }),
  )
  const deleteAt = (await journey.account()).link?.cancellation?.deleteAt ?? ''
  const stamp = deleteAt.replaceAll(/[-:]|\.\d+/g, '')
  assert.ok(file.replaceAll('\r\n', '\n').includes(stamp), `${stamp} is not in ${file}`)
})

test('after the end a new subscription on AWS links the account again', async () => {
  const journey = await startJourney({ scenario: 'canceled' })
  const billing = await journey.page('/billing.html')
  await click(billing, 'link', /^Subscribe again/)
  await arrivesAt(billing, '/aws/listing.html')
  await subscribeOnAws(billing)
  await arrivesAt(billing, '/console.html')
  await readsModal(billing, 'Waiting for AWS to confirm')
  await journey.advance(6)
  await readsModal(billing, 'Your accounts are linked')
  const { deployments } = await journey.account()
  assert.equal(deployments.find(({ name }) => name === 'Factory floor')?.status, 'stopped')
  await journey.advance(4 * day)
  assert.equal(
    (await journey.account()).deployments.find(({ name }) => name === 'Factory floor')?.status,
    'stopped',
    'nothing is deleted any more',
  )
})
