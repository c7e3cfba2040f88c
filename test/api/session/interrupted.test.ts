// A broken line is told beside what was true before it, and never instead of it.
import { expect } from '@open-wc/testing'
import { reduce } from '../../../src/api/session/reduce.ts'
import { settled, type Fact, type SettledState } from '../../../src/api/session/state.ts'
import { ada, eligibility, link, registration } from './support/samples.ts'

const network = { kind: 'network', retryable: true } as const
const down: Fact = { name: 'askFailed', trouble: network }
const confirming: SettledState = { name: 'confirming', account: ada, registration: registration() }
const pending: SettledState = { name: 'pending', account: ada, link: link() }
const retry: SettledState = {
  name: 'failed',
  account: ada,
  registration: registration(),
  failure: { code: 'credit_card_on_file', retryable: true, actions: [] },
  remedied: false,
}

function interrupted(state: SettledState) {
  const next = reduce(state, down)
  if (next.name !== 'interrupted') throw new Error('not interrupted')
  return next
}

describe('While the line is down', () => {
  it('what was true stays known', () => {
    expect(interrupted(pending).from).to.equal(pending)
    expect(settled(interrupted(pending))).to.equal(pending)
    expect(settled(pending)).to.equal(pending)
  })

  it('the same trouble again is no news', () => {
    const state = interrupted(pending)
    expect(reduce(state, down)).to.equal(state)
    expect(reduce(state, { name: 'askFailed', trouble: { ...network } })).to.equal(state)
  })

  it('the same trouble for another reason, or another trouble for the same, is news', () => {
    const busy = { kind: 'busy', retryable: true, code: 'rate_limited' } as const
    const state = reduce(interrupted(pending), { name: 'askFailed', trouble: busy })
    for (const trouble of [
      { ...busy, code: 'aws_unavailable' } as const,
      { ...busy, kind: 'refused' },
    ]) {
      const next = reduce(state, { name: 'askFailed', trouble })
      expect(next).to.deep.equal({ name: 'interrupted', from: pending, trouble })
    }
    expect(reduce(state, { name: 'askFailed', trouble: { ...busy } })).to.equal(state)
  })

  it('another trouble is told, still beside what was true', () => {
    const state = reduce(interrupted(pending), {
      name: 'askFailed',
      trouble: { kind: 'busy', retryable: true, code: 'rate_limited' },
    })
    expect(state).to.deep.include({ name: 'interrupted', from: pending })
    expect(state.name === 'interrupted' && state.trouble.code).to.equal('rate_limited')
    expect(Object.isFrozen(state)).to.equal(true)
  })

  it('an answer that changes nothing gives back the very state of before', () => {
    expect(reduce(interrupted(pending), { name: 'linkAbsent' })).to.equal(pending)
    expect(reduce(interrupted(pending), { name: 'linkFound', link: link() })).to.equal(pending)
  })

  it('an answer that brings news goes straight on to it', () => {
    const active = link({ version: 6, state: 'active' })
    expect(reduce(interrupted(pending), { name: 'linkFound', link: active }).name).to.equal(
      'active',
    )
    expect(reduce(interrupted(pending), { name: 'sessionRequired' }).name).to.equal('signed-out')
    const found: Fact = {
      name: 'registrationFound',
      registration: registration({ confirmation: 'not_required' }),
      needsClick: false,
    }
    expect(reduce(interrupted({ name: 'idle', checked: true }), found).name).to.equal('submitting')
  })

  it('a click is kept, but does not pretend that the line works again', () => {
    const yes = reduce(interrupted(confirming), { name: 'confirmed' })
    expect(yes).to.deep.include({ name: 'interrupted', trouble: network })
    expect(settled(yes).name).to.equal('submitting')
    const again = reduce(interrupted(retry), { name: 'retried' })
    expect(again.name).to.equal('interrupted')
    expect(settled(again).name).to.equal('submitting')
    expect(Object.isFrozen(again)).to.equal(true)
  })

  it('a click that means nothing here changes nothing', () => {
    const state = interrupted(pending)
    for (const name of ['confirmed', 'retried', 'dismissed'] as const) {
      expect(reduce(state, { name }), name).to.equal(state)
    }
    expect(reduce(state, { name: 'arrivedWithFailure', code: 'registration_invalid' })).to.equal(
      state,
    )
  })

  it('an answer to another question keeps telling that the link cannot be asked', () => {
    const state = interrupted(pending)
    expect(reduce(state, { name: 'accountSeen', account: ada })).to.equal(state)
    const cured = reduce(interrupted(retry), {
      name: 'eligibilityFound',
      eligibility: eligibility(),
    })
    expect(cured).to.deep.equal({
      name: 'interrupted',
      from: { ...retry, remedied: true },
      trouble: network,
    })
  })

  it('a submit that is not answered yet goes on being told, whatever else is answered', () => {
    const state = interrupted({ ...confirming, name: 'submitting' })
    expect(reduce(state, { name: 'linkAbsent' })).to.equal(state)
    expect(reduce(state, { name: 'registrationAbsent' })).to.equal(state)
    const found = { name: 'registrationFound', registration: registration() } as const
    expect(reduce(state, { ...found, needsClick: false }).name).to.equal('interrupted')
    const linked = reduce(state, { name: 'linkFound', link: link(), submitted: true })
    expect(linked.name).to.equal('pending')
  })

  it('it never wraps itself twice', () => {
    let state = reduce(pending, down)
    for (const kind of ['timeout', 'offline', 'network']) {
      state = reduce(state, { name: 'askFailed', trouble: { kind, retryable: true } })
    }
    expect(settled(state)).to.equal(pending)
  })
})
