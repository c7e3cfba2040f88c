// Questions that failed: how often in a row, and which of them decides when the page asks again.
import { expect } from '@open-wc/testing'
import { Setbacks } from '../../../src/api/session/setbacks.ts'

describe('A question that failed', () => {
  it('waits until its time has come', () => {
    const setbacks = new Setbacks()
    setbacks.note('link', 5_000, false)
    expect(setbacks.waits('link', 4_999)).to.equal(true)
    expect(setbacks.waits('link', 5_000)).to.equal(false)
    expect(setbacks.waits('registration', 0)).to.equal(false)
  })

  it('is counted, failure by failure, until it is answered', () => {
    const setbacks = new Setbacks()
    expect(setbacks.count('link')).to.equal(0)
    setbacks.note('link', 1_000, false)
    setbacks.note('link', 2_000, false)
    expect(setbacks.count('link')).to.equal(2)
    setbacks.answered('link')
    expect(setbacks.count('link')).to.equal(0)
    expect(setbacks.waits('link', 0)).to.equal(false)
    expect(setbacks.first(0)).to.equal(undefined)
  })

  it('may be asked at once when all is forgiven, and is not forgotten for that', () => {
    const setbacks = new Setbacks()
    setbacks.note('link', 9_000, false)
    setbacks.forgive()
    expect(setbacks.waits('link', 0)).to.equal(false)
    expect(setbacks.first(0)).to.equal(undefined)
    expect(setbacks.count('link')).to.equal(1)
  })
})

describe('Of several questions that failed', () => {
  it('the first to be due decides', () => {
    const setbacks = new Setbacks()
    setbacks.note('link', 9_000, false)
    setbacks.note('paymentMethod', 4_000, false)
    setbacks.note('impact', 7_000, false)
    expect(setbacks.first(1_000)).to.deep.equal({ ms: 3_000, onReturn: false })
  })

  it('one that is worth a timer decides, however late it is due', () => {
    const setbacks = new Setbacks()
    setbacks.note('impact', 2_000, true)
    setbacks.note('link', 9_000, false)
    expect(setbacks.first(0)).to.deep.equal({ ms: 9_000, onReturn: false })
  })

  it('those that wait for the customer decide where there is no other', () => {
    const setbacks = new Setbacks()
    setbacks.note('impact', 6_000, true)
    setbacks.note('eligibility', 5_000, true)
    expect(setbacks.first(0)).to.deep.equal({ ms: 5_000, onReturn: true })
  })

  it('one whose time has come decides nothing', () => {
    const setbacks = new Setbacks()
    setbacks.note('link', 1_000, false)
    setbacks.note('registration', 3_000, false)
    expect(setbacks.first(1_000)).to.deep.equal({ ms: 2_000, onReturn: false })
    expect(setbacks.first(3_000)).to.equal(undefined)
  })
})
