// Which question comes next: what the customer asked for first, then what the page has to know.
import { expect } from '@open-wc/testing'
import type { Link, PaymentMethod } from '../../../src/api/contract/index.ts'
import { isWrite, nextQuestion, wantedNow } from '../../../src/api/session/questions.ts'
import type { Desk, Need, Question } from '../../../src/api/session/questions.ts'
import type { SettledState } from '../../../src/api/session/state.ts'
import { ada, awsMethod, link, noMethod, registration } from './support/samples.ts'

const idle: SettledState = { name: 'idle', checked: true, account: ada }
const out: SettledState = { name: 'signed-out', midway: false }
const linked = (members: Partial<Link>) =>
  ({ name: members.state, account: ada, link: link(members), repeated: false }) as SettledState
const submitting: SettledState = { name: 'submitting', account: ada, registration: registration() }
const retry: SettledState = {
  name: 'failed',
  account: ada,
  registration: registration(),
  failure: { code: 'credit_card_on_file', retryable: true, actions: [] },
  remedied: false,
}

const all: readonly Need[] = ['link', 'registration', 'paymentMethod', 'impact', 'eligibility']

function desk(members: Partial<Desk> = {}, ...waiting: Question[]): Desk {
  return {
    state: idle,
    needs: new Set(['link']),
    stale: new Set(all),
    intents: {},
    paymentMethod: undefined,
    doubtsAccount: false,
    expectsRegistration: false,
    waits: (question) => waiting.includes(question),
    fails: (question) => waiting.includes(question),
    ...members,
  }
}

const wanted = (members: Partial<Desk>) => [...wantedNow(desk(members))].sort()
const next = (members: Partial<Desk>, ...waiting: Question[]) =>
  nextQuestion(desk(members, ...waiting))

describe('What the customer asked for', () => {
  const seen = { id: 'link-1', version: 5 }
  const intents = { release: { id: 'reg-1' }, acknowledge: seen, recheck: seen }

  it('comes before everything else, letting go first', () => {
    expect(next({ intents })).to.equal('release')
    expect(next({ intents }, 'release')).to.equal('acknowledge')
    expect(next({ intents }, 'release', 'acknowledge')).to.equal('recheck')
    expect(next({ intents }, 'release', 'acknowledge', 'recheck')).to.equal('link')
  })

  it('is not sent while he is signed out', () => {
    expect(next({ intents, state: out })).to.equal('link')
  })

  it('is sent though the line was down a moment ago', () => {
    const trouble = { kind: 'network', retryable: true }
    const state = { name: 'interrupted', from: submitting, trouble } as const
    expect(next({ state })).to.equal('submit')
  })

  it('is submitted, unless it has to wait or he wants to let go of it', () => {
    expect(next({ state: submitting })).to.equal('submit')
    expect(next({ state: submitting }, 'submit')).to.equal('link')
    const { release } = intents
    expect(next({ state: submitting, intents: { release } }, 'release')).to.equal('link')
  })

  it('is told apart from what the page only reads', () => {
    expect((['release', 'acknowledge', 'recheck', 'submit'] as const).every(isWrite)).to.equal(true)
    expect(all.some(isWrite)).to.equal(false)
  })
})

describe('What the page asks', () => {
  it('is only what is wanted, stale and not to wait', () => {
    const needs = new Set<Need>(['link', 'registration'])
    expect(next({ needs })).to.equal('link')
    expect(next({ needs, stale: new Set(['registration']) })).to.equal('registration')
    expect(next({ needs, stale: new Set() })).to.equal(undefined)
    expect(next({ needs: new Set() })).to.equal(undefined)
  })

  it('that has failed comes after those that have not', () => {
    const needs = new Set(all)
    const fails = (question: Question): boolean => question === 'link' || question === 'impact'
    expect(next({ needs, fails, state: linked({ state: 'active' }) })).to.equal('paymentMethod')
    const stale = new Set<Need>(['link', 'impact'])
    expect(next({ needs, fails, stale, state: linked({ state: 'active' }) })).to.equal('link')
  })

  it('about a registration waits for the link, where the link has to be known', () => {
    const needs = new Set<Need>(['link', 'registration', 'paymentMethod'])
    expect(next({ needs }, 'link')).to.equal('paymentMethod')
    expect(next({ needs: new Set(['registration']) }, 'link')).to.equal('registration')
  })

  it('is a single question while he is signed out', () => {
    const needs = new Set<Need>(['link', 'paymentMethod'])
    expect(next({ state: out, needs })).to.equal('link')
    expect(next({ state: out, needs }, 'link')).to.equal(undefined)
    expect(next({ needs }, 'link')).to.equal('paymentMethod')
  })
})

describe('What has to be known', () => {
  const needs = new Set<Need>(['paymentMethod'])
  const aws = (linkState: string) => ({ ...awsMethod(), linkState }) as PaymentMethod

  it('includes the link while the payment method is on its way to AWS, or away from it', () => {
    const since = '2026-03-01T12:00:00Z'
    const coming = { ...noMethod(), pendingChange: { to: 'aws_marketplace', since } } as const
    for (const paymentMethod of [coming, aws('pending'), aws('canceling')]) {
      expect(wanted({ needs, paymentMethod })).to.deep.equal(['link', 'paymentMethod'])
    }
    expect(wanted({ needs: new Set(['registration']), paymentMethod: coming })).to.deep.equal([
      'registration',
    ])
  })

  it('does not include it while the payment method stays what it is', () => {
    const since = '2026-03-01T12:00:00Z'
    const elsewhere = {
      ...noMethod(),
      pendingChange: { to: 'credit_card', since },
    } as PaymentMethod
    const strange = { ...noMethod(), linkState: 'pending' } as unknown as PaymentMethod
    for (const paymentMethod of [undefined, noMethod(), aws('active'), elsewhere, strange]) {
      expect(wanted({ needs, paymentMethod })).to.deep.equal(['paymentMethod'])
    }
  })

  it('includes what cancelling does only where there is something to cancel', () => {
    const impact = new Set<Need>(['impact'])
    for (const state of ['active', 'canceling', 'canceled'] as const) {
      expect(wanted({ needs: impact, state: linked({ state }) }), state).to.deep.equal(['impact'])
    }
    for (const state of [idle, linked({ state: 'pending' }), linked({ state: 'unknown' })]) {
      expect(wanted({ needs: impact, state }), state.name).to.deep.equal([])
    }
  })

  it('includes the account where a registration names none, or the server left it in doubt', () => {
    const { account: _, ...nameless } = submitting
    expect(wanted({ state: nameless })).to.deep.equal(['link', 'paymentMethod'])
    expect(wanted({ doubtsAccount: true })).to.deep.equal(['link', 'paymentMethod'])
    const named = { ...nameless, registration: registration({ account: ada }) }
    for (const state of [submitting, named, idle, { name: 'idle', checked: true } as const]) {
      expect(wanted({ state }), state.name).to.deep.equal(['link'])
    }
  })

  it('includes the account that is known where nothing else names it', () => {
    const needs = new Set<Need>(['eligibility'])
    expect(wanted({ needs })).to.deep.equal(['eligibility', 'paymentMethod'])
    expect(wanted({ needs: new Set<Need>(['eligibility', 'link']) })).to.deep.equal([
      'eligibility',
      'link',
    ])
    const nobody = { name: 'idle', checked: true } as const
    expect(wanted({ needs, state: nobody })).to.deep.equal(['eligibility'])
  })

  it('includes what is in the way where the cause of a failure can be removed', () => {
    expect(wanted({ state: retry })).to.deep.equal(['eligibility', 'link'])
    expect(wanted({ state: submitting })).to.deep.equal(['link'])
  })
})
