// How long the page waits before it asks again: soon enough for the customer, rare enough for the server.
import { expect } from '@open-wc/testing'
import * as fc from 'fast-check'
import {
  gapAfterAnswer,
  gapAfterError,
  gapAfterOnline,
  gapAfterRejection,
  longestTimer,
  pace,
} from '../../../src/api/session/pace.ts'

const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
const anyNumber = fc.double()
const wait = fc.double({ min: 0, max: 7 * 86_400_000, noNaN: true })

describe('The gap after a healthy answer', () => {
  it('is never longer than a quarter of the wait, two seconds, or a minute', () => {
    fc.assert(
      fc.property(wait, chance, (waited, random) => {
        const bound = Math.min(60_000, Math.max(2_000, waited / 4))
        expect(gapAfterAnswer(waited, random)).to.be.at.most(bound)
      }),
    )
  })

  it('is shortened by chance, by a fifth at most', () => {
    fc.assert(
      fc.property(wait, chance, (waited, random) => {
        const whole = gapAfterAnswer(waited, 0)
        const gap = gapAfterAnswer(waited, random)
        expect(gap).to.be.at.most(whole)
        expect(gap).to.be.above(whole * 0.8 - 1e-6)
      }),
    )
  })

  it('is two seconds at first, then a quarter of the wait, then a minute', () => {
    expect(gapAfterAnswer(0, 0)).to.equal(2_000)
    expect(gapAfterAnswer(8_000, 0)).to.equal(2_000)
    expect(gapAfterAnswer(40_000, 0)).to.equal(10_000)
    expect(gapAfterAnswer(240_000, 0)).to.equal(60_000)
    expect(gapAfterAnswer(86_400_000, 0)).to.equal(60_000)
  })

  it('is what the server wishes, when that is longer, up to a quarter of an hour', () => {
    fc.assert(
      fc.property(wait, chance, fc.nat(2_000_000), (waited, random, wish) => {
        const own = gapAfterAnswer(waited, random)
        const believed = Math.min(wish, pace.retryAfterCap)
        expect(gapAfterAnswer(waited, random, wish)).to.equal(Math.max(own, believed))
      }),
    )
  })

  it('is a legal time for a timer whatever comes in', () => {
    fc.assert(
      fc.property(anyNumber, chance, anyNumber, (waited, random, wish) => {
        const gap = gapAfterAnswer(waited, random, wish)
        expect(gap).to.be.within(pace.floor * 0.8, pace.retryAfterCap)
      }),
    )
  })

  it('does not hurry when the wait cannot be told', () => {
    for (const waited of [Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(gapAfterAnswer(waited, 0), String(waited)).to.equal(60_000)
    }
    expect(gapAfterAnswer(-5_000, 0)).to.equal(2_000)
  })

  it('needs about 150 questions for a wait of two hours', () => {
    for (const random of [0, 0.5]) {
      let asked = 0
      for (let waited = 0; waited < 7_200_000; waited += gapAfterAnswer(waited, random)) asked += 1
      expect(asked).to.be.at.most(160)
      expect(asked).to.be.at.least(130)
    }
  })
})

describe('The gap after a failure', () => {
  it('is never below a second, and grows with every failure up to a minute', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000 }), chance, (failures, random) => {
        const gap = gapAfterError(failures, random)
        const ceiling = Math.min(60_000, 2_000 * 2 ** (failures - 1))
        expect(gap).to.be.within(1_000, 1_000 + ceiling)
      }),
    )
    expect(gapAfterError(1, 0.5)).to.equal(2_000)
    expect(gapAfterError(4, 0.5)).to.equal(9_000)
    expect(gapAfterError(50, 0.5)).to.equal(31_000)
  })

  it('uses all of that room, because many browsers fail together (fault 10)', () => {
    expect(gapAfterError(6, 0)).to.equal(1_000)
    expect(gapAfterError(6, 1 - Number.EPSILON)).to.be.closeTo(61_000, 1)
  })

  it('is never shorter than Retry-After, and spread over half of it', () => {
    fc.assert(
      fc.property(fc.nat(900_000), chance, (retryAfter, random) => {
        const gap = gapAfterError(1, random, retryAfter)
        expect(gap).to.be.at.least(retryAfter)
        const spread = Math.min(60_000, Math.max(1_000, retryAfter / 2))
        expect(gap).to.be.at.most(retryAfter + spread)
      }),
    )
  })

  it('spreads the browsers that were all sent away until the same moment', () => {
    expect(gapAfterError(1, 0.5, 0)).to.equal(500)
    expect(gapAfterError(1, 0.5, 10_000)).to.equal(12_500)
    expect(gapAfterError(1, 0.5, 600_000)).to.equal(630_000)
  })

  it('does not believe a Retry-After of more than a quarter of an hour, nor one that is no time', () => {
    expect(gapAfterError(1, 0, 86_400_000)).to.equal(900_000)
    expect(gapAfterError(1, 0, Number.POSITIVE_INFINITY)).to.equal(900_000)
    expect(gapAfterError(1, 0, -1)).to.equal(0)
    expect(gapAfterError(1, 0.5, Number.NaN)).to.equal(2_000)
  })

  it('is a legal time for a timer whatever comes in', () => {
    fc.assert(
      fc.property(anyNumber, chance, fc.option(anyNumber, { nil: undefined }), (...given) => {
        expect(gapAfterError(...given)).to.be.within(0, longestTimer)
      }),
    )
  })
})

describe('The limits of patience', () => {
  it('are minutes, and none is longer than a timer can be', () => {
    expect(pace.retryAfterCap).to.equal(900_000)
    expect(pace.patience).to.equal(180_000)
    expect(pace.trust).to.equal(900_000)
    expect(longestTimer).to.equal(2_147_483_647)
  })
})

describe('Other gaps', () => {
  it('spread the first questions over five seconds when the network is back', () => {
    expect(gapAfterOnline(0)).to.equal(0)
    expect(gapAfterOnline(0.5)).to.equal(2_500)
    expect(gapAfterOnline(1 - Number.EPSILON)).to.be.at.most(5_000)
  })

  it('leave a server alone for about a minute when it said that the question itself is wrong', () => {
    expect(gapAfterRejection(0)).to.equal(60_000)
    expect(gapAfterRejection(1 - Number.EPSILON)).to.be.closeTo(48_000, 1)
  })
})
