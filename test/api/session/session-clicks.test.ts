// What the customer can do: each click is sent once, and shown as done only when the server says so.
import { expect } from '@open-wc/testing'
import { BillingError } from '../../../src/api/client/index.ts'
import { expiresMeanwhile, openSession, refusedBesideLink } from './support/open-session.ts'
import { link, nothing, refused, registration, value } from './support/samples.ts'
import { later, type ScriptedClient } from './support/scripted-client.ts'

const confirming = (client: ScriptedClient) => {
  client.registration = registration()
  client.onCreate = () => value(link(), { status: 202 })
}

describe('Yes', () => {
  it('clicked ten times is one POST', async () => {
    const page = openSession(confirming)
    await page.clock.advance(0)
    for (let click = 0; click < 10; click += 1) page.session.confirm()
    await page.clock.advance(0)
    for (let click = 0; click < 10; click += 1) page.session.confirm()
    await page.clock.advance(60_000)
    expect(page.client.calls('createLink').length).to.equal(1)
    page.leave()
  })

  it('means nothing where nothing was asked', async () => {
    const page = openSession()
    await page.clock.advance(0)
    for (const act of [
      'confirm',
      'tryAgain',
      'release',
      'recheck',
      'acknowledge',
      'dismiss',
    ] as const) {
      page.session[act]()
    }
    await page.clock.advance(60_000)
    expect(page.client.names()).to.deep.equal(['getLink'])
    page.leave()
  })

  it('whose answer was lost is sent again for the same registration (fault 4)', async () => {
    const page = openSession(confirming)
    page.client.next('createLink', new BillingError('network', { retryable: true }))
    await page.clock.advance(0)
    page.session.confirm()
    await page.clock.advance(0)
    expect(page.state().name).to.equal('interrupted')
    await page.clock.advance(3_000)
    expect(page.client.calls('createLink').map((call) => call.with)).to.deep.equal([
      'reg-1',
      'reg-1',
    ])
    expect(page.state().name).to.equal('pending')
    page.leave()
  })

  it('to what he has already is answered kindly', async () => {
    const page = openSession(confirming)
    page.client.onCreate = () => value(link({ state: 'active' }), { status: 200 })
    await page.clock.advance(0)
    page.session.confirm()
    await page.clock.advance(0)
    expect(page.state()).to.deep.include({ name: 'active', repeated: true })
    page.leave()
  })
})

describe('Not now', () => {
  it('lets go of the registration', async () => {
    const page = openSession(confirming)
    await page.clock.advance(0)
    page.session.release()
    page.session.release()
    expect(page.state().name, 'not before the server says so').to.equal('confirming')
    await page.clock.advance(0)
    expect(page.state().name).to.equal('idle')
    expect(page.client.calls('releaseRegistration').map((call) => call.with)).to.deep.equal([
      'reg-1',
    ])
    page.leave()
  })

  it('is not shown as done when the server refuses it', async () => {
    const page = openSession(confirming)
    page.client.always('releaseRegistration', refused('csrf_rejected'))
    await page.clock.advance(0)
    page.session.release()
    await page.clock.advance(60_000)
    expect(page.truth()).to.equal('confirming')
    expect(page.states().slice(1)).not.to.include('idle')
    expect(page.state()).to.deep.include({ name: 'interrupted' })
    expect(page.client.calls('releaseRegistration').length, 'no loop').to.equal(1)
    page.leave()
  })

  it('is done when the registration is gone already', async () => {
    const page = openSession(confirming)
    page.client.always('releaseRegistration', refused('not_found'))
    await page.clock.advance(0)
    page.session.release()
    await page.clock.advance(0)
    expect(page.state().name).to.equal('idle')
    page.leave()
  })

  it('keeps a registration from being sent, even while the letting go has to wait', async () => {
    const page = openSession(confirming)
    await page.clock.advance(0)
    page.client.always('createLink', new BillingError('malformed', { retryable: true }))
    page.session.confirm()
    await page.clock.advance(0)
    const sent = page.client.calls('createLink').length
    page.client.always('createLink', undefined)
    page.client.always('releaseRegistration', new BillingError('malformed', { retryable: true }))
    page.session.release()
    await page.clock.advance(120_000)
    expect(page.client.calls('createLink').length).to.equal(sent)
    page.client.always('releaseRegistration', undefined)
    await page.clock.advance(120_000)
    expect(page.state().name).to.equal('idle')
    page.leave()
  })

  it('after a refusal goes back to what the link says', async () => {
    const page = await refusedBesideLink()
    expect(page.state().name).to.equal('failed')
    page.session.release()
    await page.clock.advance(0)
    expect(page.state().name).to.equal('active')
    page.leave()
  })
})

describe('A refusal that was read and closed', () => {
  it('has the link followed again that was on its way meanwhile', async () => {
    const page = openSession((client) => {
      client.link = link({ state: 'canceling' })
      expiresMeanwhile(client)
    })
    await page.clock.advance(0)
    page.session.confirm()
    await page.clock.advance(60_000)
    expect(page.state().name).to.equal('failed')
    page.session.dismiss()
    page.client.link = link({ state: 'canceled', version: 6 })
    await page.clock.advance(60_000)
    expect(page.state().name).to.equal('canceled')
    page.leave()
  })
})

describe('Seen', () => {
  it('is sent once per version', async () => {
    const page = openSession((client) => (client.link = link({ state: 'active' })))
    await page.clock.advance(0)
    page.session.acknowledge()
    page.session.acknowledge()
    await page.clock.advance(0)
    page.session.acknowledge()
    await page.clock.advance(0)
    expect(page.client.calls('acknowledgeLink').map((call) => call.with)).to.deep.equal([
      { id: 'link-1', version: 5 },
    ])
    expect(page.state().link?.acknowledgedVersion).to.equal(5)
    page.leave()
  })

  it('of a newer version is not lost while the older one is on its way', async () => {
    const page = openSession((client) => (client.link = link()))
    await page.clock.advance(0)
    const slow = later<never>()
    page.client.next('acknowledgeLink', slow.script)
    page.session.acknowledge()
    await page.clock.advance(0)
    page.client.link = link({ version: 6, state: 'active' })
    page.client.next('getLink', value(page.client.link))
    // The newer version comes with a recheck of the same moment.
    slow.arrive(nothing())
    await page.clock.advance(3_000)
    page.session.acknowledge()
    await page.clock.advance(0)
    expect(page.client.calls('acknowledgeLink').map((call) => call.with)).to.deep.equal([
      { id: 'link-1', version: 5 },
      { id: 'link-1', version: 6 },
    ])
    page.leave()
  })

  it('never keeps the news of the link waiting, even if the server will not have it', async () => {
    for (const problem of [
      refused('csrf_rejected'),
      refused('internal', { status: 405 }),
      new BillingError('http', { retryable: false }),
      new BillingError('malformed', { retryable: true }),
    ]) {
      const page = openSession((client) => (client.link = link()))
      await page.clock.advance(0)
      page.client.always('acknowledgeLink', problem)
      page.session.acknowledge()
      await page.clock.advance(0)
      expect(page.state().name, 'nothing that he sees depends on it').to.equal('pending')
      page.client.link = link({ version: 6, state: 'active' })
      await page.clock.advance(5_000)
      expect(page.state().name).to.equal('active')
      page.leave()
    }
  })

  it('on another device closes it here as well', async () => {
    const page = openSession((client) => (client.link = link({ state: 'active' })))
    await page.clock.advance(15_000)
    page.client.link = link({ state: 'active', acknowledgedVersion: 5 })
    page.client.next('getLink', value(page.client.link))
    page.page.comeBack()
    await page.clock.advance(0)
    expect(page.state().link?.acknowledgedVersion).to.equal(5)
    page.leave()
  })
})

describe('Check again', () => {
  it('is sent once, says that it is on its way, and shows what came of it', async () => {
    const page = openSession((client) => (client.link = link()))
    await page.clock.advance(0)
    const slow = later<ReturnType<typeof link>>()
    page.client.next('recheckLink', slow.script)
    page.session.recheck()
    page.session.recheck()
    await page.clock.advance(0)
    page.session.recheck()
    expect(page.session.snapshot.rechecking).to.equal(true)
    slow.arrive(value(link({ version: 6, state: 'active' }), { status: 202 }))
    await page.clock.advance(0)
    expect(page.session.snapshot.rechecking).to.equal(false)
    expect(page.state().name).to.equal('active')
    expect(page.client.calls('recheckLink').map((call) => call.with)).to.deep.equal([
      { id: 'link-1', version: 5 },
    ])
    page.leave()
  })

  it('too often refuses the asking, not the link', async () => {
    const page = openSession((client) => (client.link = link()))
    await page.clock.advance(0)
    page.client.next('recheckLink', refused('rate_limited', { retryAfterMs: 10_000 }))
    page.session.recheck()
    await page.clock.advance(0)
    expect(page.session.snapshot.rechecking).to.equal(false)
    expect(page.truth()).to.equal('pending')
    page.client.link = link({ version: 6, state: 'active' })
    await page.clock.advance(16_000)
    expect(page.client.calls('recheckLink').length).to.equal(1)
    expect(page.state().name).to.equal('active')
    page.leave()
  })

  it('of a failed payment shows why it is refused', async () => {
    const page = openSession((client) => (client.link = link({ state: 'failed' })))
    await page.clock.advance(0)
    page.client.next('recheckLink', refused('credit_card_on_file'))
    page.session.recheck()
    await page.clock.advance(0)
    const state = page.state()
    expect(state.name === 'failed' && state.failure.code).to.equal('credit_card_on_file')
    page.leave()
  })

  it('refused for the form of the asking leaves the cause on the screen', async () => {
    const page = openSession((client) => (client.link = link({ state: 'failed' })))
    await page.clock.advance(0)
    page.client.next('recheckLink', refused('csrf_rejected'))
    page.session.recheck()
    await page.clock.advance(0)
    const state = page.state()
    expect(state.name).to.equal('interrupted')
    expect(state.name === 'interrupted' && state.from).to.deep.include({ name: 'failed' })
    expect(
      state.name === 'interrupted' && state.from.name === 'failed' && state.from.failure.code,
    ).to.equal('aws_payment_failed')
    page.leave()
  })

  it('that broke on the way says so, and does not stay on its way for ever', async () => {
    const page = openSession((client) => (client.link = link()))
    await page.clock.advance(0)
    page.client.next('recheckLink', new BillingError('timeout', { retryable: true }))
    page.session.recheck()
    await page.clock.advance(0)
    expect(page.session.snapshot.rechecking).to.equal(false)
    expect(page.state().name).to.equal('interrupted')
    await page.clock.advance(5_000)
    expect(page.state().name).to.equal('pending')
    page.leave()
  })
})
