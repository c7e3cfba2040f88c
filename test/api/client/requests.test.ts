// Room: client. What leaves the page for each call.
import { expect } from '@open-wc/testing'
import type { BillingClient } from '../../../src/api/client/index.ts'
import { urlFor } from '../../../src/api/client/request.ts'
import { calls, routes, type RouteName } from '../../../src/api/contract/index.ts'
import { failure, fakeApi, json, origin } from './fake-api.ts'
import { eligibility, impact, link, paymentMethod, registration } from './samples.ts'

interface Expected {
  ask: (client: BillingClient) => Promise<unknown>
  reply: () => Response
  request: string
  key?: string
  body?: string
}

const nothing = () => new Response(null, { status: 204 })

const expectations: Record<RouteName, Expected> = {
  getPaymentMethod: {
    ask: (client) => client.getPaymentMethod(),
    reply: () => json(paymentMethod),
    request: 'GET /payment-method',
  },
  getEligibility: {
    ask: (client) => client.getEligibility(),
    reply: () => json(eligibility),
    request: 'GET /marketplace/eligibility',
  },
  getRegistration: {
    ask: (client) => client.getRegistration(),
    reply: () => json(registration),
    request: 'GET /marketplace/registration',
  },
  releaseRegistration: {
    ask: (client) => client.releaseRegistration('reg_1'),
    reply: nothing,
    request: 'DELETE /marketplace/registration',
    key: '"release:reg_1"',
  },
  createLink: {
    ask: (client) => client.createLink('reg_1'),
    reply: () => json(link, { status: 202 }),
    request: 'POST /marketplace/links',
    key: '"link:reg_1"',
    body: '{"registrationId":"reg_1"}',
  },
  getLink: {
    ask: (client) => client.getLink(),
    reply: () => json(link),
    request: 'GET /marketplace/link',
  },
  recheckLink: {
    ask: (client) => client.recheckLink({ id: 'lnk_1', version: 3 }),
    reply: () => json(link, { status: 202 }),
    request: 'POST /marketplace/links/lnk_1/recheck',
    key: '"recheck:lnk_1:3"',
  },
  acknowledgeLink: {
    ask: (client) => client.acknowledgeLink({ id: 'lnk_1', version: 3 }),
    reply: nothing,
    request: 'POST /marketplace/link/acknowledgement',
    key: '"ack:lnk_1:3"',
    body: '{"version":3}',
  },
  getCancellationImpact: {
    ask: (client) => client.getCancellationImpact(),
    reply: () => json(impact),
    request: 'GET /marketplace/link/cancellation-impact',
  },
}

describe('a request to the billing API', () => {
  for (const [name, expected] of Object.entries(expectations)) {
    it(`${name} goes out as ${expected.request}`, async () => {
      const api = fakeApi(expected.reply())
      await expected.ask(api.client)
      const { url, init } = api.call()
      expect(`${init.method} ${url}`).to.equal(
        expected.request.replace(' ', ` ${origin}/api/v1/billing`),
      )
      expect(init.body).to.equal(expected.body ?? null)
    })

    const isWrite = routes[name as RouteName].method !== 'GET'
    it(`${name} ${isWrite ? 'carries' : 'does not carry'} the marks of a write`, async () => {
      const api = fakeApi(expected.reply())
      await expected.ask(api.client)
      const { headers } = api.call()
      expect(headers.get('X-EMQX-Billing')).to.equal(isWrite ? '1' : null)
      expect(headers.get('Idempotency-Key')).to.equal(isWrite ? expected.key! : null)
      expect(headers.get('Content-Type')).to.equal(isWrite ? 'application/json' : null)
    })
  }

  it('a write says for which account it is meant, a question does not', async () => {
    const api = fakeApi(json(link, { status: 202 }))
    await api.client.createLink('reg_1', { accountId: 'acc/ü 1' })
    expect(api.call().headers.get('X-EMQX-Billing-Account')).to.equal('acc%2F%C3%BC%201')
    const silent = fakeApi(json(link, { status: 202 }))
    await silent.client.createLink('reg_1')
    expect(silent.call().headers.get('X-EMQX-Billing-Account')).to.equal(null)
  })

  it('asks for JSON and for problems as JSON', async () => {
    const api = fakeApi(json(paymentMethod))
    await api.client.getPaymentMethod()
    expect(api.call().headers.get('Accept')).to.equal('application/json, application/problem+json')
  })

  it('is never cached, never redirected, and never says where it came from', async () => {
    const api = fakeApi(json(paymentMethod))
    await api.client.getPaymentMethod()
    const { cache, redirect, referrerPolicy, credentials } = api.call().init
    expect({ cache, redirect, referrerPolicy, credentials }).to.deep.equal({
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      credentials: 'same-origin',
    })
  })

  it('calls fetch as the page would, so that a browser accepts it', async () => {
    const api = fakeApi(json(paymentMethod))
    await api.client.getPaymentMethod()
    expect(api.call().receiver).to.equal(globalThis)
  })

  it('takes the fetch that the page has at that moment, when none was configured', async () => {
    const { fetch } = globalThis
    const api = fakeApi(json(paymentMethod), { fetch: undefined })
    const seen: unknown[] = []
    try {
      globalThis.fetch = (url) => {
        seen.push(url)
        return Promise.resolve(json(paymentMethod))
      }
      await api.client.getPaymentMethod()
    } finally {
      globalThis.fetch = fetch
    }
    expect(seen).to.deep.equal([`${origin}/api/v1/billing/payment-method`])
  })

  it('names the link at hand by its tag, and asks the server to hold the answer', async () => {
    const api = fakeApi(json(link))
    await api.client.getLink({ etag: 'W/"v3"', waitSeconds: 25.9 })
    expect(api.call().headers.get('If-None-Match')).to.equal('W/"v3"')
    expect(api.call().headers.get('Prefer')).to.equal('wait=25')
  })

  it('asks the server to hold the answer for one second at least', async () => {
    const api = fakeApi(json(link))
    await api.client.getLink({ waitSeconds: 1 })
    expect(api.call().headers.get('Prefer')).to.equal('wait=1')
  })

  for (const etag of ['v3', '"a"b"', '"a\nX-Evil: 1"', '*', '']) {
    it(`leaves out the tag ${JSON.stringify(etag)}, which no server can have given`, async () => {
      const api = fakeApi(json(link))
      await api.client.getLink({ etag })
      expect(api.call().headers.has('If-None-Match')).to.equal(false)
    })
  }

  for (const waitSeconds of [0, -1, 0.5, NaN, Infinity]) {
    it(`does not ask the server to hold the answer for ${waitSeconds} s`, async () => {
      const api = fakeApi(json(link))
      await api.client.getLink({ waitSeconds })
      expect(api.call().headers.has('Prefer')).to.equal(false)
    })
  }

  it('keeps every identifier inside its own path segment', async () => {
    const api = fakeApi(json(link, { status: 202 }))
    await api.client.recheckLink({ id: '../x?y#z/é', version: 1 })
    expect(api.call().url).to.equal(
      `${origin}/api/v1/billing/marketplace/links/..%2Fx%3Fy%23z%2F%C3%A9/recheck`,
    )
  })

  for (const id of ['', '.', '..', '\ud800']) {
    it(`is not sent for the identifier ${JSON.stringify(id)}, which would change its path`, async () => {
      const api = fakeApi(json(link))
      const error = await failure(api.client.recheckLink({ id, version: 1 }))
      expect(error.kind).to.equal('malformed')
      expect(api.calls).to.have.length(0)
    })
  }

  it('says what is wrong with an identifier that is no text', async () => {
    const api = fakeApi(json(link))
    const error = await failure(api.client.recheckLink({ id: '\ud800', version: 1 }))
    expect(error.cause).to.be.instanceOf(URIError)
  })

  it('is not sent without the identifier that its path needs', () => {
    const base = { url: origin, credentials: 'same-origin' } as const
    expect(() => urlFor({ route: calls.recheckLink }, base))
      .to.throw()
      .with.property('kind', 'malformed')
  })
})
