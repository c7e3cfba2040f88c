// Room: test. The demo by itself: what its server promises, and the way through AWS's stand-in.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startDemo } from '../../demo/server.ts'
import { startJourney } from './support/journey.ts'
import { lookAt } from './support/tabs.ts'
import { traffic } from './support/traffic.ts'
import { address, arrivesAt, click, eventually, find, sees, type } from './support/visitor.ts'
import { formToken } from './support/walk.ts'

/** What each page shows once its module has run, to a signed-in customer without a link. */
const pages: Readonly<Record<string, string>> = {
  '/': 'What happens next',
  '/login.html': 'olivia@factory.example',
  '/register.html': 'Or subscription on AWS Marketplace',
  '/console.html': 'Factory floor',
  '/billing.html': 'No payment method',
  '/ticket.html': 'Factory Cloud',
  '/gallery.html': '<emqx-billing-unlink-guide>',
  '/theme.html': '--emqx-billing-color-primary',
  '/aws/listing.html': 'View purchase options',
  '/aws/subscriptions.html': 'You have no subscriptions.',
}

test('every page is served under a Content-Security-Policy without inline code', async () => {
  const { url } = await startJourney({ scenario: 'happy' })
  for (const path of Object.keys(pages)) {
    const response = await fetch(url + path)
    const policy = response.headers.get('content-security-policy') ?? ''
    assert.equal(response.status, 200, path)
    assert.match(policy, /script-src 'self';/, path)
    assert.match(policy, /style-src 'self';/, path)
    assert.match(policy, /require-trusted-types-for 'script'/, path)
    assert.doesNotMatch(policy, /unsafe/, path)
    // One page is made for its customer.
    const kept = path === '/billing.html' ? 'private, no-cache' : 'no-cache'
    assert.equal(response.headers.get('cache-control'), kept, path)
    assert.equal(response.headers.get('x-content-type-options'), 'nosniff', path)
    assert.equal(response.headers.get('referrer-policy'), 'no-referrer', path)
    const html = await response.text()
    assert.doesNotMatch(
      html,
      /<script(?![^>]*\ssrc=)(?! type="application\/json">)|<style|\sstyle=|\son\w+=/,
      path,
    )
  }
})

test('a path outside of the built pages is not found, however it is written', async () => {
  const { url } = await startJourney({ scenario: 'happy' })
  for (const path of ['/package.json', '/..%2f..%2fpackage.json', '/assets/', '/nothing.html']) {
    const response = await fetch(url + path)
    assert.equal(response.status, 404, path)
    assert.ok(response.headers.get('content-security-policy'), path)
  }
})

test('a port that is in use is an error that names it, and leaves no server behind', async () => {
  const { url } = await startJourney({ scenario: 'happy' })
  await assert.rejects(startDemo({ port: Number(new URL(url).port) }), { code: 'EADDRINUSE' })
})

test('every page opens without an error for a signed-in customer', async () => {
  const journey = await startJourney({ scenario: 'happy' })
  const page = await journey.page()
  for (const [path, text] of Object.entries(pages)) {
    await page.goto(journey.url + path)
    await sees(page, text)
    assert.equal((await address(page)).pathname, path)
  }
})

test('a signed-out visitor of the billing page logs in and comes back to where he was', async () => {
  const journey = await startJourney({ scenario: 'signed-out', allow: [/401/] })
  const page = await journey.page('/billing.html?from=mail#invoices')
  await arrivesAt(page, '/login.html')
  await type(page, 'Email', 'olivia@factory.example')
  await click(page, 'button', 'Log in')
  await arrivesAt(page, '/billing.html')
  assert.equal((await address(page)).href, `${journey.url}/billing.html?from=mail#invoices`)
  await sees(page, 'Factory Cloud')
})

test('a wrong e-mail is told on the login page, and the way back is kept', async () => {
  const journey = await startJourney({ scenario: 'signed-out', allow: [/401/] })
  const page = await journey.page('/console.html?marketplace=aws')
  await arrivesAt(page, '/login.html')
  await type(page, 'Email', 'nobody@nowhere.example')
  await click(page, 'button', 'Log in')
  await sees(page, 'There is no account with this email.')
  await type(page, 'Email', 'olivia@factory.example')
  await click(page, 'button', 'Log in')
  await arrivesAt(page, '/console.html')
})

test('a newcomer signs up and comes back to where he was', async () => {
  const journey = await startJourney({ scenario: 'new-sign-up', allow: [/401/] })
  const page = await journey.page('/billing.html')
  await arrivesAt(page, '/login.html')
  await click(page, 'link', 'Create an account')
  await arrivesAt(page, '/register.html')
  await type(page, 'Your name', 'Nia Sensors')
  await type(page, 'Work email', 'nia@sensors.example')
  await click(page, 'button', 'Sign up')
  await arrivesAt(page, '/billing.html')
  await sees(page, 'Nia Sensors')
})

test('signing out leads to the login page, and the console asks to log in again', async () => {
  const journey = await startJourney({ scenario: 'happy', allow: [/401/] })
  const page = await journey.page('/billing.html')
  await sees(page, 'Factory Cloud')
  await click(page, 'DisclosureTriangle', /./)
  await click(page, 'button', 'Sign out')
  await arrivesAt(page, '/login.html')
  await page.goto(`${journey.url}/billing.html`)
  await arrivesAt(page, '/login.html')
})

test('AWS posts the browser to EMQX by a real form, and no address ever holds the token', async () => {
  const journey = await startJourney({ scenario: 'stalled-sync' })
  const page = await journey.page('/aws/listing.html')
  await click(page, 'button', 'View purchase options')
  await click(page, 'button', 'Subscribe')
  await find(page, 'button', 'Set Up Your Account')
  const token = await formToken(page)
  await click(page, 'button', 'Set Up Your Account')
  await arrivesAt(page, '/console.html')
  const seen = traffic().map(({ method, url }) => `${method} ${url}`)
  assert.ok(seen.includes('POST /api/v1/billing/marketplace/aws/fulfillment'))
  assert.ok(token.length > 0)
  assert.equal(seen.filter((line) => line.includes(token)).length, 0)
  const readable = await page.evaluate(() => document.cookie)
  assert.equal(readable, '')
})

test('cancelling on AWS takes the product name, and is told by a green banner', async () => {
  const journey = await startJourney({ scenario: 'already-linked-same' })
  const page = await journey.page('/aws/subscriptions.html')
  await click(page, 'DisclosureTriangle', 'Actions')
  await click(page, 'button', 'Cancel subscription')
  await type(page, 'Product name', 'something else')
  const confirm = await find(page, 'button', 'Yes, cancel subscription')
  assert.equal(await confirm.disabled(), true)
  await type(page, 'Product name', 'EMQX Cloud (Pay as you go)')
  await click(page, 'button', 'Yes, cancel subscription')
  await sees(page, 'was cancelled')
  await sees(page, 'canceling')

  assert.deepEqual(
    journey
      .mock()
      .state()
      .agreements.map(({ status }) => status),
    ['canceling'],
  )
})

test("QA's desk starts a scenario, moves the clock and logs what the server did", async () => {
  const journey = await startJourney({ scenario: 'happy' })
  const page = await journey.page('/')
  const before = journey.mock().now()
  await click(page, 'button', 'Reset to credit-card')
  await sees(page, 'The scenario is now: credit-card.')
  assert.equal(journey.mock().state().scenario, 'credit-card')
  await click(page, 'button', '+1 day')
  await sees(page, 'The clock moved +1 day.')
  assert.ok(journey.mock().now() - before >= 86_400_000)
  await sees(page, '/__mock/advance')
})

test("QA's desk sets theme and direction of pages that are already open", async () => {
  const journey = await startJourney({ scenario: 'happy' })
  const desk = await journey.page('/')
  const page = await journey.page('/login.html')
  await lookAt(desk)
  await desk.evaluate(() => {
    for (const [setting, value] of [
      ['theme', 'dark'],
      ['dir', 'rtl'],
    ]) {
      const select = document.querySelector<HTMLSelectElement>(`#setting-${setting}`)!
      select.value = value!
      select.dispatchEvent(new Event('change', { bubbles: true }))
    }
  })
  await eventually(page, 'the other page to follow', () =>
    page.evaluate(
      () => document.documentElement.dataset['theme'] === 'dark' && document.dir === 'rtl',
    ),
  )
})
