// How old it is what the page shows: when it is asked anew, and when a return is enough.
import { expect } from '@open-wc/testing'
import { Freshness } from '../../../src/api/session/freshness.ts'
import { pace } from '../../../src/api/session/pace.ts'

const start = 1_000

function begun(): Freshness {
  const freshness = new Freshness()
  freshness.begin(start)
  return freshness
}

describe('What a page shows', () => {
  it('is as old as the round of questions that brought it up to date', () => {
    const freshness = new Freshness()
    expect(freshness.settle(start), 'the first round is one').to.equal(0)
    expect(freshness.settle(start + 7_000), 'a round that only repeats what failed').to.equal(7_000)
    freshness.renew(start + 7_500)
    expect(freshness.settle(start + 8_000)).to.equal(0)
    expect(freshness.settle(start + 9_000)).to.equal(1_000)
    freshness.begin(start + 20_000)
    expect(freshness.settle(start + 21_000), 'everything is asked anew').to.equal(0)
  })

  it('is old when its time is over, and not a moment earlier', () => {
    const freshness = begun()
    expect(freshness.isOld(Number.MAX_SAFE_INTEGER), 'nothing was planned').to.equal(false)
    freshness.plan(start, { when: 'after', ms: 500 })
    expect(freshness.isOld(start + 499)).to.equal(false)
    expect(freshness.isOld(start + 500)).to.equal(true)
  })

  it('is not old by itself where only a return counts', () => {
    const freshness = begun()
    freshness.plan(start, { when: 'on-return', ms: 500 })
    expect(freshness.isOld(start + 10_000)).to.equal(false)
    freshness.returned(start + 499)
    expect(freshness.isOld(start + 10_000), 'he came back too early').to.equal(false)
    freshness.returned(start + 500)
    expect(freshness.isOld(start + 500)).to.equal(true)
  })

  it('is not old any more while it is asked anew', () => {
    for (const again of ['begin', 'renew'] as const) {
      const freshness = begun()
      freshness.plan(start, { when: 'after', ms: 500 })
      freshness[again](start + 600)
      expect(freshness.isOld(start + 10_000), again).to.equal(false)
      freshness.returned(start + 10_000)
      expect(freshness.isOld(start + 10_000), `${again}, then he comes back`).to.equal(false)
    }
  })
})

describe('A round of questions that takes long', () => {
  it('begins anew for a customer who comes back after as long as a quiet page rests', () => {
    const freshness = begun()
    freshness.renew(start)
    freshness.returned(start + pace.quiet - 1)
    expect(freshness.isOld(start + pace.quiet - 1)).to.equal(false)
    freshness.returned(start + pace.quiet)
    expect(freshness.isOld(start + pace.quiet)).to.equal(true)
  })

  it('does not begin anew by itself', () => {
    const freshness = begun()
    freshness.renew(start)
    expect(freshness.isOld(Number.MAX_SAFE_INTEGER)).to.equal(false)
  })
})

describe('What stands beside the link', () => {
  it('is old when nobody looked at it for as long as a quiet page rests', () => {
    const freshness = begun()
    expect(freshness.areSidesOld(start + pace.quiet - 1)).to.equal(false)
    expect(freshness.areSidesOld(start + pace.quiet)).to.equal(true)
    freshness.renewSides(start + pace.quiet)
    expect(freshness.areSidesOld(start + 2 * pace.quiet - 1)).to.equal(false)
    expect(freshness.areSidesOld(start + 2 * pace.quiet)).to.equal(true)
  })
})
