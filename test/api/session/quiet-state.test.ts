// What is left when nothing goes on: what the server has said so far, and nothing that it has not.
import { expect } from '@open-wc/testing'
import { reduce } from '../../../src/api/session/reduce.ts'
import { initialState, type SettledState } from '../../../src/api/session/state.ts'
import { ada, link, registration } from './support/samples.ts'

const out: SettledState = { name: 'signed-out', midway: false }
const confirming = { name: 'confirming', account: ada, registration: registration() } as const

describe('Nothing to tell', () => {
  it('is certain once the server has said that there is no link', () => {
    const certain = { name: 'idle', checked: true }
    expect(reduce(initialState, { name: 'linkAbsent' })).to.deep.equal(certain)
    expect(reduce(out, { name: 'linkAbsent' })).to.deep.equal(certain)
    const ended: SettledState = {
      name: 'canceled',
      account: ada,
      link: link({ state: 'canceled' }),
    }
    expect(reduce(ended, { name: 'linkAbsent' })).to.deep.equal({ ...certain, account: ada })
  })

  it('is certain after the registration was let go, or has gone', () => {
    for (const name of ['released', 'registrationAbsent'] as const) {
      const after = reduce(confirming, { name })
      expect(after, name).to.deep.equal({ name: 'idle', checked: true, account: ada })
    }
  })

  it('is not yet certain where somebody has just signed in', () => {
    const unasked = { name: 'idle', checked: false }
    expect(reduce(out, { name: 'registrationAbsent' })).to.deep.equal(unasked)
    const seen = reduce(out, { name: 'accountSeen', account: ada })
    expect(seen).to.deep.equal({ ...unasked, account: ada })
  })
})

describe('A state of the link that this page does not know', () => {
  const newer: SettledState = { name: 'unknown', account: ada, link: link({ state: 'unknown' }) }

  it('takes nothing back of what this version was called in a word of ours, as the answer to a click either', () => {
    const submitting: SettledState = {
      name: 'submitting',
      account: ada,
      registration: registration(),
      link: link({ state: 'active' }),
    }
    const answer = { name: 'linkFound', link: link({ state: 'unknown' }), submitted: true } as const
    expect(reduce(submitting, answer).name).to.equal('active')
    const later = { ...answer, link: link({ state: 'unknown', version: 6 }) }
    expect(reduce(submitting, later).name).to.equal('unknown')
    const other = { ...answer, link: link({ state: 'unknown', id: 'link-2' }) }
    expect(reduce(submitting, other).name).to.equal('unknown')
    const before = { ...submitting, link: link({ state: 'unknown' }) }
    const known = { ...answer, link: link({ state: 'active' }) }
    expect(reduce(before, known).name).to.equal('active')
    expect(reduce(before, answer).name).to.equal('unknown')
  })

  it('is no news when it is told again, and over when a server tells it in words we know', () => {
    const again = link({ state: 'unknown' })
    expect(reduce(newer, { name: 'linkFound', link: again })).to.equal(newer)
    const clearer = reduce(newer, { name: 'linkFound', link: link({ state: 'active' }) })
    expect(clearer.name).to.equal('active')
  })
})

describe('A registration', () => {
  it('that names its account tells who is signed in', () => {
    const found = registration({ account: ada })
    const after = reduce(initialState, { name: 'registrationFound', registration: found })
    expect(after).to.deep.include({ name: 'confirming', account: ada, registration: found })
  })

  it('is settled by a link of the very moment in which it came in', () => {
    const found = link({ startedAt: confirming.registration.receivedAt })
    expect(reduce(confirming, { name: 'linkFound', link: found }).name).to.equal('pending')
  })
})

describe('Signed out', () => {
  it('is told with regret only where something was going on', () => {
    const pending: SettledState = { name: 'pending', account: ada, link: link() }
    const dead = link({ state: 'failed', version: 6 })
    const failed = reduce(pending, { name: 'linkFound', link: dead })
    expect(failed.name).to.equal('failed')
    for (const before of [confirming, pending, failed]) {
      const after = reduce(before, { name: 'sessionRequired' })
      expect(after, before.name).to.deep.equal({ name: 'signed-out', midway: true })
    }
    const calm = reduce(initialState, { name: 'sessionRequired' })
    expect(calm).to.deep.equal({ name: 'signed-out', midway: false })
  })
})
