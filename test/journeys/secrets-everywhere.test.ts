// Room: test. Tokens, ids and names are searched in every channel of the main journeys (fault 29).
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyChannel, listen, takeRequests, type Said } from './support/channels.ts'
import { startJourney, type Journey } from './support/journey.ts'
import { arrivesAt, click, find, sees } from './support/visitor.ts'
import {
  arriveFromAws,
  leaveForAws,
  people,
  readsModal,
  signIn,
  subscribeOnAws,
} from './support/walk.ts'

/** Where the customer himself may read his name and his agreement. */
const onScreen = /^DOM$/
/** The one call whose path names the link, by the contract: it is no secret, and proves nothing. */
const recheck = /\/marketplace\/links\/[^/]+\/recheck/

async function expectNoLeak(journey: Journey, said: readonly Said[]): Promise<void> {
  const { registrations, links, accounts } = await journey.state()
  const all = [...said, ...takeRequests()]
  const secret = [...registrations, ...links].map(({ id }) => id)
  const names = accounts.flatMap(({ email, id }) => [email, id])
  const agreements = links.map(({ agreementRef }) => agreementRef)
  for (const { channel, text } of all) {
    const where = `${channel}: ${text.slice(0, 300)}`
    for (const id of secret) assert.ok(!text.replace(recheck, '').includes(id), `${id} in ${where}`)
    assert.doesNotMatch(text, /idempotency|"(?:link|ack|recheck|release):/i, where)
    if (channel !== 'performance') assert.doesNotMatch(text, /(?<![\d.])\d{12}(?!\d)/, where)
    if (onScreen.test(channel)) continue
    for (const name of [...names, ...agreements]) {
      assert.ok(!text.includes(name), `${name} in ${where}`)
    }
  }
}

/** That the search looks at something, and where. */
function expectHeard(said: readonly Said[], ...channels: string[]): void {
  const heard = new Set(said.map(({ channel }) => channel))
  for (const channel of channels) assert.ok(heard.has(channel), `nothing was heard of ${channel}`)
}

test('who comes signed out and is linked in the end leaves no trace in any channel (fault 29)', async () => {
  const journey = await startJourney({ scenario: 'signed-out', allow: [/401/] })
  takeRequests()
  const door = await journey.page('/login.html')
  await listen(door)
  const tab = await leaveForAws(door)
  const said = await everyChannel(door)
  expectHeard(said, 'emqxsubscribe')
  await click(tab, 'button', 'View purchase options')
  await click(tab, 'button', 'Subscribe')
  await find(tab, 'button', 'Set Up Your Account')
  const token = await tab.evaluate(
    () => document.querySelector<HTMLInputElement>('input[name="x-amzn-marketplace-token"]')!.value,
  )
  await click(tab, 'button', 'Set Up Your Account')
  await arrivesAt(tab, '/login.html')
  said.push(...(await everyChannel(tab)))
  await signIn(tab, people.olivia.email)
  await arrivesAt(tab, '/console.html')
  await listen(tab)
  await readsModal(tab, 'Waiting for AWS to confirm')
  said.push(...(await everyChannel(tab)))
  await journey.advance(6)
  await readsModal(tab, 'Your accounts are linked')
  await click(tab, 'button', 'Done')
  const billing = await journey.page('/billing.html')
  await listen(billing)
  await sees(billing, 'AWS Marketplace Subscription')
  for (const page of [tab, billing]) said.push(...(await everyChannel(page)))
  expectHeard(said, 'URL', 'DOM', 'performance', 'emqxlinkchange', 'emqxlinksettled')
  assert.ok(token.length >= 8)
  const requests = takeRequests()
  assert.ok(requests.length > 20)
  for (const { channel, text } of [...said, ...requests]) {
    assert.ok(!text.includes(token), `the token in ${channel}`)
  }
  await expectNoLeak(journey, [...said, ...requests])
})

test('a refusal is told to support and telemetry without a name or an id', async () => {
  const journey = await startJourney({ scenario: 'credit-card', allow: [/409/] })
  takeRequests()
  const tab = await arriveFromAws(journey)
  await listen(tab)
  await readsModal(tab, 'A credit card is set up')
  await click(tab, 'DisclosureTriangle', 'Details for support')
  await click(tab, 'button', 'Copy details')
  await sees(tab, 'Copied')
  const said = await everyChannel(tab)
  const links = said.filter(({ channel }) => channel === 'link').map(({ text }) => text)
  const tickets = links.filter((link) => /ticket\S*\?/.test(link))
  assert.ok(tickets.length > 0)
  for (const ticket of tickets) {
    const { searchParams } = new URL(ticket.replace(/^.*?href=/, ''), journey.url)
    assert.deepEqual([...searchParams.keys()], ['code', 'correlationId'])
  }
  expectHeard(said, 'clipboard')
  await expectNoLeak(journey, said)
})

test('a landing that failed says so by its code and by nothing else', async () => {
  const journey = await startJourney({ scenario: 'happy' })
  takeRequests()
  const tab = await journey.page(
    '/console.html?marketplace=aws&marketplace_error=registration_invalid',
  )
  await listen(tab)
  await readsModal(tab, 'AWS did not recognise this sign-up')
  const said = await everyChannel(tab)
  await click(tab, 'button', 'Close')
  await expectNoLeak(journey, [...said, ...(await everyChannel(tab))])
})

test('a form that AWS’s page posts twice leaves no trace either', async () => {
  const journey = await startJourney({ scenario: 'stalled-sync' })
  takeRequests()
  const door = await journey.page('/login.html')
  const tab = await leaveForAws(door)
  await subscribeOnAws(tab)
  await arrivesAt(tab, '/console.html')
  await listen(tab)
  await readsModal(tab, 'Waiting for AWS to confirm')
  await expectNoLeak(journey, await everyChannel(tab))
})

test('an account whose subscription has ended names its agreement on the screen only', async () => {
  const journey = await startJourney({ scenario: 'canceled' })
  takeRequests()
  const billing = await journey.page('/billing.html')
  await listen(billing)
  await sees(billing, 'Factory floor')
  const console = await journey.page('/console.html')
  await listen(console)
  await sees(console, people.olivia.name)
  const said = [...(await everyChannel(billing)), ...(await everyChannel(console))]
  expectHeard(said, 'DOM', 'link')
  await expectNoLeak(journey, said)
})

test('each of the channels would be found out', async () => {
  const journey = await startJourney({ scenario: 'happy', allow: [/404/] })
  takeRequests()
  const page = await journey.page('/console.html')
  await sees(page, people.olivia.name)
  await listen(page)
  const canary = 'canary-4f1c'
  await page.evaluate(async (word) => {
    history.replaceState({ word }, '', `?${word}`)
    document.title = word
    document.cookie = `word=${word}; max-age=60`
    localStorage.setItem('word', word)
    sessionStorage.setItem('word', word)
    await caches.open(word)
    await new Promise((resolve) => {
      indexedDB.open(word).addEventListener('success', resolve)
    })
    await fetch(`/nowhere?${word}`)
    for (const level of ['log', 'warn', 'debug'] as const) console[level](word)
    new BroadcastChannel(word).postMessage(word)
    void navigator.locks.request(word, () => new Promise(() => undefined))
    performance.mark(word)
    await navigator.clipboard.writeText(word)
    dispatchEvent(Object.assign(new Event('emqxbillingerror'), { word }))
    const host = document.createElement('div')
    host.attachShadow({ mode: 'open' }).append(word)
    const link = document.createElement('a')
    link.href = `/ticket.html?${word}`
    document.body.append(host, link)
  }, canary)
  const all = [...(await everyChannel(page)), ...takeRequests()]
  const found = new Set(
    all.flatMap(({ channel, text }) => (text.includes(canary) ? [channel] : [])),
  )
  const pages = ['URL', 'title', 'cookie', 'history', 'DOM', 'link', 'lock', 'performance']
  const kept = ['localStorage', 'sessionStorage', 'IndexedDB', 'Cache API']
  const told = ['console.log', 'console.warn', 'console.debug', 'BroadcastChannel', 'clipboard']
  const channels = [...pages, ...kept, ...told, 'emqxbillingerror', 'request URL']
  const missed = channels.filter((channel) => !found.has(channel))
  assert.deepEqual(missed, [])
})
