// Room: client. A host page that polluted Object.prototype changes nothing.
import { expect } from '@open-wc/testing'
import type { Answer } from '../../../src/api/client/index.ts'
import { failure, fakeApi, json, problem, refusal } from './fake-api.ts'
import { link, paymentMethod } from './samples.ts'

/** Runs `body` while every object seems to have these members. */
async function polluted<T>(members: Record<string, unknown>, body: () => Promise<T>): Promise<T> {
  const names = Object.keys(members)
  for (const name of names) {
    const value = members[name]
    Object.defineProperty(Object.prototype, name, { value, configurable: true, writable: true })
  }
  try {
    return await body()
  } finally {
    for (const name of names) Reflect.deleteProperty(Object.prototype, name)
  }
}

describe('on a page that polluted Object.prototype (fault 50)', () => {
  it('a question stays a question', async () => {
    const api = fakeApi(json(link))
    const members = { method: 'POST', body: '{}', key: '"x"', id: 'x' }
    await polluted(members, () => api.client.getLink())
    const { init, headers } = api.call()
    expect(init.method).to.equal('GET')
    expect(init.body).to.equal(null)
    expect(headers.has('Idempotency-Key')).to.equal(false)
  })

  it('the real fetch receives nothing that the client did not write', async () => {
    const api = fakeApi(json(link))
    await api.client.getLink()
    const { init } = api.call()
    expect(Object.getPrototypeOf(init)).to.equal(null)
    const request = await polluted({ method: 'POST', keepalive: true }, () =>
      Promise.resolve(new Request('/x', init)),
    )
    expect(request.method).to.equal('GET')
    expect(request.keepalive).to.equal(false)
  })

  it('a tag or a wait that nobody asked for is not sent', async () => {
    const api = fakeApi(json(link))
    await polluted({ etag: '"x"', waitSeconds: 60, signal: AbortSignal.abort() }, () =>
      api.client.getLink({}),
    )
    expect(api.call().headers.has('If-None-Match')).to.equal(false)
    expect(api.call().headers.has('Prefer')).to.equal(false)
  })

  it('a code from a newer server stays final', async () => {
    const api = fakeApi(problem(409, { code: 'moon_phase' }))
    const said = await polluted({ unknown: { status: 409, retryable: true } }, () =>
      refusal(api.client.createLink('reg_1')),
    )
    expect(said).to.include({ code: 'unknown', retryable: false })
  })

  it('an empty answer does not become an active link', async () => {
    const api = fakeApi(json({}))
    const error = await polluted({ ...link, state: 'active' }, () => failure(api.client.getLink()))
    expect(error.kind).to.equal('malformed')
  })

  it('a link without a state does not become active', async () => {
    const { state, ...rest } = link
    const api = fakeApi(json(rest))
    expect(state).to.equal('pending')
    const error = await polluted({ state: 'active' }, () => failure(api.client.getLink()))
    expect(error.kind).to.equal('malformed')
  })

  it('a payment method without a kind does not become AWS Marketplace', async () => {
    const { kind, ...rest } = paymentMethod
    const api = fakeApi(json(rest))
    expect(kind).to.equal('none')
    const error = await polluted({ kind: 'aws_marketplace' }, () =>
      failure(api.client.getPaymentMethod()),
    )
    expect(error.kind).to.equal('malformed')
  })

  it('what an answer leaves out stays out', async () => {
    const api = fakeApi(json(link))
    const members = { registration: 'none', etag: '"x"', failure: {}, acknowledgedVersion: 3 }
    const answer: Answer<object> = await polluted(members, async () => {
      const said = await api.client.getLink()
      expect(said.meta.registration).to.equal(undefined)
      expect(said.meta.etag).to.equal(undefined)
      expect(said.kind === 'value' && said.value.failure).to.equal(undefined)
      expect(said.kind === 'value' && said.value.acknowledgedVersion).to.equal(undefined)
      return said
    })
    expect(answer.kind).to.equal('value')
  })

  it('a refusal is not made retryable, nor given a code, a wait or a correlation id', async () => {
    const api = fakeApi(problem(409, {}))
    const members = { code: 'csrf_rejected', retryable: true, retryAfterMs: 5, correlationId: 'x' }
    const said = await polluted(members, () => refusal(api.client.createLink('reg_1')))
    expect(said).to.deep.equal({ code: 'unknown', status: 409, retryable: false, actions: [] })
  })

  it('options that the host left out stay out', async () => {
    const members = { maxBytes: 1, timeoutMs: 1, allowedOrigins: ['https://evil.example'] }
    const answer = await polluted(members, () => fakeApi(json(link)).client.getLink())
    expect(answer.kind).to.equal('value')
    const error = await polluted(members, () =>
      failure(fakeApi(json(link), { apiBase: 'https://evil.example' }).client.getLink()),
    )
    expect(error.kind).to.equal('config')
  })

  it('an error says only what happened', async () => {
    const error = await polluted({ status: 200, code: 'internal', retryable: true }, () =>
      failure(fakeApi(json(link), { apiBase: '//evil.example' }).client.getLink()),
    )
    expect(error).to.include({ status: undefined, code: undefined, retryable: false })
  })

  it('a key named __proto__ in an answer changes nothing', async () => {
    const text = JSON.stringify({ ...link, x: 1 }).replace('"x":1', '"__proto__":{"failure":{}}')
    const response = new Response(text, { headers: { 'Content-Type': 'application/json' } })
    const answer = await fakeApi(response).client.getLink()
    expect(answer.kind === 'value' && 'failure' in answer.value).to.equal(false)
    expect('failure' in {}).to.equal(false)
  })
})
