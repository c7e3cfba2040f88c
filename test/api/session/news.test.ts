// What is news to the other tabs of a browser: what they cannot know yet, and nothing else.
import { expect } from '@open-wc/testing'
import { openSession, refusedBesideLink } from './support/open-session.ts'
import { link, noMethod, nothing, registration, value } from './support/samples.ts'

describe('The other tabs', () => {
  it('are told of a link that has changed, and of one that is told more clearly now', async () => {
    for (const [before, now] of [
      [link(), link({ version: 6 })],
      [link(), link({ version: 6, state: 'active' })],
      [link({ state: 'unknown' }), link({ state: 'active' })],
    ]) {
      const page = openSession((client) => (client.link = before))
      await page.clock.advance(0)
      page.client.link = now
      page.client.always('getLink', value(now))
      page.session.refresh()
      await page.clock.advance(0)
      expect(page.hub.sent).to.equal(1)
      page.leave()
    }
  })

  it('are told of a link that a page has made without a click as it opened', async () => {
    const page = openSession((client) => {
      client.registration = registration({ confirmation: 'not_required' })
      client.onCreate = () => value(link(), { status: 202 })
    })
    await page.clock.advance(0)
    expect(page.state().name).to.equal('pending')
    expect(page.hub.sent).to.equal(1)
    page.leave()
  })

  it('are told of a registration that was let go', async () => {
    const page = openSession((client) => (client.registration = registration()))
    await page.clock.advance(0)
    page.session.release()
    await page.clock.advance(0)
    expect(page.hub.sent).to.equal(1)
    page.leave()
  })

  it('are told nothing of a link that is gone: each finds that out itself', async () => {
    const page = openSession((client) => (client.link = link({ state: 'canceled' })))
    await page.clock.advance(0)
    page.client.link = undefined
    page.session.refresh()
    await page.clock.advance(0)
    expect(page.state().name).to.equal('idle')
    expect(page.hub.sent).to.equal(0)
    page.leave()
  })

  it('are told nothing of what changes on this screen alone', async () => {
    const page = await refusedBesideLink()
    expect(page.state().name).to.equal('failed')
    page.session.acknowledge()
    await page.clock.advance(0)
    expect(page.hub.sent).to.equal(0)
    page.leave()
  })

  it('are told nothing of what he finds who has signed in again', async () => {
    const page = openSession((client) => (client.link = link({ state: 'active' })))
    await page.clock.advance(0)
    page.client.signedIn = false
    page.session.refresh()
    await page.clock.advance(0)
    expect(page.state().name).to.equal('signed-out')
    page.client.signedIn = true
    page.session.refresh()
    await page.clock.advance(0)
    expect(page.state().name).to.equal('active')
    expect(page.hub.sent).to.equal(0)
    page.leave()
  })

  it('are told that this one has asked only where it asks for all of them', async () => {
    const page = openSession()
    await page.clock.advance(60_000)
    expect(page.hub.asked).to.equal(0)
    page.client.link = link()
    page.session.refresh()
    await page.clock.advance(30_000)
    expect(page.hub.asked, 'it follows the wait').to.be.above(0)
    page.leave()
  })
})

describe('News of a link', () => {
  it('makes the page ask anew how he pays and what cancelling does, and nothing else', async () => {
    const page = openSession((client) => (client.link = link({ state: 'active' })), {
      needs: ['link', 'paymentMethod', 'impact'],
    })
    await page.clock.advance(0)
    expect(page.client.names().length).to.equal(3)
    page.client.next('getLink', value(link({ state: 'canceling', version: 6 })))
    page.session.refresh()
    await page.clock.advance(0)
    expect(page.client.names().slice(3)).to.deep.equal([
      'getLink',
      'getPaymentMethod',
      'getCancellationImpact',
    ])
    page.client.link = link({ state: 'canceling', version: 7 })
    await page.clock.advance(3_000)
    expect(page.client.names().slice(6, 9), 'by the timer').to.deep.equal([
      'getLink',
      'getPaymentMethod',
      'getCancellationImpact',
    ])
    page.leave()
  })

  it('that changes no more than the steps of the wait does so too', async () => {
    const page = openSession((client) => (client.link = link()), {
      needs: ['link', 'paymentMethod'],
    })
    await page.clock.advance(0)
    page.client.link = link({ version: 6 })
    await page.clock.advance(3_000)
    expect(page.client.calls('getPaymentMethod').length).to.equal(2)
    page.leave()
  })

  it('that says "no link" in the middle of the wait makes the page ask whose answer it was', async () => {
    const page = openSession((client) => (client.link = link()), {
      needs: ['link', 'paymentMethod'],
    })
    await page.clock.advance(0)
    page.client.paymentMethod = noMethod({ version: 5 })
    page.client.next('getLink', nothing())
    await page.clock.advance(3_000)
    expect(page.client.names().slice(2, 4)).to.deep.equal(['getLink', 'getPaymentMethod'])
    page.leave()
  })
})
