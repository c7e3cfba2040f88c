// Signed out on the way: he is asked to sign in, nothing is lost, and it goes on.
import { expect } from '@open-wc/testing'
import { BillingError } from '../../../src/api/client/index.ts'
import { openSession } from './support/open-session.ts'
import {
  awsMethod,
  bob,
  eligibility,
  link,
  noMethod,
  registration,
  value,
} from './support/samples.ts'

const needs = ['link', 'registration', 'paymentMethod'] as const

describe('A customer who is signed out', () => {
  it('on arrival is asked once whether he is back, not for everything', async () => {
    const page = openSession((client) => (client.signedIn = false), { needs })
    await page.clock.advance(3_600_000)
    expect(page.client.names()).to.deep.equal(['getLink'])
    expect(page.state()).to.deep.equal({ name: 'signed-out', midway: false })
    expect(page.session.snapshot.paymentMethod.status).to.equal('signed-out')
    expect(page.clock.waiting).to.equal(0)
    page.leave()
  })

  it('is told of the failure that AWS brought, and that he is signed out, whichever was known first', async () => {
    for (const arrivesFirst of [true, false]) {
      const page = openSession((client) => (client.signedIn = false), { needs })
      if (arrivesFirst) page.session.arrive('registration_invalid')
      await page.clock.advance(0)
      if (!arrivesFirst) page.session.arrive('registration_invalid')
      const failure = { code: 'registration_invalid', retryable: false, actions: [] }
      const told = { name: 'failed', failure, remedied: false }
      expect(page.state()).to.deep.equal({ ...told, signedOut: true })
      await page.clock.advance(3_600_000)
      expect(page.client.names(), 'asked while nobody is there').to.deep.equal(['getLink'])

      page.client.signedIn = true
      page.page.comeBack()
      await page.clock.advance(0)
      expect(page.state()).to.deep.equal({ ...told, account: noMethod().account })
      page.leave()
    }
  })

  it('and closes the failure that AWS brought is signed out still', async () => {
    const page = openSession((client) => (client.signedIn = false), { needs })
    page.session.arrive('registration_invalid')
    await page.clock.advance(0)
    page.session.dismiss()
    expect(page.state()).to.deep.equal({ name: 'signed-out', midway: false })
    page.leave()
  })

  it('is looked for when he comes back, though another question broke just before he was signed out', async () => {
    const page = openSession(
      (client) => {
        client.signedIn = false
        client.next('getLink', new BillingError('malformed'))
      },
      { needs },
    )
    await page.clock.advance(0)
    expect(page.client.names()).to.deep.equal(['getLink', 'getPaymentMethod'])
    page.client.signedIn = true
    page.client.link = link({ state: 'active' })
    await page.clock.advance(5_000)
    page.page.comeBack()
    await page.clock.advance(0)
    expect(page.state().name).to.equal('active')
    page.leave()
  })

  it('in the middle of the wait signs in again, and goes on (fault 5)', async () => {
    const page = openSession((client) => (client.link = link()), { needs })
    await page.clock.advance(0)
    page.client.signedIn = false
    await page.clock.advance(3_000)
    expect(page.state()).to.deep.equal({ name: 'signed-out', midway: true })
    await page.clock.advance(3_600_000)
    const asked = page.client.asked.length
    expect(asked).to.equal(3)

    page.client.signedIn = true
    page.client.link = link({ version: 6, state: 'active' })
    page.client.paymentMethod = awsMethod()
    page.page.comeBack()
    await page.clock.advance(0)
    expect(page.state().name).to.equal('active')
    expect(page.session.snapshot.paymentMethod.status).to.equal('ready')
    page.leave()
  })

  it('while he confirms finds his registration again, and is asked again', async () => {
    const page = openSession((client) => (client.registration = registration()))
    await page.clock.advance(0)
    page.client.signedIn = false
    page.session.confirm()
    await page.clock.advance(0)
    expect(page.state().name).to.equal('signed-out')
    page.client.signedIn = true
    page.client.onCreate = () => value(link(), { status: 202 })
    await page.clock.advance(2_000)
    page.page.comeBack()
    await page.clock.advance(0)
    expect(page.state().name).to.equal('confirming')
    page.session.confirm()
    await page.clock.advance(0)
    expect(page.state().name).to.equal('pending')
    page.leave()
  })

  it('and comes back as somebody else sees nothing of the first', async () => {
    const page = openSession((client) => (client.link = link({ state: 'active' })), { needs })
    await page.clock.advance(60_000)
    page.client.signedIn = false
    page.page.comeBack()
    await page.clock.advance(0)
    const { state, paymentMethod, impact } = page.session.snapshot
    expect(state.link).to.equal(undefined)
    expect([paymentMethod.status, impact.status]).to.deep.equal(['signed-out', 'signed-out'])
    page.client.signedIn = true
    page.client.link = link({ version: 1, account: bob })
    page.client.paymentMethod = awsMethod({ account: bob, version: 1 })
    await page.clock.advance(2_000)
    page.page.comeBack()
    await page.clock.advance(0)
    expect(page.state().account).to.deep.equal(bob)
    page.leave()
  })

  it('who flips between tabs asks every two seconds at most (fault 5)', async () => {
    const page = openSession((client) => (client.signedIn = false))
    for (let flip = 0; flip < 100; flip += 1) {
      await page.clock.advance(100)
      page.page.hide()
      page.page.comeBack()
    }
    expect(page.client.asked.length).to.be.at.most(6)
    page.leave()
  })

  it('is known to be back by the pre-check too', async () => {
    const page = openSession((client) => (client.signedIn = false), { needs: ['eligibility'] })
    await page.clock.advance(5_000)
    expect(page.state().name).to.equal('signed-out')
    page.client.signedIn = true
    page.client.eligibility = eligibility('credit_card_on_file')
    page.page.comeBack()
    await page.clock.advance(0)
    expect(page.state().name).to.equal('idle')
    expect(page.session.snapshot.eligibility.status).to.equal('ready')
    expect(new Set(page.client.names()), 'and nothing else is asked').to.deep.equal(
      new Set(['getEligibility']),
    )
    page.leave()
  })

  it('still learns that AWS sent him back with a failure', async () => {
    const page = openSession((client) => (client.signedIn = false))
    page.session.arrive('registration_expired')
    await page.clock.advance(60_000)
    expect(page.state().name).to.equal('failed')
    expect(page.client.asked.length).to.equal(1)
    page.leave()
  })

  it('has nothing written for him: what he wanted before is asked of him again', async () => {
    const page = openSession((client) => (client.link = link({ state: 'active' })))
    await page.clock.advance(0)
    page.client.signedIn = false
    page.session.acknowledge()
    page.session.recheck()
    await page.clock.advance(0)
    expect(page.session.snapshot.rechecking).to.equal(false)
    page.client.signedIn = true
    await page.clock.advance(2_000)
    page.page.comeBack()
    await page.clock.advance(0)
    expect(page.client.calls('recheckLink').length + page.client.calls('acknowledgeLink').length)
      // One of the two was sent, and told that he is signed out.
      .to.equal(1)
    page.leave()
  })
})
