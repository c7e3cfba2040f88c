// What a wait costs the server, and how late the customer hears the news.
import { expect } from '@open-wc/testing'
import * as fc from 'fast-check'
import { openTab, seeded } from './support/browser.ts'
import { openSession } from './support/open-session.ts'
import { MockHouse } from './support/mock-browser.ts'
import { at, awsMethod, link } from './support/samples.ts'

/** How long after the news the page shows it, in ms, when the news comes after `seconds`. */
async function delayOf(seconds: number, seed: number, serverAhead: number | undefined = 0) {
  const page = openSession(
    (client) => {
      client.link = link()
      client.serverAhead = serverAhead
    },
    { tab: openTab({ random: seeded(seed) }) },
  )
  await page.clock.advance(seconds * 1_000)
  page.client.link = link({ version: 6, state: 'active' })
  const news = page.clock.now()
  while (page.truth() !== 'active') {
    const next = page.clock.nextIn
    if (next === undefined) throw new Error('nobody will ever ask')
    await page.clock.advance(next)
  }
  page.leave()
  return page.clock.now() - news
}

describe('A wait of two hours (fault 2)', () => {
  it('costs at most 160 questions, whatever chance says', async () => {
    for (const seed of [1, 2, 3]) {
      const page = openSession((client) => (client.link = link()), {
        needs: ['link', 'registration', 'paymentMethod'],
        tab: openTab({ random: seeded(seed) }),
      })
      await page.clock.advance(7_200_000)
      expect(page.client.asked.length).to.be.within(120, 160)
      page.leave()
    }
  }).timeout(20_000)

  it('costs at most 160 questions over the mock backend, the arrival included', async () => {
    const house = new MockHouse('stalled-sync', { landed: false })
    await house.mock.arrive()
    const before = house.requests().length
    const page = house.open(['link', 'registration', 'paymentMethod'])
    await house.clock.advance(7_200_000)
    expect(page.state().name).to.equal('pending')
    expect(house.requests().length - before).to.be.within(120, 160)
    page.leave()
  }).timeout(20_000)

  it('costs at most 18 questions in any minute', async () => {
    const page = openSession((client) => (client.link = link()), {
      needs: ['link', 'registration', 'paymentMethod'],
    })
    await page.clock.advance(600_000)
    const times = page.client.asked.map((each) => each.at)
    for (const from of times) {
      expect(times.filter((each) => each >= from && each < from + 60_000).length).to.be.at.most(18)
    }
    page.leave()
  })

  it('costs a tenth of that where the server wishes for ten minutes between questions', async () => {
    const page = openSession((client) => (client.link = link({ pollAfterMs: 600_000 })))
    await page.clock.advance(7_200_000)
    expect(page.client.asked.length).to.be.within(12, 13)
    page.leave()
  })
})

describe('The news', () => {
  it('is on the screen within a quarter of the wait: two seconds at least, a minute at most', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 1_200 }), fc.nat(), async (seconds, seed) => {
        const bound = Math.min(60_000, Math.max(2_000, seconds * 250))
        expect(await delayOf(seconds, seed)).to.be.at.most(bound)
      }),
      { numRuns: 25 },
    )
  }).timeout(20_000)

  it('is as punctual on a device whose clock is wrong by days', async () => {
    const late = openTab({ wallClock: () => 0 })
    const page = openSession((client) => (client.link = link()), { tab: late })
    await page.clock.advance(40_000)
    const gaps = page.client.calls('getLink').map((call) => call.at)
    expect(gaps[1], 'the first gap is two seconds').to.be.at.most(2_000)
    expect(page.session.serverNow()).to.equal(Date.parse(at(40)))
    page.leave()
  })

  it('comes at least every minute where the server names no time and the device is wrong', async () => {
    for (const wallClock of [() => 0, () => Date.parse('2099-01-01T00:00:00Z')]) {
      const page = openSession(
        (client) => {
          client.link = link()
          client.serverAhead = undefined
        },
        { tab: openTab({ wallClock }) },
      )
      await page.clock.advance(600_000)
      const times = page.client.asked.map((each) => each.at)
      expect(times.length).to.be.at.least(10)
      for (const [index, time] of times.entries()) {
        if (index === 0) continue
        expect(time - times[index - 1]!).to.be.within(1_600, 60_000)
      }
      page.leave()
    }
  })

  it('of the end of a cancellation is paced by when it was cancelled, not by when it was linked', async () => {
    const cancellation = { canceledAt: at(0), stopAt: at(3_600), deleteAt: at(262_800) }
    const page = openSession((client) => {
      client.link = link({ state: 'canceling', startedAt: at(-8_640_000), cancellation })
    })
    await page.clock.advance(10_000)
    expect(page.client.asked.length).to.be.at.least(5)
    page.leave()
  })

  it('after a night of sleep is one question away, not a night of questions', async () => {
    const page = openSession((client) => (client.link = link()))
    await page.clock.advance(10_000)
    const asked = page.client.asked.length
    page.clock.sleep(8 * 3_600_000)
    page.client.link = link({ version: 6, state: 'active' })
    page.client.paymentMethod = awsMethod()
    await page.clock.advance(60_000)
    expect(page.state().name).to.equal('active')
    expect(page.client.asked.length - asked).to.be.at.most(3)
    page.leave()
  })
})
