// Room: test. Connections that really break, hang, stall and are held.
import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { type RealServer, startServer } from './real-server.ts'

const base = '/api/v1/billing'
const method = `${base}/payment-method`

describe('Faults on a real connection', () => {
  let server: RealServer
  before(async () => {
    server = await startServer({ holdAnswers: true })
  })
  after(() => server.close())
  beforeEach(() => server.mock.reset('credit-card'))

  for (const kind of ['offline', 'lost_response'] as const) {
    it(`${kind} resets the connection without a byte`, async () => {
      server.mock.fault({ kind })
      await assert.rejects(server.browser().ask(method), { code: 'ECONNRESET' })
      assert.equal((await server.browser().ask(method)).status, 200)
    })
  }

  it('hang says nothing until the asker leaves', async () => {
    server.mock.fault({ kind: 'hang' })
    const leaving = new AbortController()
    const answer = fetch(server.origin + method, { signal: leaving.signal })
    answer.catch(() => {})
    assert.equal(await Promise.race([answer, pause(80, 'silence')]), 'silence')
    leaving.abort()
    await assert.rejects(answer, { name: 'AbortError' })
  })

  it('stall_body sends the headers and a part, then stalls', async () => {
    server.mock.fault({ kind: 'stall_body' })
    const response = await server.browser().open(method)
    assert.equal(response.statusCode, 200)
    const chunks = response[Symbol.asyncIterator]()
    const first = await chunks.next()
    assert.match(String(first.value), /^\{"account"/)
    const next = chunks.next()
    next.catch(() => {})
    assert.equal(await Promise.race([next, pause(80, 'silence')]), 'silence')
    response.destroy()
  })

  it('truncate ends cleanly in the middle of the JSON', async () => {
    server.mock.fault({ kind: 'truncate' })
    const { status, text } = await server.browser().ask(method)
    assert.equal(status, 200)
    assert.throws(() => JSON.parse(text) as unknown, SyntaxError)
  })

  it('huge really weighs more than 64 KB', async () => {
    server.mock.fault({ kind: 'huge' })
    assert.ok((await server.browser().ask(method)).text.length > 65_536)
  })

  it('redirect leads a browser away, which redirect: error refuses', async () => {
    server.mock.fault({ kind: 'redirect' })
    await assert.rejects(fetch(server.origin + method, { redirect: 'error' }), TypeError)
  })

  it('a body that never ends is cut off', async () => {
    const browser = server.browser()
    const body = '.'.repeat(400_000)
    await assert.rejects(
      browser.ask(`${base}/marketplace/links`, { method: 'POST', body }),
      (error: NodeJS.ErrnoException) => error.code === 'ECONNRESET' || error.code === 'EPIPE',
    )
    assert.equal((await browser.ask(method)).status, 200)
  })

  it('a malformed request line or host harms nobody', async () => {
    const browser = server.browser()
    const odd = await browser.ask('//evil.example/api/v1/billing/payment-method')
    assert.equal(odd.text, 'page')
    const answer = await browser.ask(method, { headers: { host: 'a b' } }).catch(() => undefined)
    assert.notEqual(answer?.status, 500)
    assert.equal((await browser.ask(method)).status, 200)
  })

  it('a held answer comes over the wire as soon as AWS confirms', async () => {
    server.mock.reset('stalled-sync', { landed: true })
    const browser = server.browser()
    const path = `${base}/marketplace/link`
    const waiting = await browser.ask(`${base}/marketplace/registration`)
    const { id } = JSON.parse(waiting.text) as { id: string }
    await browser.json(
      `${base}/marketplace/links`,
      { registrationId: id },
      { 'x-emqx-billing': '1', 'idempotency-key': '"k"' },
    )
    const { headers } = await browser.ask(path)
    const held = browser.ask(path, {
      headers: { prefer: 'wait=20', 'if-none-match': headers.etag ?? '' },
    })
    assert.equal(await Promise.race([held, pause(80, 'silence')]), 'silence')
    server.mock.aws('confirm')
    const answer = await held
    assert.equal(answer.status, 200)
    assert.equal(answer.headers['preference-applied'], 'wait')
    assert.match(answer.text, /"state":"active"/)
  })

  it('a held answer is let go when its asker leaves, so the server can stop', async () => {
    const path = `${base}/marketplace/link`
    const { headers } = await server.browser().ask(path)
    const leaving = new AbortController()
    const held = fetch(server.origin + path, {
      signal: leaving.signal,
      headers: { prefer: 'wait=25', 'if-none-match': headers.etag ?? '' },
    })
    held.catch(() => {})
    await pause(50)
    const before = server.mock.log().length
    leaving.abort()
    await assert.rejects(held, { name: 'AbortError' })
    for (let i = 0; i < 50 && server.mock.log().length === before; i += 1) await pause(10)
    assert.equal(server.mock.log().at(-1)?.status, 304)
  })
})
