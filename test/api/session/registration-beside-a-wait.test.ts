// A registration that the server still keeps while a link is on its way must not cost what the wait needs.
import { expect } from '@open-wc/testing'
import { openSession, statusNeeds } from './support/open-session.ts'
import { at, link, registration } from './support/samples.ts'

const needs = [...statusNeeds, 'paymentMethod', 'impact', 'eligibility'] as const

/** The link is on its way, and the registration that it was made from is still told of. */
function openBoth() {
  return openSession(
    (client) => {
      client.link = link({ startedAt: at(0) })
      client.registration = registration({ receivedAt: at(-60) })
    },
    { needs },
  )
}

describe('A registration beside a link that is on its way', () => {
  it('is looked at once, and not again with every question about the link', async () => {
    const page = openBoth()
    await page.clock.advance(15 * 60_000)
    expect(page.state().name).to.equal('pending')
    expect(page.client.calls('getLink').length).to.be.above(20)
    expect(page.client.calls('getRegistration').length).to.equal(1)
    page.leave()
  })

  it('is looked at again when the customer comes back, because it may be another one', async () => {
    const page = openBoth()
    await page.clock.advance(60_000)
    page.client.registration = registration({ id: 'reg-2', receivedAt: at(60) })
    page.page.hide()
    await page.clock.advance(60_000)
    page.page.comeBack()
    await page.clock.advance(60_000)
    expect(page.state().name).to.equal('confirming')
    page.leave()
  })

  it('is looked at when the server first says that there is one', async () => {
    const page = openSession((client) => (client.link = link({ startedAt: at(0) })), { needs })
    await page.clock.advance(60_000)
    expect(page.client.calls('getRegistration').length).to.equal(0)
    page.client.registration = registration({ id: 'reg-2', receivedAt: at(60) })
    await page.clock.advance(60_000)
    expect(page.state().name).to.equal('confirming')
    page.leave()
  })

  it('that the server had nothing more to say of is looked at when there is one again', async () => {
    const page = openBoth()
    await page.clock.advance(60_000)
    page.client.registration = undefined
    await page.clock.advance(60_000)
    page.client.registration = registration({ id: 'reg-2', receivedAt: at(120) })
    await page.clock.advance(60_000)
    expect(page.state().name).to.equal('confirming')
    expect(page.client.calls('getRegistration').length).to.equal(2)
    page.leave()
  })
})
