// Room: test. J3: the token of AWS is in no address, storage, readable cookie, console line or DOM of a page.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Tab } from './support/tab.ts'
import { startJourney } from './support/journey.ts'
import { lookAt } from './support/tabs.ts'
import { quiet, traffic } from './support/traffic.ts'
import { arrivesAt, click, find, sees } from './support/visitor.ts'
import { consoleLines } from './support/watch.ts'
import { formToken, leaveForAws, people, readsModal, signIn } from './support/walk.ts'

/** Everything that script, history or a screenshot could take from this page. */
function everythingIn(page: Tab): Promise<string> {
  return page.evaluate(async () => {
    const said: string[] = [location.href, document.referrer, document.cookie, document.title]
    said.push(JSON.stringify(history.state))
    for (const storage of [localStorage, sessionStorage]) {
      for (const [name, value] of Object.entries(storage)) said.push(name, String(value))
    }
    for (const { name } of await indexedDB.databases()) said.push(String(name))
    for (const name of await caches.keys()) said.push(name)
    for (const { name } of performance.getEntries()) said.push(name)
    const visit = (root: Document | ShadowRoot): void => {
      for (const element of root.querySelectorAll('*')) {
        for (const { name, value } of element.attributes) said.push(`${name}=${value}`)
        if (element instanceof HTMLInputElement) said.push(element.value)
        if (element.shadowRoot) visit(element.shadowRoot)
      }
      said.push(root.textContent ?? '')
    }
    visit(document)
    return said.join('\n')
  })
}

/** What pages and server said to each other, but for the two places where the token belongs. */
function said(): string[] {
  const exchanged = traffic().flatMap(({ url, headers, sent, answer, answerHeaders }) => {
    // AWS's own pages hold it in a form, and the body of that form takes it to the server.
    const isForm = url.endsWith('/marketplace/aws/fulfillment')
    const ofAws = url.startsWith('/aws/')
    const bodies = [isForm ? '' : sent, ofAws ? '' : answer]
    return [url, JSON.stringify(headers), JSON.stringify(answerHeaders), ...bodies]
  })
  return [...exchanged, ...consoleLines()]
}

test('the token goes from AWS’s form to the server and is seen nowhere else', async () => {
  const journey = await startJourney({ scenario: 'signed-out', allow: [/401/] })
  const door = await journey.page('/login.html')
  const tab = await leaveForAws(door)
  await click(tab, 'button', 'View purchase options')
  await click(tab, 'button', 'Subscribe')
  await find(tab, 'button', 'Set Up Your Account')
  const token = await formToken(tab)
  assert.ok(token.length >= 8, 'long enough to be searched for')
  await click(tab, 'button', 'Set Up Your Account')
  await arrivesAt(tab, '/login.html')
  const pages: string[] = [await everythingIn(tab)]
  await signIn(tab, people.olivia.email)
  await arrivesAt(tab, '/console.html')
  await readsModal(tab, 'Waiting for AWS to confirm')
  pages.push(await everythingIn(tab))
  await journey.advance(6)
  await readsModal(tab, 'Your accounts are linked')
  pages.push(await everythingIn(tab))
  for (const path of ['/billing.html', '/ticket.html', '/']) {
    const other = await journey.page(path)
    await lookAt(other)
    await quiet()
    if (path === '/billing.html') await sees(other, 'AWS Marketplace Subscription')
    pages.push(await everythingIn(other))
  }
  pages.push(await everythingIn(await lookAt(door)))

  for (const page of pages) assert.ok(!page.includes(token), 'a page holds the token')
  for (const line of said()) {
    assert.ok(!line.includes(token), `the token was in ${line.slice(0, 200)}`)
  }
  const log = JSON.stringify(journey.mock().log())
  assert.ok(!log.includes(token), 'the log of the server holds the token')
  assert.ok(!JSON.stringify(await journey.state()).includes(token))

  for (const { name, httpOnly } of await tab.cookies()) {
    assert.ok(httpOnly, `script can read the cookie ${name}`)
  }
  const readable = await tab.evaluate(() => document.cookie)
  assert.equal(readable, '')
})

test('no full AWS account id ever reaches a page', async () => {
  const journey = await startJourney({ scenario: 'already-linked-same' })
  const page = await journey.page('/console.html')
  await sees(page, 'Factory floor')
  await quiet()
  const billing = await journey.page('/billing.html')
  await sees(billing, 'ending in 9012')
  const bodies: string[] = []
  for (const path of [
    '/payment-method',
    '/marketplace/link',
    '/marketplace/link/cancellation-impact',
  ]) {
    bodies.push(
      await billing.evaluate(async (url) => (await fetch(url)).text(), `/api/v1/billing${path}`),
    )
  }
  for (const text of [await everythingIn(page), await everythingIn(billing), ...bodies]) {
    assert.doesNotMatch(text, /(?<!\d)\d{12}(?!\d)/)
  }
})
