// A server that holds its answer brings the news in one round trip; one that only says so gets the pace.
import { expect } from '@open-wc/testing'
import type { Answer } from '../../../src/api/client/index.ts'
import { gapAfterAnswer, pace } from '../../../src/api/session/pace.ts'
import { HintHub, openTab, seeded } from './support/browser.ts'
import { LockHall } from './support/lock-hall.ts'
import { openSession } from './support/open-session.ts'
import { link, unchanged, value } from './support/samples.ts'
import { held } from './support/scripted-client.ts'
import { VirtualClock } from './support/virtual-clock.ts'

const minute = 60_000

/** Tabs in sight side by side, for ten minutes of a wait that has just begun. */
async function fiveTabs(answer: () => Answer<unknown>) {
  const clock = new VirtualClock()
  const shared = { clock, hall: new LockHall(), hub: new HintHub() }
  const tabs = Array.from({ length: 5 }, (_, index) =>
    openSession((client) => (client.link = link()), {
      tab: openTab({ ...shared, random: seeded(index + 1) }),
    }),
  )
  await clock.advance(0)
  for (const { client } of tabs) client.always('getLink', answer())
  await clock.advance(10 * minute)
  const times = tabs
    .flatMap(({ client }) => client.calls('getLink').slice(1))
    .map(({ at }) => at)
    .sort((a, b) => a - b)
  const within = (from: number) => times.filter((at) => at >= from && at < from + minute).length
  return {
    asked: () => times.length,
    busiest: () => Math.max(...times.map(within)),
    leave: () => tabs.forEach((tab) => tab.leave()),
  }
}

describe('The wish for a held answer', () => {
  it('is sent only while he waits', async () => {
    const page = openSession((client) => (client.link = link()))
    await page.clock.advance(0)
    await page.clock.advance(3_000)
    page.client.link = link({ version: 6, state: 'active' })
    await page.clock.advance(3_000)
    page.session.refresh()
    await page.clock.advance(0)
    const waits = page.client.calls('getLink').map((call) => call.how.waitSeconds)
    expect(waits.at(0), 'nothing known yet').to.equal(undefined)
    expect(waits.at(1)).to.equal(pace.holdSeconds)
    expect(waits.at(-1), 'active').to.equal(undefined)
    page.leave()
  })

  it('is not sent by a page that was interrupted: an answer at once tells that the line works', async () => {
    const page = openSession((client) => (client.link = link()))
    await page.clock.advance(0)
    page.page.loseNetwork()
    page.page.findNetwork()
    await page.clock.advance(5_000)
    expect(page.client.calls('getLink')[1]!.how.waitSeconds).to.equal(undefined)
    page.leave()
  })
})

describe('An answer that was really held', () => {
  it('is asked for again at once, and the news arrives in one round trip', async () => {
    const page = openSession((client) => (client.link = link()))
    await page.clock.advance(0)
    const { client, clock } = page
    client.always(
      'getLink',
      held(clock, 25_000, () => unchanged({ held: true })),
    )
    await clock.advance(600_000)
    const asked = client.calls('getLink').map((call) => call.at)
    for (let index = 3; index < asked.length; index += 1) {
      expect(asked[index]! - asked[index - 1]!).to.equal(25_000)
    }
    expect(asked.length).to.be.within(24, 27)
    client.always(
      'getLink',
      held(clock, 1, () => value(link({ version: 6, state: 'active' }), { held: true })),
    )
    await clock.advance(25_001)
    expect(page.state().name).to.equal('active')
    page.leave()
  })

  it('gives way to a click, and the customer does not see an interruption', async () => {
    const page = openSession((client) => (client.link = link()))
    await page.clock.advance(0)
    page.client.next(
      'getLink',
      held(page.clock, 25_000, () => unchanged({ held: true })),
    )
    await page.clock.advance(5_000)
    page.session.acknowledge()
    await page.clock.advance(0)
    expect(page.client.calls('acknowledgeLink').length).to.equal(1)
    expect(page.states()).not.to.include('interrupted')
    page.leave()
  })
})

describe('A server that ignores the wish', () => {
  it('is asked at the ordinary pace, as if the wish had not been sent', async () => {
    const page = openSession((client) => (client.link = link()))
    await page.clock.advance(600_000)
    const asked = page.client.calls('getLink')
    expect(asked.at(-1)!.how.waitSeconds, 'it may have learned it meanwhile').to.equal(25)
    // The first wish could not be compared with anything, the second showed that it is ignored.
    for (let index = 3; index < asked.length; index += 1) {
      const waited = asked[index - 1]!.at
      const gap = asked[index]!.at - waited
      expect(gap).to.be.within(gapAfterAnswer(waited, 1), gapAfterAnswer(waited, 0))
    }
    expect(asked.length).to.be.within(20, 35)
    page.leave()
  })

  it('is asked by itself no more than the budget of one browser, however many tabs there are', async () => {
    const { asked, busiest, leave } = await fiveTabs(() => unchanged())
    expect(busiest()).to.be.at.most(pace.burst + minute / pace.refill)
    expect(asked(), 'it is followed').to.be.above(20)
    leave()
  })
})

describe('A server that says "held" and answers at once', () => {
  it('gets the ordinary pace', async () => {
    const page = openSession((client) => (client.link = link()))
    page.client.always('getLink', value(link(), { held: true }))
    await page.clock.advance(600_000)
    expect(page.client.asked.length).to.be.at.most(35)
    page.leave()
  })

  it('gets the ordinary pace too when it takes a few seconds each time', async () => {
    const page = openSession((client) => (client.link = link()))
    await page.clock.advance(0)
    page.client.always(
      'getLink',
      held(page.clock, 3_000, () => unchanged({ held: true })),
    )
    await page.clock.advance(600_000)
    expect(page.client.asked.length).to.be.at.most(35)
    page.leave()
  })
})

describe('However many tabs there are, a server that says "held" and answers at once', () => {
  it('is asked by itself no more than the budget of one browser', async () => {
    const { asked, busiest, leave } = await fiveTabs(() => unchanged({ held: true }))
    expect(busiest()).to.be.at.most(pace.burst + minute / pace.refill)
    expect(asked(), 'it is followed').to.be.above(20)
    leave()
  })
})

describe('An unchanged answer (fault 82)', () => {
  it('is asked for with the tag of what is on the screen, and changes nothing', async () => {
    const page = openSession((client) => (client.link = link()))
    await page.clock.advance(0)
    const before = page.state()
    const shown = page.shown.length
    await page.clock.advance(60_000)
    expect(page.client.calls('getLink')[1]!.how.etag).to.equal('"acc-ada-5"')
    expect(page.state()).to.equal(before)
    expect(page.shown.length, 'nobody renders').to.equal(shown)
    page.leave()
  })

  it('ends an interruption', async () => {
    const page = openSession((client) => (client.link = link()))
    await page.clock.advance(0)
    const before = page.state()
    page.page.loseNetwork()
    expect(page.state().name).to.equal('interrupted')
    page.page.findNetwork()
    page.client.next('getLink', unchanged())
    await page.clock.advance(5_000)
    expect(page.state()).to.equal(before)
    expect(page.client.calls('getLink')[1]?.how.etag).to.equal('"acc-ada-5"')
    page.leave()
  })
})
