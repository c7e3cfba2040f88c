// What a failure keeps: its cause, its registration, and whether the cause is gone.
import { expect } from '@open-wc/testing'
import type { FailureCode } from '../../../src/api/contract/index.ts'
import { reduce } from '../../../src/api/session/reduce.ts'
import {
  initialState,
  isSignedOut,
  isWaiting,
  type SessionState,
  type SettledState,
} from '../../../src/api/session/state.ts'
import { ada, eligibility, link, registration } from './support/samples.ts'

const submitting: SettledState = { name: 'submitting', account: ada, registration: registration() }

function failed(state: SessionState) {
  if (state.name !== 'failed') throw new Error(`expected failed, not ${state.name}`)
  return state
}

const refuse = (code: FailureCode, retryable = true) =>
  failed(reduce(submitting, { name: 'linkRefused', failure: { code, retryable, actions: [] } }))

describe('A refused registration', () => {
  it('is kept, so that it can be tried again after the remedy', () => {
    const state = refuse('credit_card_on_file')
    expect(state.registration).to.equal(submitting.registration)
    expect(state.failure.code).to.equal('credit_card_on_file')
    expect(state.remedied).to.equal(false)
  })

  for (const code of [
    'registration_missing',
    'registration_expired',
    'registration_invalid',
  ] as const) {
    it(`is not offered again after ${code}, because nothing is left of it`, () => {
      expect('registration' in refuse(code)).to.equal(false)
    })
  }

  it('is remedied when the server says that nothing is in the way, and only until it says otherwise', () => {
    const remedied = failed(
      reduce(refuse('credit_card_on_file'), {
        name: 'eligibilityFound',
        eligibility: eligibility(),
      }),
    )
    expect(remedied.remedied).to.equal(true)
    const again = failed(
      reduce(remedied, {
        name: 'eligibilityFound',
        eligibility: eligibility('credit_card_on_file'),
      }),
    )
    expect(again.remedied).to.equal(false)
  })

  it('shows the next cause when the first one is gone', () => {
    const next = failed(
      reduce(refuse('credit_card_on_file'), {
        name: 'eligibilityFound',
        eligibility: eligibility('insufficient_role'),
      }),
    )
    expect(next.failure.code).to.equal('insufficient_role')
    expect(next.failure.retryable).to.equal(false)
    expect(next.registration).to.equal(submitting.registration)
    expect(next.remedied).to.equal(false)
  })

  it('can be tried again after the next cause as well, where that one can be cured', () => {
    const next = failed(
      reduce(refuse('credit_card_on_file'), {
        name: 'eligibilityFound',
        eligibility: eligibility('available_credits_in_use'),
      }),
    )
    expect(next.failure).to.deep.include({ code: 'available_credits_in_use', retryable: true })
  })

  it('shows a cause that only a newer server knows, as one that we cannot promise to cure', () => {
    const next = failed(
      reduce(refuse('credit_card_on_file'), {
        name: 'eligibilityFound',
        eligibility: eligibility('unknown'),
      }),
    )
    expect(next.failure).to.deep.include({ code: 'unknown', retryable: false })
  })

  it('is never called remedied where trying again can do nothing', () => {
    for (const [code, retryable] of [
      ['agreement_linked_elsewhere', false],
      ['csrf_rejected', true],
    ] as const) {
      const before = refuse(code, retryable)
      const after = reduce(before, { name: 'eligibilityFound', eligibility: eligibility() })
      expect(after, code).to.equal(before)
    }
  })

  it('is not tried again by a click where the server said that it is in vain', () => {
    const before = refuse('agreement_linked_elsewhere', false)
    expect(reduce(before, { name: 'retried' })).to.equal(before)
  })
})

describe('A failure that has nothing to try again', () => {
  const told = (code: FailureCode) => ({
    name: 'failed',
    failure: { code, retryable: false, actions: [] },
    remedied: false,
  })
  const found = (state: 'expired' | 'failed') =>
    ({ name: 'registrationFound', registration: registration({ state }) }) as const

  it('is a registration that is over', () => {
    expect(reduce(initialState, found('expired'))).to.deep.equal(told('registration_expired'))
    expect(reduce(initialState, found('failed'))).to.deep.equal(told('registration_invalid'))
  })

  it('is what AWS sent the customer back with', () => {
    const state = reduce(initialState, { name: 'arrivedWithFailure', code: 'registration_missing' })
    expect(state).to.deep.equal(told('registration_missing'))
  })

  it('is told to somebody whose link failed long ago as well', () => {
    const before: SettledState = {
      name: 'confirming',
      account: ada,
      link: link({ state: 'failed' }),
      registration: registration({ id: 'reg-2', receivedAt: '2026-04-01T00:00:00Z' }),
    }
    const after = reduce(before, found('expired'))
    expect(after).to.deep.include({ ...told('registration_expired'), link: before.link })
  })

  it('stays on the screen while the link that he has is told again', () => {
    const linked: SettledState = {
      ...submitting,
      link: link({ state: 'active' }),
    }
    const over = { code: 'registration_expired', retryable: false, actions: [] } as const
    const state = failed(reduce(linked, { name: 'linkRefused', failure: over }))
    const newer = link({ state: 'active', version: 6 })
    const after = failed(reduce(state, { name: 'linkFound', link: newer }))
    expect(after.failure).to.equal(over)
    expect(after.link).to.equal(newer)
  })
})

describe('A link that failed', () => {
  const newer = link({ state: 'failed', version: 6 })
  const pending: SettledState = { name: 'pending', account: ada, link: link() }

  it('tells its own cause', () => {
    const state = failed(reduce(pending, { name: 'linkFound', link: newer }))
    expect(state.failure).to.equal(newer.failure)
    expect(state.remedied).to.equal(false)
    expect(state.link).to.equal(newer)
  })

  it('is a failure without a cause when the server names none', () => {
    const { failure: _, ...silent } = newer
    const state = failed(reduce(pending, { name: 'linkFound', link: silent }))
    expect(state.failure).to.deep.equal({ code: 'unknown', retryable: false, actions: [] })
  })

  it('shows why a recheck was refused', () => {
    const state = failed(reduce(pending, { name: 'linkFound', link: newer }))
    const refused = failed(
      reduce(state, {
        name: 'linkRefused',
        failure: { code: 'credit_card_on_file', retryable: true, actions: [] },
      }),
    )
    expect(refused.failure.code).to.equal('credit_card_on_file')
    expect(refused.link).to.equal(newer)
  })

  it('stays on the screen until the link itself says otherwise', () => {
    const state = reduce(pending, { name: 'linkFound', link: newer })
    expect(reduce(state, { name: 'dismissed' })).to.equal(state)
    expect(reduce(state, { name: 'linkAbsent' })).to.equal(state)
  })

  it('becomes the refusal of a new registration, and stays that when the link is told again', () => {
    const again: SettledState = {
      name: 'submitting',
      account: ada,
      link: newer,
      registration: registration({ id: 'reg-2', receivedAt: '2026-04-01T00:00:00Z' }),
    }
    const state = failed(
      reduce(again, {
        name: 'linkRefused',
        failure: { code: 'credit_card_on_file', retryable: true, actions: [] },
      }),
    )
    const told = failed(
      reduce(state, { name: 'linkFound', link: link({ state: 'failed', version: 7 }) }),
    )
    expect(told.failure.code).to.equal('credit_card_on_file')
    expect(told.registration).to.equal(again.registration)
    const late = { code: 'voucher_in_use', retryable: true, actions: [] } as const
    expect(reduce(told, { name: 'linkRefused', failure: late }), 'a late recheck').to.equal(told)
  })
})

describe('"You have that link already"', () => {
  const state = reduce(submitting, {
    name: 'linkFound',
    link: link({ state: 'active' }),
    submitted: true,
    repeated: true,
  })

  it('is said once, and no more after it was closed', () => {
    expect(state).to.deep.include({ name: 'active', repeated: true })
    expect(reduce(state, { name: 'dismissed' })).to.deep.include({ repeated: false })
    const seen = reduce(state, { name: 'acknowledged', version: 5 })
    expect(seen).to.deep.include({ name: 'active', repeated: false })
  })
})

describe('A failure that AWS brought to somebody who is signed out', () => {
  const out: SettledState = { name: 'signed-out', midway: false }
  const told = {
    name: 'failed',
    failure: { code: 'registration_invalid', retryable: false, actions: [] },
    remedied: false,
  } as const
  const arrived = { name: 'arrivedWithFailure', code: 'registration_invalid' } as const
  const stranger = reduce(out, arrived)

  it('is told, and that he is signed out, whichever comes first', () => {
    expect(stranger).to.deep.equal({ ...told, signedOut: true })
    const before = reduce(initialState, arrived)
    expect(before).to.deep.equal(told)
    expect(reduce(before, { name: 'sessionRequired' })).to.deep.equal(stranger)
  })

  it('is told on when he has signed in, by whatever answer says so', () => {
    const ended = link({ state: 'canceled' })
    expect(reduce(stranger, { name: 'linkFound', link: ended })).to.deep.equal({
      ...told,
      account: ada,
      link: ended,
    })
    for (const name of ['linkAbsent', 'registrationAbsent'] as const) {
      expect(reduce(stranger, { name }), name).to.deep.equal(told)
    }
    const seen = reduce(stranger, { name: 'accountSeen', account: ada })
    expect(seen).to.deep.equal({ ...told, account: ada })
  })

  it('leaves him signed out when he has read and closed it', () => {
    expect(reduce(stranger, { name: 'dismissed' })).to.deep.equal(out)
  })
})

describe('Of all states', () => {
  const account = ada
  const states: SettledState[] = [
    initialState,
    { name: 'confirming', registration: registration() },
    submitting,
    { name: 'active', account, link: link({ state: 'active' }), repeated: false },
    refuse('credit_card_on_file'),
    { name: 'canceled', account, link: link({ state: 'canceled' }) },
    { name: 'unknown', account, link: link({ state: 'unknown' }) },
  ]
  const waiting: SettledState[] = [
    { name: 'pending', account, link: link() },
    { name: 'canceling', account, link: link({ state: 'canceling' }) },
  ]
  const out: SettledState[] = [
    { name: 'signed-out', midway: true },
    reduce(
      { name: 'signed-out', midway: false },
      {
        name: 'arrivedWithFailure',
        code: 'registration_expired',
      },
    ) as SettledState,
  ]

  it('two are waits', () => {
    expect([...states, ...out].filter(isWaiting)).to.deep.equal([])
    expect(waiting.every(isWaiting)).to.equal(true)
  })

  it('two are told to somebody who is signed out', () => {
    expect([...states, ...waiting].filter(isSignedOut)).to.deep.equal([])
    expect(out.every(isSignedOut)).to.equal(true)
  })
})
