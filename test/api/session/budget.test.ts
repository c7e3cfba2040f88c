// A minute of questions: so many for one browser, whatever its tabs, windows and neighbours do.
import { expect } from '@open-wc/testing'
import { Budget } from '../../../src/api/session/budget.ts'
import { pageLocks } from '../../../src/api/session/locks.ts'
import { pace } from '../../../src/api/session/pace.ts'
import { openTab, seeded } from './support/browser.ts'
import { LockHall } from './support/lock-hall.ts'
import { openSession } from './support/open-session.ts'
import { link } from './support/samples.ts'
import { VirtualClock } from './support/virtual-clock.ts'

const { signal } = new AbortController()

function open(hall = new LockHall(), clock = new VirtualClock()) {
  const { environment } = openTab({ clock, hall })
  const budget = new Budget(environment, 'test')
  const taken: number[] = []
  const take = async (until = signal) => {
    await budget.take(until)
    if (!until.aborted) taken.push(clock.now())
  }
  return { budget, take, taken, clock, hall }
}

const minute = 60_000

/** The most questions in any minute. */
function busiest(times: readonly number[]): number {
  return Math.max(
    ...times.map((from) => times.filter((at) => at >= from && at < from + minute).length),
  )
}

describe('The budget of a browser', () => {
  it('gives eight places at once, and then one every six seconds', async () => {
    const { take, taken, clock } = open()
    for (let question = 0; question < 20; question += 1) void take()
    await clock.advance(0)
    expect(taken).to.deep.equal(Array(8).fill(0))
    await clock.advance(18_000)
    expect(taken.slice(8)).to.deep.equal([6_000, 12_000, 18_000])
    await clock.advance(2 * minute)
    expect(taken.length).to.equal(20)
    expect(busiest(taken)).to.be.at.most(18)
  })

  it('is full again after a quiet minute', async () => {
    const { take, taken, clock, hall } = open()
    for (let question = 0; question < 8; question += 1) await take()
    await clock.advance(minute)
    expect(hall.lines.size).to.equal(0)
    expect(clock.waiting).to.equal(0)
    for (let question = 0; question < 8; question += 1) await take()
    expect(taken.slice(8)).to.deep.equal(Array(8).fill(minute))
  })

  it('holds nothing from the moment a page leaves, though the page was waiting for a place', async () => {
    const { budget, take, clock, hall } = open()
    for (let question = 0; question < 9; question += 1) void take()
    await clock.advance(0)
    budget.clear()
    // The browser may freeze the page right now: nothing that comes later can let go of a place.
    expect(Array.from(hall.lines.keys())).to.deep.equal([])
    await clock.advance(0)
    expect(clock.waiting).to.equal(0)
  })

  it('counts what all tabs ask together', async () => {
    const clock = new VirtualClock()
    const hall = new LockHall()
    const tabs = Array.from({ length: 20 }, () => open(hall, clock))
    // A tab has one question on its way at a time.
    for (const tab of tabs) void tab.take().then(() => tab.take())
    await clock.advance(6 * minute)
    const all = tabs.flatMap(({ taken }) => taken).sort((a, b) => a - b)
    expect(all.length).to.equal(40)
    expect(busiest(all)).to.be.at.most(18)
  })

  it('is each tab’s own where the browser has no locks (fault 79)', async () => {
    const clock = new VirtualClock()
    const taken: number[] = []
    const { environment } = openTab({ clock, locks: pageLocks() })
    const budget = new Budget(environment, 'test')
    for (let question = 0; question < 20; question += 1) {
      void budget.take(signal).then(() => taken.push(clock.now()))
    }
    await clock.advance(3 * minute)
    expect(taken.length).to.equal(20)
    expect(busiest(taken)).to.be.at.most(18)
  })

  it('is given back when the page leaves, and when its elements are gone', async () => {
    const { budget, take, clock, hall } = open()
    for (let question = 0; question < 5; question += 1) await take()
    expect(hall.lines.size, 'five places and the refill').to.equal(6)
    budget.clear()
    expect(hall.lines.size).to.equal(0)
    expect(clock.waiting).to.equal(0)
  })

  it('is not waited for any longer when something more urgent came up', async () => {
    const { take, taken, clock, hall } = open()
    for (let question = 0; question < 8; question += 1) await take()
    const wait = new AbortController()
    void take(wait.signal)
    await clock.advance(1_000)
    wait.abort()
    await clock.advance(10 * minute)
    expect(taken.length).to.equal(8)
    expect(hall.lines.size, 'no place is lost').to.equal(0)
    expect(clock.waiting).to.equal(0)
  })

  it('that somebody squats starves nobody: a question is asked after three minutes all the same', async () => {
    const { take, taken, clock, hall } = open()
    for (let place = 0; place < pace.burst; place += 1) hall.squat(`test:place-${place}`)
    void take()
    await clock.advance(pace.patience - 1)
    expect(taken).to.deep.equal([])
    await clock.advance(1)
    expect(taken).to.deep.equal([pace.patience])
  })
})

describe('A browser full of tabs', () => {
  const needs = ['link', 'registration', 'paymentMethod'] as const

  for (const count of [1, 2, 20]) {
    it(`asks by itself at most 18 times in any minute with ${count} of them in sight (fault 12)`, async () => {
      const clock = new VirtualClock()
      const hall = new LockHall()
      const hub = openTab().hub
      const tabs = Array.from({ length: count }, (_, index) =>
        openSession((client) => (client.link = link()), {
          tab: openTab({ clock, hall, hub, random: seeded(index + 1) }),
          needs,
        }),
      )
      await clock.advance(10 * minute)
      for (const tab of tabs) tab.client.link = link({ version: 9, state: 'active' })
      await clock.advance(10 * minute)
      const opening = (tab: (typeof tabs)[number]) => new Set(tab.client.names()).size
      const byItself = tabs.flatMap((tab) => tab.client.asked.slice(opening(tab)))
      expect(busiest(byItself.map(({ at }) => at))).to.be.at.most(18)
      for (const tab of tabs) {
        expect(tab.state().name, 'nobody was forgotten').to.equal('active')
        tab.leave()
      }
    })
  }

  it('shows what a page was opened for at once, however full the minute is', async () => {
    const clock = new VirtualClock()
    const hall = new LockHall()
    const full = open(hall, clock)
    for (let question = 0; question < 20; question += 1) void full.take()
    await clock.advance(1_000)
    const page = openSession((client) => (client.link = link()), {
      tab: openTab({ clock, hall }),
      needs,
    })
    await clock.advance(0)
    expect(page.state().name).to.equal('pending')
    expect(page.session.snapshot.paymentMethod.status).to.equal('ready')
    page.leave()
  })

  it('does what the customer clicks at once, however full the minute is', async () => {
    const clock = new VirtualClock()
    const hall = new LockHall()
    const page = openSession((client) => (client.link = link()), { tab: openTab({ clock, hall }) })
    await clock.advance(0)
    const full = open(hall, clock)
    for (let question = 0; question < 20; question += 1) void full.take()
    await clock.advance(5_000)
    page.session.recheck()
    await clock.advance(0)
    expect(page.client.names().at(-1)).to.equal('recheckLink')
    page.leave()
  })
})
