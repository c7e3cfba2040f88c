// Room: test. The mock over real HTTP: cookies, redirects, tabs and who answers which path.
import assert from 'node:assert/strict'
import http from 'node:http'
import { after, before, beforeEach, describe, it } from 'node:test'
import { type RealServer, startServer } from './real-server.ts'

const base = '/api/v1/billing'
const writing = (key: string) => ({ 'x-emqx-billing': '1', 'idempotency-key': `"${key}"` })

describe('The mock behind a real HTTP server', () => {
  let server: RealServer
  before(async () => {
    server = await startServer()
  })
  after(() => server.close())
  beforeEach(() => server.mock.reset('happy'))

  const registrationOf = async (browser: ReturnType<RealServer['browser']>) =>
    JSON.parse((await browser.ask(`${base}/marketplace/registration`)).text) as { id: string }

  it('lands with 303 and a cookie that no script can read', async () => {
    const answer = await server.browser().arrive()
    assert.equal(answer.status, 303)
    assert.equal(answer.headers.location, '/console.html?marketplace=aws')
    const [cookie = ''] = answer.headers['set-cookie'] ?? []
    assert.match(
      cookie,
      /^emqx-mock-registration=[\w-]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=172800$/,
    )
  })

  it('links, waits and switches the payment method', async () => {
    const browser = server.browser()
    await browser.arrive()
    const { id } = await registrationOf(browser)
    const claimed = await browser.json(
      `${base}/marketplace/links`,
      { registrationId: id },
      writing(`link:${id}`),
    )
    assert.equal(claimed.status, 202)
    server.mock.advance(6)
    const method = JSON.parse((await browser.ask(`${base}/payment-method`)).text) as {
      kind: string
      linkState?: string
    }
    assert.equal(method.kind, 'aws_marketplace')
    assert.equal(method.linkState, 'active')
  })

  it('shows two tabs of one browser the same registration, and another browser none', async () => {
    const browser = server.browser()
    await browser.arrive()
    const tabs = await Promise.all([registrationOf(browser), registrationOf(browser)])
    assert.deepEqual(tabs[0], tabs[1])
    const other = await server.browser().ask(`${base}/marketplace/registration`)
    assert.equal(other.status, 204)
  })

  it('gives two tabs that claim at once one link (fault 13)', async () => {
    const browser = server.browser()
    await browser.arrive()
    const { id } = await registrationOf(browser)
    const claim = () =>
      browser.json(`${base}/marketplace/links`, { registrationId: id }, writing(`link:${id}`))
    const [first, second] = await Promise.all([claim(), claim()])
    assert.deepEqual([first.status, second.status], [202, 202])
    assert.equal(first.text, second.text)
    assert.equal(server.mock.state().links.length, 1)
  })

  it('keeps the registration over sign-out and sign-in', async () => {
    server.mock.reset('signed-out')
    const browser = server.browser()
    await browser.arrive()
    assert.equal((await browser.ask(`${base}/marketplace/registration`)).status, 401)
    const signedIn = await browser.form('/auth/sign-in', {
      email: 'olivia@factory.example',
      next: '/console.html?marketplace=aws',
    })
    assert.equal(signedIn.status, 303)
    assert.equal(signedIn.headers.location, '/console.html?marketplace=aws')
    const { id } = await registrationOf(browser)
    await browser.form('/auth/sign-out', {})
    assert.equal((await browser.ask('/auth/me')).status, 401)
    await browser.form('/auth/sign-in', { email: 'olivia@factory.example' })
    assert.equal((await registrationOf(browser)).id, id)
  })

  it('takes the cookie back when the registration is let go', async () => {
    const browser = server.browser()
    await browser.arrive()
    assert.equal(browser.cookies.has('emqx-mock-registration'), true)
    const answer = await browser.ask(`${base}/marketplace/registration`, {
      method: 'DELETE',
      headers: writing('release'),
    })
    assert.equal(answer.status, 204)
    assert.equal(browser.cookies.has('emqx-mock-registration'), false)
  })

  it('keeps a registration of before a reset away from the one after', async () => {
    const browser = server.browser()
    await browser.arrive()
    server.mock.reset('happy')
    await server.browser().arrive()
    assert.equal((await browser.ask(`${base}/marketplace/registration`)).status, 204)
  })

  it('refuses a write that the browser marks as cross-site', async () => {
    const answer = await server
      .browser()
      .json(
        `${base}/marketplace/links`,
        { registrationId: 'x' },
        { ...writing('k'), 'sec-fetch-site': 'cross-site' },
      )
    assert.equal(answer.status, 403)
  })

  it('lets AWS post the form cross-site', async () => {
    const browser = server.browser()
    const setUp = JSON.parse((await browser.json('/aws/api/subscribe', {})).text) as {
      fields: Record<string, string>
    }
    const answer = await browser.ask(`${base}/marketplace/aws/fulfillment`, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'cross-site',
        origin: 'https://aws.amazon.com',
      },
      body: new URLSearchParams(setUp.fields).toString(),
    })
    assert.equal(answer.status, 303)
    assert.doesNotMatch(answer.headers.location ?? '', /marketplace_error/)
  })

  it('names URLs of the origin under which it was asked', async () => {
    const { text } = await server.browser().json('/aws/api/subscribe', {})
    const { fulfillmentUrl } = JSON.parse(text) as { fulfillmentUrl: string }
    assert.equal(fulfillmentUrl, `${server.origin}${base}/marketplace/aws/fulfillment`)
  })

  it('answers 304 to a known tag, with the date of its own clock', async () => {
    server.mock.reset('canceled')
    server.mock.advance(3600)
    const browser = server.browser()
    const { headers } = await browser.ask(`${base}/marketplace/link`)
    const again = await browser.ask(`${base}/marketplace/link`, {
      headers: { 'if-none-match': headers.etag ?? '' },
    })
    assert.equal(again.status, 304)
    assert.equal(again.text, '')
    assert.equal(headers['cache-control'], 'no-store')
    const ahead = Date.parse(headers.date ?? '') - Date.now()
    assert.ok(ahead > 3_590_000 && ahead < 3_610_000, `${ahead} ms ahead`)
  })

  it('leaves every other path to the host', async () => {
    for (const path of ['/', '/console.html', '/aws/listing.html', '/api/v1', '/authors']) {
      assert.equal((await server.browser().ask(path)).text, 'page', path)
    }
  })

  it('answers 404 itself where no host stands behind it', async () => {
    const alone = http.createServer(server.mock.listener())
    await new Promise<void>((resolve) => alone.listen(0, '127.0.0.1', resolve))
    const { port } = alone.address() as { port: number }
    const answer = await fetch(`http://127.0.0.1:${port}/console.html`)
    assert.equal(answer.status, 404)
    await answer.text()
    alone.closeAllConnections()
    alone.close()
  })

  it('answers the control API', async () => {
    const browser = server.browser()
    assert.equal((await browser.json('/__mock/reset', { scenario: 'voucher' })).status, 200)
    assert.equal((await browser.json('/__mock/reset', { scenario: 'nonsense' })).status, 400)
    assert.equal((await browser.json('/__mock/advance', { seconds: 60 })).status, 200)
    assert.equal((await browser.json('/__mock/fault', { kind: 'html', times: 1 })).status, 200)
    assert.equal((await browser.json('/__mock/aws', { event: 'confirm' })).status, 409)
    const state = JSON.parse((await browser.ask('/__mock/state')).text) as { scenario: string }
    assert.equal(state.scenario, 'voucher')
  })
})
