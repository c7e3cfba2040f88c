// When the page asks next, once everything that can be asked now has been answered.
import { expect } from '@open-wc/testing'
import { rest, type Lull } from '../../../src/api/session/rest.ts'
import type { SettledState } from '../../../src/api/session/state.ts'
import { epoch } from './support/browser.ts'
import { ada, at, awsMethod, link, noMethod } from './support/samples.ts'

const idle: SettledState = { name: 'idle', checked: true }
const out: SettledState = { name: 'signed-out', midway: false }
const pending: SettledState = { name: 'pending', account: ada, link: link() }

/** Two minutes after the link was made, a moment after the last answer; chance stays out of it unless a test says otherwise. */
const next = (members: Partial<Lull>) =>
  rest({
    state: idle,
    paymentMethod: undefined,
    followsLink: true,
    held: false,
    mayHold: false,
    hinted: false,
    setback: undefined,
    age: 0,
    serverNow: epoch + 120_000,
    random: () => 0,
    ...members,
  }).next

describe('The next question', () => {
  it('waits for the customer to come back when nothing goes on', () => {
    expect(next({})).to.deep.equal({ when: 'on-return', ms: 10_000 })
  })

  it('waits less for him when he is signed out, because he may just have signed in', () => {
    expect(next({ state: out })).to.deep.equal({ when: 'on-return', ms: 2_000 })
  })

  it('comes after a quarter of the wait while a link is pending', () => {
    expect(next({ state: pending })).to.deep.equal({ when: 'after', ms: 30_000, anyTab: true })
    expect(next({ state: pending, random: () => 0.5 }).ms).to.equal(27_000)
  })

  it('waits for the customer to come back when a link is pending of which nobody is to be told', () => {
    const quiet = { when: 'on-return', ms: 10_000 }
    expect(next({ state: pending, followsLink: false })).to.deep.equal(quiet)
  })

  it('comes when the server wishes it, where that is later', () => {
    const patient: SettledState = { ...pending, link: link({ pollAfterMs: 45_000 }) }
    expect(next({ state: patient }).ms).to.equal(45_000)
  })

  it('comes after a quarter of the time since the cancellation while a link ends', () => {
    const cancellation = { canceledAt: at(80), stopAt: at(3_000), deleteAt: at(6_000) }
    const ending = link({ state: 'canceling', cancellation })
    const state: SettledState = { name: 'canceling', account: ada, link: ending }
    expect(next({ state })).to.deep.equal({ when: 'after', ms: 10_000, anyTab: true })
  })

  it('comes at once after an answer that the server held back', () => {
    const atOnce = { when: 'after', ms: 0, anyTab: true }
    expect(next({ state: pending, held: true })).to.deep.equal(atOnce)
  })

  it('comes soon, however long the wait was, where the server may hold the answer', () => {
    expect(next({ state: pending, mayHold: true }).ms).to.equal(2_000)
  })
})

describe('A payment method that is about to change', () => {
  const pendingChange = { to: 'aws_marketplace', since: at(60) } as const
  const paymentMethod = { ...noMethod(), pendingChange }

  it('is asked for after a quarter of the time since then', () => {
    expect(next({ paymentMethod })).to.deep.equal({ when: 'after', ms: 15_000, anyTab: true })
    expect(next({ paymentMethod, random: () => 0.5 }).ms).to.equal(13_500)
  })

  it('is asked for by this tab itself where it was told of the link in a word that it does not know', () => {
    const state: SettledState = { name: 'unknown', account: ada, link: link({ state: 'unknown' }) }
    expect(next({ paymentMethod, state })).to.deep.equal({
      when: 'after',
      ms: 15_000,
      anyTab: false,
    })
  })

  it('waits for the customer where nobody on the page follows the link', () => {
    expect(next({ paymentMethod, followsLink: false }).when).to.equal('on-return')
  })

  it('is told apart from one that stays', () => {
    expect(next({ paymentMethod: awsMethod() }).when).to.equal('on-return')
  })
})

describe('A hint of another tab', () => {
  it('has the page ask within two or three seconds', () => {
    expect(next({ hinted: true })).to.deep.equal({ when: 'after', ms: 2_000 })
    expect(next({ hinted: true, random: () => 0.5 }).ms).to.equal(2_500)
    expect(next({ hinted: true, state: out, random: () => 0.5 }).ms).to.equal(2_500)
  })

  it('does not put off what is due before', () => {
    expect(next({ hinted: true, state: pending, held: true }).ms).to.equal(0)
    const setback = { ms: 700, onReturn: false }
    expect(next({ hinted: true, setback })).to.deep.equal({ when: 'after', ms: 700 })
  })
})

describe('A question that failed', () => {
  it('is asked again in its time, though nothing goes on', () => {
    const setback = { ms: 4_000, onReturn: false }
    const timed = { when: 'after', ms: 4_000, onReturn: 10_000 }
    expect(next({ setback })).to.deep.equal(timed)
  })

  it('puts off nothing that the customer may find when he comes back', () => {
    const later = { ms: 50_000, onReturn: true }
    expect(next({ setback: later })).to.deep.equal({ when: 'on-return', ms: 10_000 })
    expect(next({ setback: later, age: 7_000 })).to.deep.equal({ when: 'on-return', ms: 3_000 })
  })

  it('was no news about the link: that is as old as it was', () => {
    expect(next({ state: pending, age: 20_000 }).ms).to.equal(10_000)
    expect(next({ state: pending, age: 90_000 }).ms).to.equal(0)
  })

  it('waits for the customer where it is not worth a timer', () => {
    const setback = { ms: 4_000, onReturn: true }
    expect(next({ setback })).to.deep.equal({ when: 'on-return', ms: 4_000 })
  })

  it('is asked by the tab in which it failed, though another one asks about the link', () => {
    const setback = { ms: 50_000, onReturn: false }
    expect(next({ state: pending, setback })).to.deep.equal({ when: 'after', ms: 30_000 })
    expect(next({ state: pending, hinted: true })).to.deep.equal({ when: 'after', ms: 2_000 })
  })

  it('does not put off the questions about a pending link', () => {
    const setback = { ms: 50_000, onReturn: true }
    expect(next({ state: pending, setback })).to.deep.equal({ when: 'after', ms: 30_000 })
    expect(next({ state: pending, setback: { ...setback, ms: 3_000 } }).ms).to.equal(3_000)
  })
})
