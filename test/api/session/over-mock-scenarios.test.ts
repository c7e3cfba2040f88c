// Every scenario of the mock backend, through the real client: what the customer ends up seeing.
import { expect } from '@open-wc/testing'
import { scenarioNames, type ScenarioName } from '../../../src/api/mock/index.ts'
import { settled } from '../../../src/api/session/state.ts'
import { MockHouse } from './support/mock-browser.ts'

interface Expected {
  /** Shown once the page has settled; the registration waits for a click where one is needed. */
  readonly first: string
  /** Shown ten minutes after the click. */
  readonly last: string
  readonly code?: string
}

const story: Readonly<Record<ScenarioName, Expected>> = {
  happy: { first: 'pending', last: 'active' },
  'slow-sync': { first: 'pending', last: 'pending' },
  'stalled-sync': { first: 'pending', last: 'pending' },
  'signed-out': { first: 'signed-out', last: 'signed-out' },
  'new-sign-up': { first: 'signed-out', last: 'signed-out' },
  'confirmation-required': { first: 'confirming', last: 'active' },
  'credit-card': { first: 'failed', last: 'failed', code: 'credit_card_on_file' },
  'available-credits': { first: 'failed', last: 'failed', code: 'available_credits_in_use' },
  voucher: { first: 'failed', last: 'failed', code: 'voucher_in_use' },
  'already-linked-same': { first: 'active', last: 'active' },
  'already-linked-other': { first: 'failed', last: 'failed', code: 'account_already_linked' },
  'agreement-elsewhere': {
    first: 'failed',
    last: 'failed',
    code: 'agreement_linked_elsewhere',
  },
  'not-owner': { first: 'failed', last: 'failed', code: 'insufficient_role' },
  'registration-expired': { first: 'failed', last: 'failed', code: 'registration_expired' },
  'registration-missing': { first: 'failed', last: 'failed', code: 'registration_missing' },
  'aws-payment-failed': { first: 'pending', last: 'failed', code: 'aws_payment_failed' },
  'aws-unavailable': { first: 'submitting', last: 'active' },
  canceling: { first: 'active', last: 'active' },
  canceled: { first: 'pending', last: 'active' },
  resubscribed: { first: 'active', last: 'active' },
  'free-trial': { first: 'pending', last: 'active' },
  'private-offer': { first: 'pending', last: 'active' },
  'unknown-state': { first: 'unknown', last: 'unknown' },
  malformed: { first: 'idle', last: 'idle' },
}

/** Without the word "interrupted": what is true behind it. */
function told(state: Parameters<typeof settled>[0]): Expected['code'] | undefined {
  const now = settled(state)
  return now.name === 'failed' ? now.failure.code : undefined
}

describe('A customer who has just come from AWS', () => {
  for (const name of scenarioNames) {
    const { first, last, code } = story[name]
    it(`in "${name}" sees ${first}, and at last ${last}${code ? ` (${code})` : ''}`, async () => {
      const house = new MockHouse(name)
      const page = house.open()
      await house.clock.advance(2_000)
      expect(page.truth()).to.equal(first)
      page.session.confirm()
      await house.clock.advance(600_000)
      expect(page.truth()).to.equal(last)
      expect(told(page.state())).to.equal(code)
      page.leave()
      expect(house.clock.waiting, 'no timer is left').to.equal(0)
    })

    it(`in "${name}" finds the same after a reload at any moment`, async () => {
      const house = new MockHouse(name)
      for (const wait of [0, 1_000, 3_000, 8_000, 700_000]) {
        const page = house.open()
        await house.clock.advance(1_000)
        page.session.confirm()
        await house.clock.advance(wait)
        page.leave()
      }
      const before = house.open()
      await house.clock.advance(2_000)
      const after = house.open()
      await house.clock.advance(2_000)
      expect(after.truth()).to.equal(before.truth())
      expect(settled(after.state()).link).to.deep.equal(settled(before.state()).link)
      expect(told(after.state())).to.equal(told(before.state()))
      const [method, methodBefore] = [after, before].map((page) => {
        const { paymentMethod } = page.session.snapshot
        return paymentMethod.status === 'ready' ? paymentMethod.value : paymentMethod.status
      })
      expect(method).to.deep.equal(methodBefore)
      before.leave()
      after.leave()
    })
  }

  it('in "malformed" is never shown as linked, and is told that something is wrong', async () => {
    const house = new MockHouse('malformed')
    const page = house.open()
    await house.clock.advance(600_000)
    expect(page.state().name).to.equal('interrupted')
    expect(page.states().filter((name) => name !== 'interrupted' && name !== 'idle')).to.deep.equal(
      [],
    )
    page.leave()
  })

  it('in "unknown-state" sees calm words in every field', async () => {
    const house = new MockHouse('unknown-state')
    const page = house.open()
    await house.clock.advance(600_000)
    expect(page.state().name).to.equal('unknown')
    const { paymentMethod } = page.session.snapshot
    expect(paymentMethod.status === 'ready' && paymentMethod.value.kind).to.equal('unknown')
    page.leave()
  })
})

describe('A customer who opens the page without coming from AWS', () => {
  const quiet: readonly (readonly [ScenarioName, string])[] = [
    ['happy', 'idle'],
    ['canceling', 'canceling'],
    ['canceled', 'canceled'],
    ['resubscribed', 'active'],
    ['already-linked-same', 'active'],
  ]
  for (const [name, state] of quiet) {
    it(`in "${name}" sees ${state}`, async () => {
      const house = new MockHouse(name, { landed: false })
      const page = house.open()
      await house.clock.advance(2_000)
      expect(page.state().name).to.equal(state)
      const { impact } = page.session.snapshot
      expect(impact.status).to.equal(state === 'idle' ? 'loading' : 'ready')
      page.leave()
    })
  }
})
