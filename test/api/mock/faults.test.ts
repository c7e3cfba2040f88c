// Room: test. Every fault that QA can order, and what it must leave alone.
import { expect } from '@open-wc/testing'
import { PaymentMethod, read } from '../../../src/api/contract/index.ts'
import { faultKinds } from '../../../src/api/mock/index.ts'
import type { FaultKind, MockOptions } from '../../../src/api/mock/index.ts'
import { base, problemOf, stage } from './stage.ts'

const path = '/payment-method'

function faulty(kind: FaultKind, options: MockOptions = {}) {
  const here = stage('credit-card', options)
  here.mock.fault({ kind })
  return here
}

async function failure(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => 'no failure',
    (reason: unknown) => reason,
  )
}

async function waiting(kind: FaultKind) {
  const here = stage()
  await here.mock.arrive()
  const { id } = await here.registration()
  here.mock.fault({ kind, route: 'createLink' })
  const post = () => here.write('POST', '/marketplace/links', 'k', { registrationId: id })
  return { ...here, post }
}

describe('A fault', () => {
  it('hits one request and then no more', async () => {
    const here = faulty('internal')
    expect((await here.get(path)).status).to.equal(500)
    expect((await here.get(path)).status).to.equal(200)
  })

  it('hits as many requests as ordered', async () => {
    const here = stage()
    here.mock.fault({ kind: 'internal', times: 2 })
    const statuses = []
    for (let i = 0; i < 3; i += 1) statuses.push((await here.get(path)).status)
    expect(statuses).to.deep.equal([500, 500, 200])
  })

  it('waits for its own route', async () => {
    const here = stage()
    here.mock.fault({ kind: 'internal', route: 'getEligibility' })
    expect((await here.get(path)).status).to.equal(200)
    expect((await here.get('/marketplace/eligibility')).status).to.equal(500)
  })

  it('begins when it is ordered to begin', async () => {
    const here = stage()
    here.mock.fault({ kind: 'internal', afterMs: 2000 })
    expect((await here.get(path)).status).to.equal(200)
    here.mock.advance(2)
    expect((await here.get(path)).status).to.equal(500)
  })

  it('leaves sign-in, control and AWS pages alone', async () => {
    const { mock } = faulty('internal')
    for (const address of ['/auth/me', '/aws/api/agreements', '/__mock/state']) {
      expect((await mock.fetch(address)).status).to.equal(200)
    }
    expect(mock.state().faults).to.have.length(1)
  })

  it('that needs a write waits for one', async () => {
    const here = stage()
    here.mock.fault({ kind: 'in_flight' })
    expect((await here.get(path)).status).to.equal(200)
    expect(here.mock.state().faults).to.have.length(1)
  })

  const refusals: [FaultKind, number, string | undefined, string | null][] = [
    ['session_required', 401, 'session_required', null],
    ['not_found', 404, 'not_found', null],
    ['rate_limited', 429, 'rate_limited', '7'],
    ['internal', 500, 'internal', null],
    ['unavailable', 503, undefined, '5'],
  ]
  for (const [kind, status, code, retryAfter] of refusals) {
    it(`${kind} is answered ${status}`, async () => {
      const answer = await faulty(kind).get(path)
      expect(answer.status).to.equal(status)
      expect(answer.headers.get('retry-after')).to.equal(retryAfter)
      expect((await problemOf(answer)).code).to.equal(code)
    })
  }

  const writeRefusals: [FaultKind, number, string][] = [
    ['csrf_rejected', 403, 'csrf_rejected'],
    ['in_flight', 409, 'request_in_flight'],
    ['conflict', 422, 'idempotency_conflict'],
    ['unavailable', 503, 'aws_unavailable'],
  ]
  for (const [kind, status, code] of writeRefusals) {
    it(`${kind} refuses a write with ${status} and has no effect`, async () => {
      const { post, get } = await waiting(kind)
      const answer = await post()
      expect(answer.status).to.equal(status)
      expect((await problemOf(answer)).code).to.equal(code)
      expect((await get('/marketplace/link')).status).to.equal(204)
      expect((await post()).status).to.equal(202)
    })
  }

  it('offline drops the connection before any effect', async () => {
    const { post, get } = await waiting('offline')
    expect(await failure(post())).to.be.instanceOf(TypeError)
    expect((await get('/marketplace/link')).status).to.equal(204)
  })

  it('lost_response drops the connection after the effect; the same key brings the answer', async () => {
    const { post, link, mock } = await waiting('lost_response')
    expect(await failure(post())).to.be.instanceOf(TypeError)
    expect((await link()).state).to.equal('pending')
    expect((await post()).status).to.equal(202)
    expect(mock.state().links).to.have.length(1)
  })

  it('duplicate has one effect, because the key is the same', async () => {
    const { post, mock } = await waiting('duplicate')
    expect((await post()).status).to.equal(202)
    expect(mock.state().links).to.have.length(1)
    expect(mock.state().accounts[0]?.link?.version).to.equal(2)
  })

  it('hang answers nothing until the asker gives up', async () => {
    const { mock } = faulty('hang')
    const leaving = new AbortController()
    const answer = mock.fetch(base + path, { signal: leaving.signal })
    const first = await Promise.race([
      answer,
      new Promise((resolve) => setTimeout(() => resolve('silence'), 30)),
    ])
    expect(first).to.equal('silence')
    leaving.abort(new Error('gave up'))
    expect(await failure(answer)).to.have.property('message', 'gave up')
  })

  it('hang lets go at a reset', async () => {
    const { mock } = faulty('hang')
    const answer = mock.fetch(base + path)
    await new Promise((resolve) => setTimeout(resolve))
    mock.reset()
    expect(await failure(answer)).to.be.instanceOf(TypeError)
  })

  it('slow takes three seconds', async () => {
    const naps: number[] = []
    const here = faulty('slow', { sleep: async (ms) => void naps.push(ms) })
    expect((await here.get(path)).status).to.equal(200)
    expect(naps).to.deep.equal([3000])
  })

  it('stall_body sends headers and half of the body, then nothing until the reader leaves', async () => {
    const { mock } = faulty('stall_body')
    const leaving = new AbortController()
    const answer = await mock.fetch(base + path, { signal: leaving.signal })
    expect(answer.status).to.equal(200)
    const reader = answer.body!.getReader()
    const { value } = await reader.read()
    expect(value?.length).to.be.greaterThan(20)
    const next = reader.read()
    const first = await Promise.race([
      next,
      new Promise((resolve) => setTimeout(() => resolve('silence'), 30)),
    ])
    expect(first).to.equal('silence')
    leaving.abort()
    expect(await failure(next)).to.be.instanceOf(DOMException)
  })

  it('truncate ends in the middle of the JSON', async () => {
    const answer = await faulty('truncate').get(path)
    expect(answer.headers.get('content-type')).to.equal('application/json')
    expect(await failure(answer.json())).to.have.property('name', 'SyntaxError')
  })

  it('junk is JSON that fits no schema, each time in another way', async () => {
    const here = stage('credit-card')
    here.mock.fault({ kind: 'junk', times: 6 })
    const bodies = new Set<string>()
    for (let i = 0; i < 6; i += 1) {
      const json: unknown = await (await here.get(path)).json()
      expect(read(PaymentMethod, json)).to.equal(undefined)
      bodies.add(JSON.stringify(json))
    }
    expect(bodies.size).to.equal(6)
  })

  it('html is a 200 page', async () => {
    const answer = await faulty('html').get(path)
    expect(answer.status).to.equal(200)
    expect(answer.headers.get('content-type')).to.equal('text/html')
    expect(await answer.text()).to.contain('<!doctype html>')
  })

  it('error_html is a 502 page', async () => {
    const answer = await faulty('error_html').get(path)
    expect(answer.status).to.equal(502)
    expect(answer.headers.get('content-type')).to.equal('text/html')
  })

  it('empty is a 204 where a body is due', async () => {
    const answer = await faulty('empty').get(path)
    expect([answer.status, await answer.text()]).to.deep.equal([204, ''])
  })

  it('not_modified is a 304 that nobody asked for', async () => {
    expect((await faulty('not_modified').get(path)).status).to.equal(304)
  })

  it('huge is more than 64 KB of otherwise good JSON', async () => {
    const text = await (await faulty('huge').get(path)).text()
    expect(text.length).to.be.greaterThan(65_536)
    expect(read(PaymentMethod, JSON.parse(text))?.kind).to.equal('credit_card')
  })

  it('redirect leads to another origin, where a browser finds nobody', async () => {
    const here = faulty('redirect')
    const answer = await here.mock.fetch(base + path, { redirect: 'manual' })
    expect(answer.status).to.equal(302)
    expect(answer.headers.get('location')).to.equal('https://elsewhere.example/')
    here.mock.fault({ kind: 'redirect', times: 2 })
    for (const redirect of ['error', 'follow'] as const) {
      expect(await failure(here.mock.fetch(base + path, { redirect }))).to.be.instanceOf(TypeError)
    }
  })

  it('other_account speaks of somebody else', async () => {
    const answer = await faulty('other_account').get(path)
    expect(read(PaymentMethod, await answer.json())?.account.id).to.equal('acc-9999')
  })

  it('replica_lag answers from before the last change, with its older version', async () => {
    const here = stage('credit-card')
    const before: unknown = await (await here.get(path)).json()
    await here.remedy('remove_credit_card')
    here.mock.fault({ kind: 'replica_lag' })
    expect(await (await here.get(path)).json()).to.deep.equal(before)
    expect(await (await here.get(path)).json()).to.deep.include({ kind: 'none' })
  })

  it('replica_lag takes a link back to pending, and a new one back to none', async () => {
    const here = stage()
    await here.claim()
    here.mock.fault({ kind: 'replica_lag' })
    expect((await here.get('/marketplace/link')).status).to.equal(204)
    const pending = await here.link()
    here.mock.aws('confirm')
    here.mock.fault({ kind: 'replica_lag' })
    expect(await here.link()).to.deep.equal(pending)
    expect((await here.link()).state).to.equal('active')
  })

  it('unknown_values still fits the contract, as unknown', async () => {
    const json: unknown = await (await faulty('unknown_values').get(path)).json()
    expect(json).to.have.property('fieldOfNextYear')
    expect(read(PaymentMethod, json)?.kind).to.equal('unknown')
  })

  it('has words for QA, every one of them', () => {
    for (const text of Object.values(faultKinds)) expect(text).to.match(/\w{3,}/)
  })

  it('is gone after a reset', async () => {
    const here = faulty('internal')
    here.mock.reset()
    expect((await here.get(path)).status).to.equal(200)
  })
})
