// Room: client. Refusals that the contract foresees are values.
import { expect } from '@open-wc/testing'
import { FailureCode, failureRules } from '../../../src/api/contract/index.ts'
import { failure, fakeApi, json, problem, refusal, watchedBody } from './fake-api.ts'

const createLink = (response: Response | (() => Response)) =>
  fakeApi(response).client.createLink('reg_1')

describe('a refusal', () => {
  for (const code of FailureCode.known) {
    const { status, retryable } = failureRules[code]
    if (status === undefined || status >= 500) continue
    it(`is a value for ${code}, with the contract’s word on trying again`, async () => {
      const said = await refusal(createLink(() => problem(status, { code })))
      expect(said).to.deep.equal({ code, status, retryable, actions: [] })
    })
  }

  it('is a value when AWS is not available, with the time to wait', async () => {
    const response = problem(503, { code: 'aws_unavailable' }, { 'Retry-After': '20' })
    const said = await refusal(createLink(response))
    expect(said).to.include({ code: 'aws_unavailable', retryable: true, retryAfterMs: 20_000 })
  })

  it('keeps remedies, values for the sentence and the correlation id', async () => {
    const response = problem(409, {
      code: 'credit_card_on_file',
      params: { last4: '4242', count: 1 },
      actions: [
        { kind: 'remove_credit_card', url: 'https://cloud.example/billing' },
        { kind: 'teleport' },
      ],
      correlationId: 'cor-1',
    })
    expect(await refusal(createLink(response))).to.deep.equal({
      code: 'credit_card_on_file',
      status: 409,
      retryable: true,
      params: { last4: '4242', count: 1 },
      actions: [
        { kind: 'remove_credit_card', url: 'https://cloud.example/billing' },
        { kind: 'unknown' },
      ],
      correlationId: 'cor-1',
    })
  })

  it('takes the correlation id from the header field when the body has none', async () => {
    const response = problem(409, { code: 'voucher_in_use' }, { 'X-Request-Id': 'req-1' })
    expect((await refusal(createLink(response))).correlationId).to.equal('req-1')
  })

  it('never carries the server’s prose', async () => {
    const response = problem(409, {
      code: 'agreement_linked_elsewhere',
      type: 'https://canary.example/canary',
      title: 'canary',
      detail: 'canary belongs to other@customer.example',
      instance: '/canary',
      stack: 'canary',
    })
    const answer = await createLink(response)
    expect(JSON.stringify(answer)).not.to.contain('canary')
  })

  it('believes the server when it says that trying again makes sense', async () => {
    const said = await refusal(
      createLink(problem(409, { code: 'account_already_linked', retryable: true })),
    )
    expect(said.retryable).to.equal(true)
  })

  it('ignores members of the wrong type and keeps the rest', async () => {
    const said = await refusal(
      createLink(
        problem(409, {
          code: 'credit_card_on_file',
          retryable: 'no',
          params: ['4242'],
          actions: 'remove_credit_card',
          correlationId: { id: 1 },
          status: '409',
          title: 7,
        }),
      ),
    )
    expect(said).to.deep.equal({
      code: 'credit_card_on_file',
      status: 409,
      retryable: true,
      actions: [],
    })
  })

  it('takes the status from HTTP, whatever the body claims', async () => {
    const said = await refusal(createLink(problem(409, { code: 'voucher_in_use', status: 200 })))
    expect(said.status).to.equal(409)
  })

  for (const status of [400, 403, 404, 409, 410, 422, 451]) {
    it(`with a code from a newer server and status ${status} is unknown and final`, async () => {
      const said = await refusal(createLink(problem(status, { code: 'moon_phase' })))
      expect(said).to.deep.equal({ code: 'unknown', status, retryable: false, actions: [] })
    })
  }

  it('without a code is unknown when it was declared as a problem', async () => {
    const said = await refusal(createLink(problem(409, { title: 'Conflict' })))
    expect(said.code).to.equal('unknown')
  })

  it('without a code is unknown however the problem was declared', async () => {
    const type = 'application/problem+json ; charset=utf-8'
    const said = await refusal(createLink(problem(409, {}, { 'Content-Type': type })))
    expect(said.code).to.equal('unknown')
  })

  it('does not count when plain JSON only speaks of problems', async () => {
    const type = 'application/json; profile=application/problem+json'
    const error = await failure(createLink(problem(404, {}, { 'Content-Type': type })))
    expect(error).to.include({ kind: 'http', status: 404 })
  })

  it('counts as one when plain JSON carries a code', async () => {
    const said = await refusal(createLink(json({ code: 'insufficient_role' }, { status: 403 })))
    expect(said.code).to.equal('insufficient_role')
  })

  it('does not count when plain JSON of a gateway carries none', async () => {
    const error = await failure(createLink(json({ message: 'no route' }, { status: 404 })))
    expect(error).to.include({ kind: 'http', status: 404, retryable: false })
  })

  for (const [name, body, type] of [
    ['no body', null, undefined],
    ['a web page', '<html>Please sign in', 'text/html'],
    ['an empty problem', '', 'application/problem+json'],
    ['a broken problem', '{"code":', 'application/problem+json'],
    ['a problem that is a list', '[]', 'application/problem+json'],
    ['a problem that is null', 'null', 'application/problem+json'],
    ['a gateway’s JSON', '{"message":"Unauthorized"}', 'application/json'],
    ['a newer word', '{"code":"token_expired"}', 'application/problem+json'],
  ] as const) {
    const bare = (status: number) => () =>
      new Response(body, { status, headers: type === undefined ? {} : { 'Content-Type': type } })

    it(`asks to sign in for 401 with ${name}`, async () => {
      const said = await refusal(createLink(bare(401)))
      expect(said).to.include({ code: 'session_required', status: 401, retryable: false })
    })

    it(`asks to slow down for 429 with ${name} (fault 20)`, async () => {
      const said = await refusal(createLink(bare(429)))
      expect(said).to.include({ code: 'rate_limited', status: 429, retryable: true })
    })
  }

  it('lets go of a web page that it will not read', async () => {
    const watched = watchedBody(['<html>'], 'stall')
    const response = new Response(watched.body, {
      status: 401,
      headers: { 'Content-Type': 'text/html' },
    })
    await refusal(createLink(response))
    expect(watched.cancelled).to.equal(true)
  })

  it('is not repeated by the client when the first try is still in flight (fault 57)', async () => {
    const api = fakeApi(() => problem(409, { code: 'request_in_flight' }))
    const said = await refusal(api.client.createLink('reg_1'))
    expect(said).to.include({ code: 'request_in_flight', retryable: true })
    expect(api.calls).to.have.length(1)
  })

  it('is the same for questions as for writes', async () => {
    const said = await refusal(fakeApi(problem(401, {})).client.getLink())
    expect(said.code).to.equal('session_required')
  })

  it('cannot be changed by whoever receives it', async () => {
    const said = await refusal(
      createLink(problem(409, { code: 'voucher_in_use', actions: [{ kind: 'view_vouchers' }] })),
    )
    expect(Object.isFrozen(said)).to.equal(true)
    expect(Object.isFrozen(said.actions[0])).to.equal(true)
  })
})

describe('an error that the contract does not foresee', () => {
  it('is an HTTP error for 503 without a word, with the time to wait', async () => {
    const response = new Response(null, {
      status: 503,
      headers: { 'Retry-After': '30', 'X-Request-Id': 'req-9' },
    })
    expect(await failure(createLink(response))).to.include({
      kind: 'http',
      status: 503,
      code: undefined,
      retryable: true,
      retryAfterMs: 30_000,
      correlationId: 'req-9',
    })
  })

  for (const status of [500, 501, 502, 503, 504, 599]) {
    it(`is retryable for ${status} with a web page, which is never shown (fault 26)`, async () => {
      const response = new Response('<h1>canary</h1>', {
        status,
        headers: { 'Content-Type': 'text/html' },
      })
      const error = await failure(createLink(response))
      expect(error).to.include({ kind: 'http', status, retryable: true })
      expect(error.message + JSON.stringify(error)).not.to.contain('canary')
    })
  }

  it('keeps the code and the correlation id of an internal error', async () => {
    const response = problem(500, { code: 'internal', correlationId: 'cor-5', detail: 'canary' })
    const error = await failure(createLink(response))
    expect(error).to.include({ kind: 'http', code: 'internal', correlationId: 'cor-5' })
    expect(error.message + JSON.stringify(error)).not.to.contain('canary')
  })

  it('stays an error when a refusal’s code comes with a server error', async () => {
    const error = await failure(createLink(problem(500, { code: 'credit_card_on_file' })))
    expect(error).to.include({ kind: 'http', status: 500, retryable: true })
  })

  it('stays an error for a newer code with a server error', async () => {
    const error = await failure(createLink(problem(503, { code: 'moon_phase' })))
    expect(error).to.include({ kind: 'http', code: 'unknown' })
  })

  for (const [status, retryable] of [
    [400, false],
    [403, false],
    [404, false],
    [408, true],
    [415, false],
    [425, true],
  ] as const) {
    it(`is ${retryable ? '' : 'not '}retryable for ${status} from a proxy`, async () => {
      const response = new Response('no', { status, headers: { 'Content-Type': 'text/plain' } })
      expect(await failure(createLink(response))).to.include({ kind: 'http', status, retryable })
    })
  }
})
