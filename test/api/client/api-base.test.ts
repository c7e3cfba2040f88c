// Room: client. Where requests may go.
import { expect } from '@open-wc/testing'
import { resolveApiBase } from '../../../src/api/client/api-base.ts'
import type { ClientOptions } from '../../../src/api/client/index.ts'
import { failure, fakeApi, json, origin } from './fake-api.ts'
import { paymentMethod } from './samples.ts'

async function urlAskedWith(options: Partial<ClientOptions>): Promise<string> {
  const api = fakeApi(json(paymentMethod), options)
  await api.client.getPaymentMethod()
  return api.call().url
}

describe('the API base', () => {
  const good: [apiBase: string, url: string][] = [
    ['/api/v1/billing', `${origin}/api/v1/billing/payment-method`],
    ['/api/v1/billing/', `${origin}/api/v1/billing/payment-method`],
    ['/', `${origin}/payment-method`],
    ['/billing//', `${origin}/billing/payment-method`],
    [origin, `${origin}/payment-method`],
    [`${origin}/billing`, `${origin}/billing/payment-method`],
    [`${origin}:443/billing`, `${origin}/billing/payment-method`],
  ]
  for (const [apiBase, url] of good) {
    it(`${apiBase} leads to ${url}`, async () => {
      expect(await urlAskedWith({ apiBase })).to.equal(url)
    })
  }

  const bad: [apiBase: unknown, why: string][] = [
    ['https://evil.example/api', 'another origin'],
    ['http://cloud.example/api', 'the same host without encryption'],
    ['https://cloud.example:8443/api', 'another port'],
    ['https://cloud.example.evil.example/api', 'a look-alike host'],
    ['//evil.example/api', 'another host without a scheme'],
    ['/\\evil.example/api', 'a backslash that browsers read as a slash'],
    ['\\\\evil.example', 'two backslashes'],
    ['/\t/evil.example/api', 'a tab that browsers drop'],
    ['/\n/evil.example/api', 'a line break that browsers drop'],
    [' https://cloud.example', 'a space in front'],
    ['https://user:pass@cloud.example/api', 'credentials in the URL'],
    ['https://user@cloud.example/api', 'a user in the URL'],
    ['https://:pass@cloud.example/api', 'a password in the URL'],
    ['/api?token=1', 'a query'],
    ['/api#x', 'a fragment'],
    ['javascript:alert(1)', 'a script'],
    ['data:application/json,{}', 'data'],
    ['blob:https://cloud.example/1', 'a blob'],
    ['file:///etc/passwd', 'a file'],
    ['ftp://cloud.example', 'another protocol'],
    ['api/v1', 'a relative path'],
    ['', 'nothing'],
    [undefined, 'not given'],
    [42, 'a number'],
    [{ toString: () => '/api' }, 'an object'],
    [{ toString: () => origin }, 'an object that reads like a URL'],
  ]
  for (const [apiBase, why] of bad) {
    it(`is refused before any request when it is ${why}`, async () => {
      const api = fakeApi(json(paymentMethod), { apiBase: apiBase as string })
      const error = await failure(api.client.getPaymentMethod())
      expect(error.kind).to.equal('config')
      expect(error.retryable).to.equal(false)
      expect(api.calls).to.have.length(0)
    })
  }

  it('may be another origin that the host page allowed, with the customer’s cookies', async () => {
    const api = fakeApi(json(paymentMethod), {
      apiBase: 'https://api.example/billing',
      allowedOrigins: ['https://other.example', 'https://api.example'],
    })
    await api.client.getPaymentMethod()
    expect(api.call().url).to.equal('https://api.example/billing/payment-method')
    expect(api.call().init.credentials).to.equal('include')
  })

  for (const allowed of ['https://api.example.evil.example', 'http://api.example', 'null']) {
    it(`is not opened by allowing ${allowed}`, async () => {
      const api = fakeApi(json(paymentMethod), {
        apiBase: 'https://api.example/billing',
        allowedOrigins: [allowed],
      })
      expect((await failure(api.client.getPaymentMethod())).kind).to.equal('config')
    })
  }

  it('must name its scheme even when the other origin is allowed', async () => {
    const api = fakeApi(json(paymentMethod), {
      apiBase: '//api.example/billing',
      allowedOrigins: ['https://api.example'],
    })
    expect((await failure(api.client.getPaymentMethod())).kind).to.equal('config')
  })

  it('tells of an allowed origin that is no origin instead of ignoring it', async () => {
    const api = fakeApi(json(paymentMethod), {
      apiBase: 'https://api.example/billing',
      allowedOrigins: ['api.example'],
    })
    expect((await failure(api.client.getPaymentMethod())).kind).to.equal('config')
  })

  it('that is no URL at all is told with what the browser says about it', async () => {
    const error = await failure(
      fakeApi(json(paymentMethod), { apiBase: 'https://[' }).client.getPaymentMethod(),
    )
    expect(error.cause).to.be.instanceOf(TypeError)
  })

  it('cannot be a path in a sandboxed page, which has no origin', async () => {
    const api = fakeApi(json(paymentMethod), { pageOrigin: 'null' })
    expect((await failure(api.client.getPaymentMethod())).kind).to.equal('config')
  })

  it('in a sandboxed page must be allowed by name', async () => {
    const options = { pageOrigin: 'null', apiBase: `${origin}/billing` }
    const api = fakeApi(json(paymentMethod), options)
    expect((await failure(api.client.getPaymentMethod())).kind).to.equal('config')
    const url = await urlAskedWith({ ...options, allowedOrigins: [origin] })
    expect(url).to.equal(`${origin}/billing/payment-method`)
  })

  it('takes the origin of the page it runs in, when none was given', async () => {
    const url = await urlAskedWith({ pageOrigin: undefined, apiBase: '/billing' })
    expect(url).to.equal(`${location.origin}/billing/payment-method`)
  })

  it('without a page may be any web address, but not a path', () => {
    expect(resolveApiBase('https://api.example/b/', undefined)).to.deep.equal({
      url: 'https://api.example/b',
      credentials: 'same-origin',
    })
    expect(() => resolveApiBase('/b', undefined))
      .to.throw()
      .with.property('kind', 'config')
  })

  it('that cannot be used makes every call fail, but never the creation of the client', async () => {
    const { client } = fakeApi(json(paymentMethod), { apiBase: '//evil.example' })
    const link = { id: 'lnk_1', version: 1 }
    const errors = await Promise.all([
      failure(client.getLink()),
      failure(client.createLink('reg_1')),
      failure(client.recheckLink(link)),
      failure(client.acknowledgeLink(link)),
      failure(client.releaseRegistration('reg_1')),
    ])
    expect(errors.map(({ kind }) => kind)).to.deep.equal(Array(5).fill('config'))
  })
})
