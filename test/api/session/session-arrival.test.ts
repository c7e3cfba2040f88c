// Session: a customer whom AWS has just sent here.
import { expect } from '@open-wc/testing'
import { BillingError } from '../../../src/api/client/index.ts'
import { openSession } from './support/open-session.ts'
import { link, refused, registration, value } from './support/samples.ts'

describe('a customer who comes from AWS', () => {
  it('is told to start once more when neither a registration nor a link is here', async () => {
    const page = openSession((client) => (client.saysRegistration = false))
    page.session.arrive()
    await page.clock.advance(0)
    const state = page.state()
    expect(state.name).to.equal('failed')
    expect(state.name === 'failed' && state.failure.code).to.equal('registration_missing')
    expect(page.client.calls('getRegistration').length).to.equal(1)
    page.leave()
  })

  it('is not told that it is missing before anybody has asked for it', async () => {
    const page = openSession((client) => {
      client.saysRegistration = false
      client.registration = registration()
    })
    page.session.arrive()
    await page.clock.advance(0)
    expect(page.states()).not.to.include('failed')
    expect(page.state().name).to.equal('confirming')
    page.leave()
  })

  it('is told once, and not again after he has read and closed it', async () => {
    const page = openSession((client) => (client.saysRegistration = false))
    page.session.arrive()
    await page.clock.advance(0)
    page.session.dismiss()
    expect(page.state().name).to.equal('idle')
    page.session.refresh()
    await page.clock.advance(20_000)
    expect(page.state().name).to.equal('idle')
    page.leave()
  })

  it('sees what he brought after one question, before anybody knows whether he is linked', async () => {
    const page = openSession((client) => {
      client.registration = registration({ confirmation: 'not_required' })
      client.onCreate = () => value(link(), { status: 202 })
    })
    page.session.arrive()
    await page.clock.advance(0)
    expect(page.states()).to.deep.equal(['submitting', 'pending'])
    expect(page.client.names()).to.deep.equal(['getRegistration', 'createLink', 'getLink'])
    page.leave()
  })

  it('comes to a page that has begun to ask for something else, and is seen to all the same', async () => {
    const page = openSession(
      (client) => (client.registration = registration({ confirmation: 'required' })),
      { needs: ['paymentMethod'] },
    )
    const leave = page.session.subscribe(() => undefined, ['link', 'registration'])
    page.session.arrive()
    await page.clock.advance(0)
    expect(page.client.names()).to.deep.equal(['getRegistration', 'getLink', 'getPaymentMethod'])
    leave()
    page.leave()
  })

  it('is told that it is missing only when the link was asked for as well', async () => {
    const page = openSession((client) => (client.link = link({ state: 'active' })))
    page.session.arrive()
    await page.clock.advance(0)
    expect(page.states()).to.deep.equal(['active'])
    expect(page.client.names()).to.deep.equal(['getRegistration', 'getLink'])
    page.leave()
  })

  it('is told of his link while nothing can be heard of what he brought', async () => {
    const page = openSession((client) => {
      client.link = link({ state: 'active' })
      client.next('getRegistration', refused('unknown'))
    })
    page.session.arrive()
    await page.clock.advance(0)
    expect(page.truth()).to.equal('active')
    page.leave()
  })

  it('is not told that it is missing while nothing can be heard of it, only once it was asked for', async () => {
    const page = openSession((client) => {
      client.saysRegistration = false
      client.next('getRegistration', new BillingError('malformed', { retryable: true }))
    })
    page.session.arrive()
    await page.clock.advance(0)
    expect(page.client.names()).to.deep.equal(['getRegistration', 'getLink'])
    expect(page.truth()).to.equal('idle')
    await page.clock.advance(10_000)
    const state = page.state()
    expect(state.name === 'failed' && state.failure.code).to.equal('registration_missing')
    page.leave()
  })

  it('who has read and closed a failure is asked about what he brought, once it can be read', async () => {
    const page = openSession((client) => {
      client.saysRegistration = false
      client.registration = registration({ state: 'unknown' })
    })
    await page.clock.advance(0)
    page.session.arrive('registration_expired')
    page.session.dismiss()
    page.client.registration = registration()
    page.page.hide()
    await page.clock.advance(20_000)
    page.page.comeBack()
    await page.clock.advance(0)
    expect(page.state().name).to.equal('confirming')
    page.leave()
  })

  it('is told of a failure even when another element has asked before', async () => {
    const page = openSession()
    await page.clock.advance(0)
    expect(page.state().name).to.equal('idle')
    page.session.arrive('registration_expired')
    expect(page.state().name).to.equal('failed')
    page.leave()
  })

  it('hears nothing of a missing registration once his own was here and he let go of it', async () => {
    const page = openSession((client) => {
      client.registration = registration({ confirmation: 'required' })
    })
    page.session.arrive()
    await page.clock.advance(0)
    expect(page.state().name).to.equal('confirming')
    page.session.release()
    await page.clock.advance(120_000)
    expect(page.state().name).to.equal('idle')
    page.leave()
  })

  it('hears nothing of a missing registration when his accounts are linked', async () => {
    const page = openSession((client) => (client.link = link({ state: 'active' })))
    page.session.arrive()
    await page.clock.advance(0)
    expect(page.state().name).to.equal('active')
    page.leave()
  })

  it('is not told anything when nobody sent him', async () => {
    const page = openSession()
    await page.clock.advance(0)
    expect(page.state().name).to.equal('idle')
    page.leave()
  })
})
