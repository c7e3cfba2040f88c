// From the arrival to "AWS Marketplace Subscription", and what it costs in questions.
import { expect } from '@open-wc/testing'
import { takeCaught } from '../../support/trap.ts'
import { openSession } from './support/open-session.ts'
import { awsMethod, link, registration, value } from './support/samples.ts'
import type { ScriptedClient } from './support/scripted-client.ts'

const linking = (client: ScriptedClient) => {
  client.registration = registration()
  client.onCreate = () => value(link(), { status: 202 })
}

describe('A customer who arrives from AWS', () => {
  it('confirms, waits, and is linked', async () => {
    const page = openSession(linking)
    await page.clock.advance(0)
    expect(page.state().name).to.equal('confirming')
    page.session.confirm()
    await page.clock.advance(0)
    expect(page.state().name).to.equal('pending')
    page.client.link = link({ version: 6, state: 'active' })
    await page.clock.advance(3_000)
    expect(page.states()).to.deep.equal(['idle', 'confirming', 'submitting', 'pending', 'active'])
    expect(page.client.calls('createLink').map((call) => call.with)).to.deep.equal(['reg-1'])
    page.leave()
  })

  it('is not asked to confirm where the server says that it is not needed', async () => {
    const page = openSession((client) => {
      linking(client)
      client.registration = registration({ confirmation: 'not_required' })
    })
    await page.clock.advance(0)
    expect(page.states()).to.deep.equal(['idle', 'submitting', 'pending'])
    page.leave()
  })

  it('sees his payment method change when the link does, in one round', async () => {
    const page = openSession(
      (client) => {
        linking(client)
        client.link = link()
        client.registration = undefined
      },
      { needs: ['link', 'registration', 'paymentMethod'] },
    )
    await page.clock.advance(0)
    page.client.link = link({ version: 6, state: 'active' })
    page.client.paymentMethod = awsMethod()
    await page.clock.advance(3_000)
    const { paymentMethod } = page.session.snapshot
    expect(paymentMethod.status === 'ready' && paymentMethod.value.kind).to.equal('aws_marketplace')
    expect(page.client.calls('getPaymentMethod').length).to.equal(2)
    page.leave()
  })

  it('is followed on the billing page too, where only the field says that a change is on its way', async () => {
    const page = openSession(
      (client) => {
        client.link = link()
        client.paymentMethod = {
          ...client.paymentMethod,
          pendingChange: { to: 'aws_marketplace', since: link().startedAt },
        }
      },
      { needs: ['paymentMethod'] },
    )
    await page.clock.advance(0)
    page.client.link = link({ version: 6, state: 'active' })
    page.client.paymentMethod = awsMethod()
    await page.clock.advance(3_000)
    const { paymentMethod } = page.session.snapshot
    expect(paymentMethod.status === 'ready' && paymentMethod.value.kind).to.equal('aws_marketplace')
    page.leave()
  })

  it('is not asked about for ever once the field that spoke of a change has left the page', async () => {
    const page = openSession(
      (client) => {
        client.link = link({ state: 'active' })
        client.paymentMethod = {
          ...client.paymentMethod,
          pendingChange: { to: 'aws_marketplace', since: link().startedAt },
        }
      },
      { needs: ['link'] },
    )
    const takeDown = page.session.subscribe(() => undefined, ['paymentMethod'])
    await page.clock.advance(60_000)
    expect(page.client.calls('getPaymentMethod').length, 'it is followed').to.be.above(2)
    takeDown()
    await page.clock.advance(60_000)
    const asked = page.client.asked.length
    await page.clock.advance(600_000)
    expect(page.client.asked.length - asked).to.equal(0)
    page.leave()
  })

  it('is told what a newer server said, when a server that has our word for it answers', async () => {
    const page = openSession((client) => (client.link = link({ state: 'unknown' })))
    await page.clock.advance(0)
    expect(page.state().name).to.equal('unknown')
    page.client.link = link({ state: 'active' })
    page.session.refresh()
    await page.clock.advance(3_000)
    expect(page.state().name).to.equal('active')
    const tags = page.client.calls('getLink').map(({ how }) => how.etag)
    expect(tags, 'nothing unclear is confirmed as unchanged').to.deep.equal(
      tags.map(() => undefined),
    )
    page.leave()
  })

  it('gets snapshots that nobody can change', async () => {
    const page = openSession(linking, { needs: ['link', 'registration', 'paymentMethod'] })
    await page.clock.advance(0)
    for (const snapshot of page.shown) {
      for (const part of [snapshot, snapshot.state, snapshot.paymentMethod]) {
        expect(Object.isFrozen(part)).to.equal(true)
      }
    }
    page.leave()
  })
})

describe('The cost of a page', () => {
  it('with nothing to tell is one question, where the server says that no registration waits', async () => {
    const page = openSession()
    await page.clock.advance(3_600_000)
    expect(page.client.names()).to.deep.equal(['getLink'])
    expect(page.state()).to.deep.equal({ name: 'idle', checked: true })
    expect(page.clock.waiting).to.equal(0)
    page.leave()
  })

  it('with nothing to tell is two questions otherwise', async () => {
    const page = openSession((client) => (client.saysRegistration = false))
    await page.clock.advance(3_600_000)
    expect(page.client.names()).to.deep.equal(['getLink', 'getRegistration'])
    page.leave()
  })

  it('does not grow with the elements on it', async () => {
    const page = openSession()
    const leave = [
      page.session.subscribe(() => undefined, ['link', 'registration']),
      page.session.subscribe(() => undefined, ['paymentMethod', 'link']),
      page.session.subscribe(() => undefined, ['paymentMethod']),
    ]
    await page.clock.advance(60_000)
    expect(page.client.names()).to.deep.equal(['getLink', 'getPaymentMethod'])
    for (const each of leave) each()
    page.leave()
  })

  it('asks at once for what an element needs that comes later, and only for that', async () => {
    const page = openSession()
    await page.clock.advance(60_000)
    const leave = page.session.subscribe(() => undefined, ['paymentMethod'])
    await page.clock.advance(0)
    expect(page.client.names()).to.deep.equal(['getLink', 'getPaymentMethod'])
    leave()
    page.leave()
  })

  it('is nothing after an hour that nobody looked', async () => {
    const page = openSession((client) => (client.link = link()))
    await page.clock.advance(0)
    page.page.hide()
    await page.clock.advance(3_600_000)
    expect(page.client.asked.length).to.equal(1)
    page.client.link = link({ version: 6, state: 'active' })
    page.page.comeBack()
    await page.clock.advance(0)
    expect(page.state().name).to.equal('active')
    page.leave()
  })

  it('never has two questions on their way', async () => {
    const page = openSession(linking, { needs: ['link', 'registration', 'paymentMethod'] })
    page.session.refresh()
    await page.clock.advance(0)
    page.session.confirm()
    page.session.refresh()
    page.session.recheck()
    await page.clock.advance(60_000)
    expect(page.client.mostInFlight).to.equal(1)
    page.leave()
  })
})

describe('The elements of a page', () => {
  it('start the asking with the first, and end it with the last', async () => {
    const { session, clock, client, page, hub, leave } = openSession(
      (server) => (server.link = link()),
    )
    const second = session.subscribe(() => undefined, ['link'])
    await clock.advance(0)
    leave()
    // For the next question.
    expect(clock.waiting, 'however many elements').to.equal(1)
    second()
    second()
    expect(clock.waiting).to.equal(0)
    expect(page.listening).to.equal(0)
    expect(hub.open).to.equal(0)
    const before = client.asked.length
    await clock.advance(3_600_000)
    page.comeBack()
    await clock.advance(3_600_000)
    expect(client.asked.length).to.equal(before)
  })

  it('may use the very same listener twice', async () => {
    const { session, clock, client, leave } = openSession()
    const listener = () => undefined
    const first = session.subscribe(listener, ['link'])
    const second = session.subscribe(listener, ['paymentMethod'])
    leave()
    first()
    await clock.advance(0)
    expect(client.names()).to.include('getPaymentMethod')
    second()
    expect(clock.waiting).to.equal(0)
  })

  it('are shown again what is true when they come back, asked anew', async () => {
    const { session, clock, client, leave, state } = openSession((server) => (server.link = link()))
    await clock.advance(0)
    leave()
    client.link = link({ version: 6, state: 'active' })
    const again = session.subscribe(() => undefined, ['link'])
    await clock.advance(0)
    expect(state().name).to.equal('active')
    again()
  })

  it('do not keep each other from being told by a mistake, of which the page is told', async () => {
    const { session, clock, leave } = openSession((server) => (server.link = link()))
    let told = 0
    const broken = session.subscribe(() => {
      throw new Error('a broken element')
    }, ['link'])
    const sound = session.subscribe(() => (told += 1), ['link'])
    await clock.advance(3_000)
    expect(told).to.be.above(0)
    expect(session.snapshot.state.name).to.equal('pending')
    expect(clock.waiting, 'the asking goes on').to.equal(2)
    const caught = await takeCaught()
    expect(caught.length, 'the page is told each time').to.be.at.least(told)
    for (const each of caught) expect(each).to.contain('a broken element')
    broken()
    sound()
    leave()
  })
})
