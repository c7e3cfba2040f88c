// Room: client. Answers with and without a body.
import { expect } from '@open-wc/testing'
import { failure, fakeApi, json, watchedBody } from './fake-api.ts'
import { eligibility, impact, link, paymentMethod, registration } from './samples.ts'

const typed = (type: string, body = JSON.stringify(paymentMethod)) =>
  new Response(
    new TextEncoder().encode(body),
    type === '' ? {} : { headers: { 'Content-Type': type } },
  )

describe('an answer with a value', () => {
  it('gives the payment method', async () => {
    const answer = await fakeApi(json(paymentMethod)).client.getPaymentMethod()
    expect(answer).to.deep.include({ kind: 'value' })
    expect(answer.kind === 'value' && answer.value.account.id).to.equal('acc_1')
  })

  it('gives the eligibility', async () => {
    const answer = await fakeApi(json(eligibility)).client.getEligibility()
    expect(answer.kind === 'value' && answer.value.eligible).to.equal(true)
  })

  it('gives the registration', async () => {
    const answer = await fakeApi(json(registration)).client.getRegistration()
    expect(answer.kind === 'value' && answer.value.state).to.equal('resolved')
  })

  it('gives what cancelling will do', async () => {
    const answer = await fakeApi(json(impact)).client.getCancellationImpact()
    expect(answer.kind === 'value' && answer.value.graceDays).to.equal(3)
  })

  for (const status of [200, 202]) {
    it(`gives the link when linking is answered with ${status}`, async () => {
      const answer = await fakeApi(json(link, { status })).client.createLink('reg_1')
      expect(answer.kind === 'value' && answer.value.id).to.equal('lnk_1')
      expect(answer.meta.status).to.equal(status)
    })
  }

  it('reads a word from a newer server as unknown', async () => {
    const answer = await fakeApi(json({ ...link, state: 'levitating' })).client.getLink()
    expect(answer.kind === 'value' && answer.value.state).to.equal('unknown')
  })

  it('cannot be changed by whoever receives it', async () => {
    const answer = await fakeApi(json(link)).client.getLink()
    expect(Object.isFrozen(answer)).to.equal(true)
    expect(answer.kind === 'value' && Object.isFrozen(answer.value.account)).to.equal(true)
    expect(Object.isFrozen(answer.meta)).to.equal(true)
  })

  for (const type of [
    'application/json',
    'application/json;charset=utf-8',
    'Application/JSON ; charset=UTF-8',
    'application/vnd.emqx.billing+json',
  ]) {
    it(`is read when declared as ${type}`, async () => {
      const answer = await fakeApi(typed(type)).client.getPaymentMethod()
      expect(answer.kind).to.equal('value')
    })
  }

  for (const type of [
    'text/html',
    'text/plain',
    '',
    'application/jsonp',
    'application/json-seq',
    'text/json',
    'multipart/form-data; boundary=application/json',
  ]) {
    it(`is refused when declared as ${type || 'nothing'}, as captive portals do (fault 17)`, async () => {
      const error = await failure(fakeApi(typed(type)).client.getPaymentMethod())
      expect(error.kind).to.equal('content-type')
      expect(error.retryable).to.equal(true)
      expect(error.status).to.equal(200)
    })
  }

  it('lets go of a body that it will not read', async () => {
    const watched = watchedBody(['<html>'], 'stall')
    const response = new Response(watched.body, { headers: { 'Content-Type': 'text/html' } })
    await failure(fakeApi(response).client.getPaymentMethod())
    expect(watched.cancelled).to.equal(true)
  })

  for (const [what, body] of [
    ['an empty body', ''],
    ['half a body', '{"kind":"no'],
    ['two bodies', '{}{}'],
    ['a web page that claims to be JSON', '<!doctype html>'],
    ['null', 'null'],
    ['a list', '[]'],
    ['a number', '1'],
    ['a text', '"none"'],
    ['an empty object', '{}'],
    ['a missing account', JSON.stringify({ ...paymentMethod, account: undefined })],
    ['a version that is text', JSON.stringify({ ...paymentMethod, version: '1' })],
  ] as const) {
    it(`is malformed when it is ${what} (fault 68)`, async () => {
      const error = await failure(
        fakeApi(typed('application/json', body)).client.getPaymentMethod(),
      )
      expect(error.kind).to.equal('malformed')
      expect(error.retryable).to.equal(true)
    })
  }

  it('is malformed when it is not UTF-8', async () => {
    const bytes = new Uint8Array([0x22, 0xff, 0xfe, 0x22])
    const response = new Response(bytes, { headers: { 'Content-Type': 'application/json' } })
    const error = await failure(fakeApi(response).client.getPaymentMethod())
    expect(error.kind).to.equal('malformed')
    expect(error.cause).to.be.instanceOf(TypeError)
  })

  it('is malformed when there is no body at all', async () => {
    const response = new Response(null, { headers: { 'Content-Type': 'application/json' } })
    const error = await failure(fakeApi(response).client.getPaymentMethod())
    expect(error).to.include({ kind: 'malformed', retryable: true })
  })

  it('is read when its bytes arrive one by one, inside a character', async () => {
    const text = JSON.stringify({
      ...paymentMethod,
      account: { id: 'a', displayName: '名', email: '' },
    })
    const bytes = [...new TextEncoder().encode(text)].map((byte) => new Uint8Array([byte]))
    const response = new Response(watchedBody(bytes).body, {
      headers: { 'Content-Type': 'application/json' },
    })
    const answer = await fakeApi(response).client.getPaymentMethod()
    expect(answer.kind === 'value' && answer.value.account.displayName).to.equal('名')
  })

  for (const status of [201, 203, 206]) {
    it(`is refused with status ${status}, which the contract does not give this call`, async () => {
      const error = await failure(
        fakeApi(json(paymentMethod, { status })).client.getPaymentMethod(),
      )
      expect(error).to.include({ kind: 'http', status, retryable: false })
    })
  }
})

describe('an answer without a body (fault 82)', () => {
  const none = () => new Response(null, { status: 204 })

  it('says that no registration waits', async () => {
    expect((await fakeApi(none()).client.getRegistration()).kind).to.equal('nothing')
  })

  it('says that the account has no link', async () => {
    expect((await fakeApi(none()).client.getLink()).kind).to.equal('nothing')
  })

  it('confirms that a link was seen', async () => {
    const { client } = fakeApi(none())
    expect((await client.acknowledgeLink({ id: 'lnk_1', version: 3 })).kind).to.equal('nothing')
  })

  it('confirms that a registration was let go', async () => {
    const { client } = fakeApi(none())
    expect((await client.releaseRegistration('reg_1')).kind).to.equal('nothing')
  })

  it('is an error where the contract promises a payment method', async () => {
    const error = await failure(fakeApi(none()).client.getPaymentMethod())
    expect(error).to.include({ kind: 'http', status: 204 })
  })

  it('says "unchanged" to somebody who named his tag', async () => {
    const api = fakeApi(new Response(null, { status: 304, headers: { ETag: '"v3"' } }))
    const answer = await api.client.getLink({ etag: '"v3"' })
    expect(answer.kind).to.equal('unchanged')
    expect(answer.meta.etag).to.equal('"v3"')
  })

  it('is an error when "unchanged" is said to somebody who named no tag', async () => {
    const api = fakeApi(new Response(null, { status: 304 }))
    expect(await failure(api.client.getLink())).to.include({ kind: 'http', status: 304 })
  })

  it('is an error when "unchanged" is said to a tag that could not be sent', async () => {
    const api = fakeApi(new Response(null, { status: 304 }))
    expect((await failure(api.client.getLink({ etag: 'v3' }))).kind).to.equal('http')
  })

  it('is an error when "unchanged" is said where there are no tags', async () => {
    const api = fakeApi(new Response(null, { status: 304 }))
    expect((await failure(api.client.getRegistration())).kind).to.equal('http')
  })
})
