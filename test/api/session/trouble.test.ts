// What went wrong, in the words that the page is told: plumbing, "not now", signed out, or a real no.
import { expect } from '@open-wc/testing'
import { BillingError, type Refusal } from '../../../src/api/client/index.ts'
import {
  failureFrom,
  generally,
  lineTroubles,
  refusedTrouble,
  setbackFrom,
} from '../../../src/api/session/trouble.ts'

const refusal = (members: Partial<Refusal>): Refusal => ({
  code: 'voucher_in_use',
  status: 409,
  retryable: true,
  actions: [],
  ...members,
})

describe('A refusal', () => {
  for (const code of [
    'rate_limited',
    'aws_unavailable',
    'request_in_flight',
    'internal',
  ] as const) {
    it(`with ${code} says "not now", and for how long`, () => {
      const said = generally(refusal({ code, retryAfterMs: 9_000, correlationId: 'cor-1' }))
      expect(said).to.deep.equal({
        trouble: { kind: 'busy', retryable: true, code, correlationId: 'cor-1' },
        retryAfterMs: 9_000,
      })
    })
  }

  it('with session_required says that nobody is signed in', () => {
    expect(generally(refusal({ code: 'session_required' }))).to.equal('signed-out')
  })

  it('with anything else is the answer itself', () => {
    expect(generally(refusal({}))).to.equal(undefined)
  })

  it('that is no answer to this question is told, and not asked again by itself', () => {
    expect(refusedTrouble(refusal({ correlationId: 'cor-2' }))).to.deep.equal({
      kind: 'refused',
      retryable: false,
      code: 'voucher_in_use',
      correlationId: 'cor-2',
    })
    expect(refusedTrouble(refusal({}))).not.to.have.property('correlationId')
  })

  it('is kept with what helps the customer and support, and with nothing else', () => {
    const params = { last4: '4242' }
    const kept = failureFrom(refusal({ params, correlationId: 'cor-3', retryAfterMs: 1 }))
    expect(kept).to.deep.equal({
      code: 'voucher_in_use',
      retryable: true,
      actions: [],
      params,
      correlationId: 'cor-3',
    })
    expect(failureFrom(refusal({}))).to.have.all.keys('code', 'retryable', 'actions')
  })
})

describe('A broken answer', () => {
  it('is told with its kind, its code and what support needs', () => {
    const error = new BillingError('http', {
      retryable: true,
      code: 'internal',
      correlationId: 'cor-4',
      retryAfterMs: 3_000,
    })
    expect(setbackFrom(error)).to.deep.equal({
      trouble: { kind: 'http', retryable: true, code: 'internal', correlationId: 'cor-4' },
      retryAfterMs: 3_000,
    })
  })

  it('without them is told without them', () => {
    const { trouble, retryAfterMs } = setbackFrom(new BillingError('malformed'))
    expect(trouble).to.deep.equal({ kind: 'malformed', retryable: false })
    expect(retryAfterMs).to.equal(undefined)
  })

  it('that nobody foresaw is ours, and may be over the next time', () => {
    const { trouble } = setbackFrom(new RangeError('somewhere'))
    expect(trouble).to.deep.equal({ kind: 'internal', retryable: true })
  })

  it('of the line concerns every question, any other only its own', () => {
    expect([...lineTroubles].sort()).to.deep.equal(['network', 'offline', 'timeout'])
  })
})
