// Tabs tell each other that there is news, never what it is; each one asks the server itself.
import { expect } from '@open-wc/testing'
import { HintHub, openTab, seeded } from './support/browser.ts'
import { openSession } from './support/open-session.ts'
import { link, registration, value } from './support/samples.ts'
import { VirtualClock } from './support/virtual-clock.ts'

/** Two tabs of one browser over one clock. */
function twoTabs(prepare: Parameters<typeof openSession>[0] = () => undefined) {
  const clock = new VirtualClock()
  const hub = new HintHub()
  const first = openSession(prepare, { tab: openTab({ clock, hub, random: seeded(1) }) })
  const second = openSession(prepare, { tab: openTab({ clock, hub, random: seeded(2) }) })
  return { clock, hub, first, second }
}

describe('A hint', () => {
  it('of another tab brings the news within seconds, by asking', async () => {
    const { clock, first, second } = twoTabs((client) => {
      client.registration = registration()
      client.onCreate = () => value(link(), { status: 202 })
    })
    await clock.advance(60_000)
    second.client.link = link()
    second.client.registration = undefined
    first.session.confirm()
    await clock.advance(3_000)
    expect(first.state().name).to.equal('pending')
    expect(second.state().name).to.equal('pending')
    first.leave()
    second.leave()
  })

  it('tells that the registration was let go, and the other tab asks for nothing that is gone', async () => {
    const { clock, first, second } = twoTabs((client) => (client.registration = registration()))
    await clock.advance(60_000)
    second.client.registration = undefined
    first.session.release()
    await clock.advance(3_000)
    expect(second.state().name).to.equal('idle')
    first.leave()
    second.leave()
  })

  it('is not answered with a hint, so two tabs never play ping-pong', async () => {
    const { clock, hub, first, second } = twoTabs((client) => (client.link = link()))
    await clock.advance(3_600_000 - 1)
    hub.sent = 0
    const asked = [first.client.asked.length, second.client.asked.length]
    const news = link({ version: 6, state: 'active' })
    first.client.link = news
    second.client.link = news
    await clock.advance(120_000)
    expect(first.state().name).to.equal('active')
    expect(second.state().name).to.equal('active')
    expect(hub.sent).to.equal(1)
    expect(first.client.asked.length - asked[0]!).to.be.at.most(4)
    expect(second.client.asked.length - asked[1]!).to.be.at.most(4)
    first.leave()
    second.leave()
  })

  it('is not sent for what a page finds when it opens', async () => {
    const { clock, hub, first, second } = twoTabs(
      (client) => (client.link = link({ state: 'active' })),
    )
    await clock.advance(60_000)
    expect(hub.sent).to.equal(0)
    first.leave()
    second.leave()
  })

  it('that is forged proves nothing: the state stays what the server says', async () => {
    const page = openSession((client) => (client.link = link()))
    await page.clock.advance(0)
    const before = page.state()
    for (let forged = 0; forged < 50; forged += 1) page.hub.forge('test')
    await page.clock.advance(3_000)
    expect(page.state()).to.equal(before)
    page.leave()
  })

  it('that is forged all the time costs no more than a round every two seconds', async () => {
    const page = openSession((client) => (client.link = link({ state: 'active' })), {
      needs: ['link', 'registration', 'paymentMethod', 'impact'],
    })
    for (let tick = 0; tick < 600; tick += 1) {
      page.hub.forge('test')
      await page.clock.advance(100)
    }
    const rounds = page.client.calls('getLink').length
    expect(rounds).to.be.at.most(31)
    expect(page.client.asked.length).to.be.at.most(rounds * 4)
    page.leave()
  })

  it('that comes while a question is on its way is not lost', async () => {
    const page = openSession()
    await page.clock.advance(60_000)
    page.client.next('getLink', async () => {
      // This answer was written before the news, and the hint overtakes it.
      page.client.link = link()
      page.hub.forge('test')
      return { kind: 'nothing', meta: { status: 204, receivedAt: 0, held: false } }
    })
    page.page.comeBack()
    await page.clock.advance(4_000)
    expect(page.state().name).to.equal('pending')
    page.leave()
  })

  it('does not wake a page that nobody sees', async () => {
    const page = openSession((client) => (client.link = link({ state: 'active' })))
    await page.clock.advance(0)
    page.page.hide()
    page.hub.forge('test')
    await page.clock.advance(60_000)
    expect(page.client.asked.length).to.equal(1)
    page.page.comeBack()
    await page.clock.advance(0)
    expect(page.client.asked.length).to.be.above(1)
    page.leave()
  })

  it('of another API is not heard', async () => {
    const page = openSession((client) => (client.link = link({ state: 'active' })))
    await page.clock.advance(0)
    page.hub.forge('another')
    await page.clock.advance(60_000)
    expect(page.client.asked.length).to.equal(1)
    page.leave()
  })
})
