// Clocks that are wrong (faults 44, 53, 69) and machines that sleep (fault 28): no wait gets longer or shorter.
import { expect } from '@open-wc/testing'
import { BillingError } from '../../../src/api/client/index.ts'
import { longWaitSeconds, waitedMs, waitPhase } from '../../../src/api/session/wait-phase.ts'
import { epoch, openTab } from './support/browser.ts'
import { openSession } from './support/open-session.ts'
import { later } from './support/scripted-client.ts'
import { awsMethod, link, noMethod } from './support/samples.ts'

const hour = 3_600_000
const day = 24 * hour

/** A page on a pending link, by a server and on a device whose clocks are so wrong, in ms. */
function waitingPage({
  server = 0,
  device = 0,
}: {
  server?: number | 'silent'
  device?: number
} = {}) {
  const wrong = { device }
  const tab = openTab()
  const environment = {
    ...tab.environment,
    wallClock: () => epoch + tab.clock.now() + wrong.device,
  }
  const page = openSession(
    (client) => {
      client.link = link()
      client.serverAhead = server === 'silent' ? undefined : server
    },
    { tab: { ...tab, environment } },
  )
  const waited = () => waitedMs(link(), page.session.serverNow())
  return { ...page, waited, wrong, phase: () => waitPhase(link(), page.session.serverNow()) }
}

describe('A server whose date lies in the past (fault 53)', () => {
  it('is asked no more than 160 times in two hours', async () => {
    const page = waitingPage({ server: -7 * day })
    await page.clock.advance(2 * hour)
    expect(page.client.asked.length).to.be.within(120, 160)
    page.leave()
  })

  it('does not keep the customer from hearing after fifteen minutes that it takes long', async () => {
    const page = waitingPage({ server: -7 * day })
    await page.clock.advance((longWaitSeconds - 60) * 1_000)
    expect(page.phase()).to.equal('slow')
    await page.clock.advance(120_000)
    expect(page.phase()).to.equal('stalled')
    expect(page.waited()).to.equal((longWaitSeconds + 60) * 1_000)
    page.leave()
  })

  it('is believed again as soon as it is right', async () => {
    const page = waitingPage({ server: 30 * day })
    await page.clock.advance(10_000)
    page.client.serverAhead = 0
    await page.clock.advance(70_000)
    expect(page.waited()).to.equal(80_000)
    page.leave()
  })
})

describe('A server that names no time', () => {
  it('is asked no more than 160 times in two hours by a device that is a year behind (fault 44)', async () => {
    const page = waitingPage({ server: 'silent', device: -365 * day })
    await page.clock.advance(2 * hour)
    expect(page.client.asked.length).to.be.within(120, 160)
    expect(page.waited()).to.equal(2 * hour)
    page.leave()
  })

  for (const step of [-3 * day, -hour, hour, 3 * day]) {
    it(`makes no wait of a device clock that is set by ${step / hour} hours (fault 69)`, async () => {
      const page = waitingPage({ server: 'silent' })
      await page.clock.advance(60_000)
      page.wrong.device = step
      await page.clock.advance(5_000)
      expect(page.waited()).to.equal(65_000)
      await page.clock.advance(60_000)
      expect(page.waited()).to.equal(125_000)
      page.leave()
    })
  }
})

describe('A server that names the time', () => {
  for (const device of [-400 * day, -day, day, 400 * day]) {
    it(`is believed on a device that is ${device / day} days wrong, and when that is set right (fault 44)`, async () => {
      const page = waitingPage({ device })
      await page.clock.advance(60_000)
      expect(page.waited()).to.equal(60_000)
      page.wrong.device = 0
      await page.clock.advance(60_000)
      expect(page.waited()).to.equal(120_000)
      expect(page.client.asked.length).to.be.at.most(24)
      page.leave()
    })
  }

  it('says the same in whatever zone it writes', () => {
    const tokyo = link({ startedAt: '2026-03-01T21:00:00+09:00' })
    expect(waitedMs(tokyo, epoch + 5_000)).to.equal(5_000)
  })
})

describe('A sleeping machine (fault 28)', () => {
  it('whose clock goes on asks one question for a night, and shows the news', async () => {
    const page = waitingPage()
    await page.clock.advance(600_000)
    const asked = page.client.asked.length
    page.clock.sleep(8 * hour)
    await page.clock.advance(30_000)
    expect(page.client.asked.length - asked).to.equal(1)
    expect(page.waited()).to.equal(8 * hour + 630_000)
    page.leave()
  })

  it('whose clock stops asks when the rest of its gap is over, and then knows how long it slept', async () => {
    const page = waitingPage()
    await page.clock.advance(600_000)
    const asked = page.client.asked.length
    // The page has lived through no time at all; the rest of the world has.
    page.client.serverAhead = 8 * hour
    page.wrong.device = 8 * hour
    await page.clock.advance(60_000)
    expect(page.client.asked.length - asked).to.be.within(1, 2)
    expect(page.waited()).to.equal(8 * hour + 660_000)
    expect(page.phase()).to.equal('stalled')
    page.leave()
  })

  it('that fell asleep in the middle of a question tries again, and again in good time', async () => {
    const page = waitingPage()
    await page.clock.advance(600_000)
    const hanging = later()
    page.client.next('getLink', hanging.script)
    await page.clock.advance(60_000)
    const asked = page.client.asked.length
    page.clock.sleep(8 * hour)
    hanging.fail(new BillingError('timeout', { retryable: true }))
    page.client.link = link({ version: 6, state: 'active' })
    page.client.paymentMethod = awsMethod()
    await page.clock.advance(5_000)
    expect(page.state().name).to.equal('active')
    expect(page.client.asked.length - asked).to.be.within(1, 2)
    page.leave()
  })

  it('that finds its network again when it wakes asks once within five seconds', async () => {
    const page = waitingPage()
    await page.clock.advance(600_000)
    const asked = page.client.asked.length
    page.page.loseNetwork()
    page.clock.sleep(8 * hour)
    page.page.findNetwork()
    await page.clock.advance(5_000)
    expect(page.client.asked.length - asked).to.equal(1)
    page.leave()
  })
})

describe('A slow line (fault 86)', () => {
  it('of three seconds each way has one question on it at a time, and the pace is as ever', async () => {
    const page = waitingPage()
    const { client, clock } = page
    const slowly = () =>
      new Promise<never>((_, reject) =>
        clock.setTimeout(() => reject(new BillingError('timeout', { retryable: true })), 6_000),
      )
    await clock.advance(60_000)
    client.always('getLink', slowly)
    await clock.advance(600_000)
    expect(client.mostInFlight).to.equal(1)
    const times = client.calls('getLink').map((call) => call.at)
    const late = times.filter((time) => time > 62_000)
    for (const [index, time] of late.entries()) {
      if (index > 0) expect(time - late[index - 1]!).to.be.at.least(7_000)
    }
    expect(late.length).to.be.above(5)
    page.leave()
  })
})

describe('A server that names no time', () => {
  it('is believed that a change of the payment method does not begin in the future', async () => {
    const since = new Date(epoch + hour).toISOString()
    const page = openSession(
      (client) => {
        client.serverAhead = undefined
        client.paymentMethod = { ...noMethod(), pendingChange: { to: 'aws_marketplace', since } }
      },
      { needs: ['paymentMethod'] },
    )
    await page.clock.advance(0)
    expect(page.session.serverNow()).to.equal(epoch + hour)
    page.leave()
  })
})
