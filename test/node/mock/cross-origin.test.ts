// Room: test. Pages on another origin: allowed ones see the answers, others are told nothing.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { exposedHeaders } from '../../../src/api/contract/index.ts'
import { type RealServer, startServer } from './real-server.ts'

const page = 'https://console.example'
const link = '/api/v1/billing/marketplace/link'
const links = '/api/v1/billing/marketplace/links'

describe('The mock for pages on another origin', () => {
  let server: RealServer
  before(async () => {
    server = await startServer({ origins: [page] })
  })
  after(() => server.close())

  it('lets an allowed page read answers and the headers that the contract lists', async () => {
    const { headers } = await server.browser().ask(link, { headers: { origin: page } })
    assert.equal(headers['access-control-allow-origin'], page)
    assert.equal(headers['access-control-allow-credentials'], 'true')
    assert.equal(headers['access-control-expose-headers'], exposedHeaders.join(', '))
    assert.equal(headers['vary'], 'Origin')
  })

  it('answers the preflight of an allowed page', async () => {
    const asks = { origin: page, 'access-control-request-method': 'POST' }
    const { status, headers } = await server
      .browser()
      .ask(links, { method: 'OPTIONS', headers: asks })
    assert.equal(status, 204)
    assert.match(
      String(headers['access-control-allow-headers']),
      /X-EMQX-Billing, .*Idempotency-Key/,
    )
    assert.match(String(headers['access-control-allow-methods']), /DELETE/)
  })

  it('tells another page nothing, and refuses its preflight', async () => {
    const origin = 'https://attacker.example'
    const { headers } = await server.browser().ask(link, { headers: { origin } })
    assert.equal(headers['access-control-allow-origin'], undefined)
    assert.equal(headers['vary'], 'Origin')
    const asks = { origin, 'access-control-request-method': 'POST' }
    const answer = await server.browser().ask(links, { method: 'OPTIONS', headers: asks })
    assert.equal(answer.status, 405)
  })

  it('says nothing of origins where no page is allowed', async () => {
    const alone = await startServer()
    const { headers } = await alone.browser().ask(link, { headers: { origin: page } })
    assert.equal(headers['access-control-allow-origin'], undefined)
    assert.equal(headers['vary'], undefined)
    await alone.close()
  })
})

describe('The mock’s control for scripts', () => {
  let server: RealServer
  before(async () => {
    server = await startServer()
  })
  after(() => server.close())

  const state = () => server.mock.state()

  it('keeps AWS silent until it is made to speak', async () => {
    const browser = server.browser()
    const reset = { scenario: 'happy', landed: true, silent: true }
    await browser.json('/__mock/reset', reset)
    const found = await browser.ask('/api/v1/billing/marketplace/registration')
    const { id } = JSON.parse(found.text) as { id: string }
    const headers = { 'x-emqx-billing': '1', 'idempotency-key': '"k"' }
    await browser.json(links, { registrationId: id }, headers)
    server.mock.advance(3600)
    assert.equal(state().links[0]?.state, 'pending')
    assert.equal((await browser.json('/__mock/reset', { silent: 'yes' })).status, 400)
  })

  it('makes several agreements of one AWS account, and speaks of the one that is named', async () => {
    server.mock.reset('happy')
    const browser = server.browser()
    const subscribe = async () => {
      const { text } = await browser.json('/aws/api/subscribe', { another: true })
      return (JSON.parse(text) as { agreementId: string }).agreementId
    }
    const [first, second] = [await subscribe(), await subscribe()]
    assert.notEqual(first, second)
    await browser.json('/__mock/aws', { event: 'cancel', agreementId: first })
    const statuses = state().agreements.map(({ agreementId, status }) => [agreementId, status])
    assert.deepEqual(statuses, [
      [first, 'canceling'],
      [second, 'active'],
    ])
    const nobody = await browser.json('/__mock/aws', { event: 'cancel', agreementId: 'agmt-none' })
    assert.equal(nobody.status, 400)
  })
})
