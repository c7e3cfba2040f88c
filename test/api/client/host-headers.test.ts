// Room: client. Header fields of the host, and the CSRF token among them.
import { expect } from '@open-wc/testing'
import { until } from '../../support/quick-time.ts'
import { failure, fakeApi, json, problem, refusal } from './fake-api.ts'
import { link } from './samples.ts'

const accepted = () => json(link, { status: 202 })
const rejected = () => problem(403, { code: 'csrf_rejected' })

describe('header fields of the host', () => {
  for (const [form, fields] of [
    ['an object', { 'X-CSRF-Token': 'abc' }],
    ['a list', [['X-CSRF-Token', 'abc']] as [string, string][]],
    ['Headers', new Headers({ 'X-CSRF-Token': 'abc' })],
    ['a promise', Promise.resolve({ 'X-CSRF-Token': 'abc' })],
  ] as const) {
    it(`are sent along when given as ${form}`, async () => {
      const api = fakeApi(json(link), { getHeaders: () => fields })
      await api.client.getLink()
      expect(api.call().headers.get('X-CSRF-Token')).to.equal('abc')
    })
  }

  it('are asked for every request, so that a renewed token is used', async () => {
    let count = 0
    const api = fakeApi(() => json(link), { getHeaders: () => ({ 'X-CSRF-Token': `${++count}` }) })
    await api.client.getLink()
    await api.client.getLink()
    expect(api.calls.map(({ headers }) => headers.get('X-CSRF-Token'))).to.deep.equal(['1', '2'])
  })

  it('cannot replace what the contract asks for', async () => {
    const api = fakeApi(accepted(), {
      getHeaders: () => ({
        Accept: 'text/html',
        'Content-Type': 'text/plain',
        'idempotency-key': '"mine"',
        'x-emqx-billing': '0',
      }),
    })
    await api.client.createLink('reg_1')
    const { headers } = api.call()
    expect(headers.get('Accept')).to.contain('application/json')
    expect(headers.get('Content-Type')).to.equal('application/json')
    expect(headers.get('Idempotency-Key')).to.equal('"link:reg_1"')
    expect(headers.get('X-EMQX-Billing')).to.equal('1')
  })

  it('that cannot be had are an error of configuration, and nothing is sent', async () => {
    const cause = new Error('no token')
    for (const getHeaders of [
      () => {
        throw cause
      },
      () => Promise.reject(cause),
    ]) {
      const api = fakeApi(json(link), { getHeaders })
      const error = await failure(api.client.getLink())
      expect(error).to.include({ kind: 'config', cause })
      expect(api.calls).to.have.length(0)
    }
  })

  for (const fields of [{ 'bad name': 'x' }, { x: 'a\nb' }, 'text', 42]) {
    it(`that are none, like ${JSON.stringify(fields)}, are an error of configuration`, async () => {
      const api = fakeApi(json(link), { getHeaders: () => fields as HeadersInit })
      const error = await failure(api.client.getLink())
      expect(error.kind).to.equal('config')
      expect(error.cause).to.be.instanceOf(TypeError)
      expect(api.calls).to.have.length(0)
    })
  }

  it('may be missing', async () => {
    const api = fakeApi(json(link), { getHeaders: () => undefined as unknown as HeadersInit })
    expect((await api.client.getLink()).kind).to.equal('value')
  })
})

describe('a rejected CSRF token (fault 56)', () => {
  it('is renewed once, and the same wish goes through', async () => {
    let token = 0
    const api = fakeApi([rejected(), accepted()], {
      getHeaders: () => ({ 'X-CSRF-Token': `${++token}` }),
    })
    const answer = await api.client.createLink('reg_1')
    expect(answer.kind).to.equal('value')
    const sent = api.calls.map(({ url, init, headers }) => [
      url,
      init.body,
      headers.get('Idempotency-Key'),
    ])
    expect(sent[1]).to.deep.equal(sent[0])
    const tokens = api.calls.map(({ headers }) => headers.get('X-CSRF-Token'))
    expect(tokens).to.deep.equal(['1', '2'])
  })

  it('is told to the customer when it is rejected again', async () => {
    const api = fakeApi(rejected)
    const said = await refusal(api.client.createLink('reg_1'))
    expect(said).to.include({ code: 'csrf_rejected', status: 403 })
    expect(api.calls).to.have.length(2)
  })

  it('gives the second try’s own refusal', async () => {
    const api = fakeApi([rejected(), problem(409, { code: 'voucher_in_use' })])
    expect((await refusal(api.client.createLink('reg_1'))).code).to.equal('voucher_in_use')
  })

  it('does not lengthen the time for an answer', async () => {
    const api = fakeApi([
      () => {
        api.clock.advance(14_000)
        return rejected()
      },
      () => new Promise(() => undefined),
    ])
    const error = failure(api.client.createLink('reg_1'))
    await until(() => api.calls.length === 2, 'the second try is sent')
    api.clock.advance(1_000)
    expect((await error).kind).to.equal('timeout')
  })

  it('is not confused with a missing role, which is never repeated', async () => {
    const api = fakeApi(() => problem(403, { code: 'insufficient_role' }))
    await refusal(api.client.createLink('reg_1'))
    expect(api.calls).to.have.length(1)
  })
})
