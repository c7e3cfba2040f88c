// Room: test. What a write must bring.
import { expect } from '@open-wc/testing'
import { base, problemOf, stage, type Stage, writeHeaders } from './stage.ts'

async function post(
  { mock }: Stage,
  headers: Record<string, string | undefined>,
  body?: string,
  path = '/marketplace/links',
): Promise<Response> {
  const sent = new Headers()
  for (const [name, value] of Object.entries({ ...writeHeaders('k'), ...headers })) {
    if (value !== undefined) sent.set(name, value)
  }
  return mock.fetch(base + path, {
    method: 'POST',
    headers: sent,
    body: body ?? JSON.stringify({ registrationId: 'x' }),
  })
}

async function refusedWith(answer: Response, status: number, code: string | undefined) {
  expect(answer.status).to.equal(status)
  expect(answer.headers.get('content-type')).to.equal('application/problem+json')
  const problem = await problemOf(answer)
  expect(problem.code).to.equal(code)
  expect(problem.status).to.equal(status)
  return problem
}

describe('A write is looked at before it is done', () => {
  it('is refused without the custom header', async () => {
    await refusedWith(await post(stage(), { 'x-emqx-billing': undefined }), 403, 'csrf_rejected')
  })

  it('is refused with an old value of the custom header', async () => {
    await refusedWith(await post(stage(), { 'x-emqx-billing': '0' }), 403, 'csrf_rejected')
  })

  it('is refused when the browser says that another site sent it', async () => {
    const answer = await post(stage(), { 'sec-fetch-site': 'cross-site' })
    await refusedWith(answer, 403, 'csrf_rejected')
  })

  it('is accepted when the browser says that its own site sent it', async () => {
    const answer = await post(stage(), { 'sec-fetch-site': 'same-origin' })
    await refusedWith(answer, 404, 'registration_missing')
  })

  it('is refused as a form', async () => {
    const answer = await post(stage(), { 'content-type': 'application/x-www-form-urlencoded' })
    await refusedWith(answer, 415, undefined)
  })

  it('is refused as plain text, which a browser sends cross-site without asking', async () => {
    await refusedWith(await post(stage(), { 'content-type': 'text/plain' }), 415, undefined)
  })

  it('is accepted with a charset behind the content type', async () => {
    const answer = await post(stage(), { 'content-type': 'application/json; charset=utf-8' })
    await refusedWith(answer, 404, 'registration_missing')
  })

  it('is refused without an idempotency key', async () => {
    const answer = await post(stage(), { 'idempotency-key': undefined })
    await refusedWith(answer, 400, 'idempotency_key_required')
  })

  for (const key of ['bare', '""', '"open', 'open"', '"a"b"', '"ümlaut"', '"a" "b"', '"a\\x"']) {
    it(`is refused with the key ${key}, which is no quoted string`, async () => {
      const headers = new Headers()
      try {
        headers.set('idempotency-key', key)
      } catch {
        // The platform refuses it before the server can: as good as refused.
        return
      }
      const answer = await post(stage(), { 'idempotency-key': key })
      await refusedWith(answer, 400, 'idempotency_key_required')
    })
  }

  it('accepts a key with escaped quotes', async () => {
    const answer = await post(stage(), { 'idempotency-key': String.raw`"a\"b\\c"` })
    await refusedWith(answer, 404, 'registration_missing')
  })

  for (const body of [
    '',
    'null',
    '[]',
    '{',
    '{}',
    '{"registrationId":7}',
    '{"registrationId":""}',
  ]) {
    it(`is refused with the body ${body === '' ? 'left out' : body}`, async () => {
      await refusedWith(await post(stage(), {}, body), 400, undefined)
    })
  }

  it('is refused with a body that is too large', async () => {
    const body = JSON.stringify({ registrationId: 'x', padding: '.'.repeat(20_000) })
    await refusedWith(await post(stage(), {}, body), 413, undefined)
  })

  it('is refused for a signed-out customer, and nothing is lost', async () => {
    const here = stage()
    await here.mock.arrive()
    const { id } = await here.registration()
    here.mock.signOut()
    const answer = await post(here, {}, JSON.stringify({ registrationId: id }))
    const problem = await refusedWith(answer, 401, 'session_required')
    expect(problem.actions?.map(({ kind }) => kind)).to.deep.equal(['sign_in', 'open_ticket'])
    here.mock.signInAs('olivia@factory.example')
    expect((await here.registration()).id).to.equal(id)
  })

  it('may have no body where the contract asks for none', async () => {
    const here = stage()
    const answer = await here.mock.fetch(`${base}/marketplace/registration`, {
      method: 'DELETE',
      headers: { 'x-emqx-billing': '1', 'idempotency-key': '"release:x"' },
    })
    expect(answer.status).to.equal(204)
  })

  it('is answered 405 with the legal methods when the method is wrong', async () => {
    const answer = await stage().mock.fetch(`${base}/payment-method`, { method: 'PUT' })
    expect(answer.status).to.equal(405)
    expect(answer.headers.get('allow')).to.equal('GET')
  })

  it('is answered 404 without a code when there is no such call', async () => {
    await refusedWith(await stage().get('/nonsense'), 404, undefined)
  })
})

describe('A write that names the account on the screen', () => {
  const named = (id: string) => ({ 'x-emqx-billing-account': id })

  it('does nothing when another account is signed in by then', async () => {
    const at = stage('confirmation-required')
    await at.mock.arrive()
    const { id } = await at.registration()
    at.mock.signInAs('ben@harbour.example')
    const body = JSON.stringify({ registrationId: id })
    const problem = await refusedWith(
      await post(at, named('acc-1001'), body),
      409,
      'account_changed',
    )
    expect(problem.retryable).to.equal(false)
    expect((await at.registration()).state).to.equal('resolved')
  })

  it('is done when that very account is signed in', async () => {
    const at = stage('confirmation-required')
    await at.mock.arrive()
    const { id } = await at.registration()
    const account = at.mock.state().accounts.find(({ email }) => email === 'olivia@factory.example')
    const body = JSON.stringify({ registrationId: id })
    expect((await post(at, named(account?.id ?? ''), body)).status).to.equal(202)
  })

  it('keeps its key free when it was refused', async () => {
    const at = stage('confirmation-required')
    await at.mock.arrive()
    const { id } = await at.registration()
    const body = JSON.stringify({ registrationId: id })
    await refusedWith(await post(at, named('acc-somebody'), body), 409, 'account_changed')
    expect((await post(at, {}, body)).status).to.equal(202)
  })
})
