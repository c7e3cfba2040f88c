// Room: test. J6: AWS takes long. Slow and stalled are calm, never errors, and the end is good.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startJourney } from './support/journey.ts'
import { absent, click, eventually, find, readText, sees } from './support/visitor.ts'
import { arriveFromAws, readsModal, waitsForNews } from './support/walk.ts'

test('a wait that grows slow stays calm and ends well', async () => {
  const journey = await startJourney({ scenario: 'slow-sync' })
  const tab = await arriveFromAws(journey)
  await readsModal(tab, 'Waiting for AWS to confirm')
  await waitsForNews(tab)
  await journey.advance(2 * 60)
  await readsModal(tab, 'AWS is taking longer than usual')
  await sees(tab, 'That happens, and nothing is lost.')
  await journey.aws('confirm')
  await readsModal(tab, 'Your accounts are linked')
})

test('a wait of more than a quarter of an hour offers to ask AWS again, and a ticket', async () => {
  const journey = await startJourney({ scenario: 'stalled-sync' })
  const tab = await arriveFromAws(journey)
  await readsModal(tab, 'Waiting for AWS to confirm')
  await waitsForNews(tab)
  await journey.advance(16 * 60)
  await readsModal(tab, 'Still waiting for AWS')
  await sees(tab, 'This has taken more than 15 minutes.')
  await sees(tab, /Waiting for 16 minutes/)
  await find(tab, 'link', /^Submit a ticket/)
  assert.doesNotMatch(await readText(tab), /fail|error|wrong/i)

  const { version } = (await journey.account()).link ?? { version: 0 }
  await click(tab, 'button', 'Check again')
  await eventually(tab, 'AWS to have been asked again', async () => {
    return ((await journey.account()).link?.version ?? 0) > version
  })
  await readsModal(tab, 'Still waiting for AWS')
  assert.equal((await journey.account()).link?.state, 'pending')

  await journey.aws('confirm')
  await readsModal(tab, 'Your accounts are linked')
  assert.ok(await absent(tab, 'button', 'Check again'))
})

test('AWS answers after twenty minutes by itself, and the pop-up of a patient customer tells it', async () => {
  const journey = await startJourney({ scenario: 'slow-sync' })
  const tab = await arriveFromAws(journey)
  await readsModal(tab, 'Waiting for AWS to confirm')
  await click(tab, 'button', 'Close')
  await sees(tab, 'Linking to AWS Marketplace')
  await waitsForNews(tab)
  await journey.advance(3 * 60)
  await sees(tab, 'AWS is taking longer than usual. We keep checking.')
  await journey.advance(17 * 60)
  await sees(tab, 'Your AWS account is linked.')
})

test('AWS that is out of reach is asked again by itself until it answers', async () => {
  const journey = await startJourney({ scenario: 'stalled-sync', allow: [/503/] })
  await journey.fault('unavailable', 1, 'createLink')
  const tab = await arriveFromAws(journey)
  await readsModal(tab, 'AWS is not answering')
  await sees(tab, 'Nothing is lost. We keep trying automatically.')
  assert.doesNotMatch(await readText(tab), /connection is unstable/, 'it is not his connection')
  await readsModal(tab, 'Waiting for AWS to confirm')
  assert.equal((await journey.state()).links.length, 1)
})
