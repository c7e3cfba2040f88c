// What is left when nothing goes on: what the server has said so far, and nothing that it has not.
import { expect } from '@open-wc/testing'
import { reduce } from '../../../src/api/session/reduce.ts'
import { initialState, type SettledState } from '../../../src/api/session/state.ts'
import { ada, link, registration } from './support/samples.ts'

const out: SettledState = { name: 'signed-out', midway: false }
const confirming: SettledState = { name: 'confirming', account: ada, registration: registration() }

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

describe('Signed out', () => {
  it('is told with regret only where something was going on', () => {
    const failed = reduce(confirming, { name: 'linkFound', link: link({ state: 'failed' }) })
    for (const before of [confirming, failed]) {
      const after = reduce(before, { name: 'sessionRequired' })
      expect(after, before.name).to.deep.equal({ name: 'signed-out', midway: true })
    }
    const calm = reduce(initialState, { name: 'sessionRequired' })
    expect(calm).to.deep.equal({ name: 'signed-out', midway: false })
  })
})
