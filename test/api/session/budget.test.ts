// A minute of questions: so many for one browser, whatever its tabs, windows and neighbours do.
import { expect } from '@open-wc/testing'
import { Budget } from '../../../src/api/session/budget.ts'
import { pageLocks, type Locks } from '../../../src/api/session/locks.ts'
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

/** Locks that come when the test says so, and come even to somebody who has given up. */
class SlowLocks implements Locks {
  readonly wishes: {
    name: string
    ifFree: boolean
    signal: AbortSignal
    grant: () => void
    refuse: () => void
  }[] = []
  readonly held: string[] = []

  take: Locks['take'] = (name, { ifFree = false, signal }) =>
    new Promise((resolve) => {
      const release = () => void this.held.splice(this.held.indexOf(name), 1)
      const grant = () => {
        this.held.push(name)
        resolve({ gone: new Promise(() => undefined), release })
      }
      this.wishes.push({ name, ifFree, signal, grant, refuse: () => resolve(undefined) })
    })

  /** Answers the wish that was made last. */
  async last(how: 'grant' | 'refuse'): Promise<void> {
    this.wishes.at(-1)![how]()
    await settle()
  }

  /** Nothing is free, so the budget stands in line for each place. */
  async refuseAll(): Promise<void> {
    for (let place = 0; place < pace.burst; place += 1) await this.last('refuse')
  }
}

const settle = () => new Promise((resolve) => setTimeout(resolve))

function slow(random = 0) {
  const locks = new SlowLocks()
  const tab = openTab({ locks, random: () => random })
  const budget = new Budget(tab.environment, 'test')
  const controller = new AbortController()
  let over = false
  void budget.take(controller.signal).then(() => (over = true))
  return { ...tab, locks, budget, controller, isOver: () => over }
}

describe('A budget whose browser is slow with its locks', () => {
  const places = Array.from({ length: pace.burst }, (_, place) => `test:place-${place}`)

  it('looks for a free place from a place of its own choice on, once around, then stands in line', async () => {
    const { locks } = slow(0.7)
    await locks.refuseAll()
    const looks = locks.wishes.filter(({ ifFree }) => ifFree).map(({ name }) => name)
    expect(looks).to.deep.equal([...places.slice(5), ...places.slice(0, 5)])
    const lines = locks.wishes.filter(({ ifFree }) => !ifFree).map(({ name }) => name)
    expect(lines).to.deep.equal(places)
  })

  it('takes the first place that is free, and stands in line for the refill of its own name', async () => {
    const { locks, isOver } = slow()
    await locks.last('refuse')
    await locks.last('grant')
    expect(isOver()).to.equal(true)
    expect(locks.held).to.deep.equal(['test:place-1'])
    expect(locks.wishes.map(({ name }) => name).slice(2)).to.deep.equal(['test:refill'])
    expect(locks.wishes.at(-1)!.ifFree).to.equal(false)
  })

  it('keeps one place when several come at once', async () => {
    const { locks, isOver } = slow()
    await locks.refuseAll()
    for (const wish of locks.wishes.slice(pace.burst)) wish.grant()
    await settle()
    expect(isOver()).to.equal(true)
    expect(locks.held).to.deep.equal(['test:place-0'])
  })

  for (const [what, end] of [
    ['given up', (page: ReturnType<typeof slow>) => page.controller.abort()],
    ['over with the page', (page: ReturnType<typeof slow>) => page.budget.clear()],
  ] as const) {
    it(`keeps no place that comes when the wait is ${what}`, async () => {
      const page = slow()
      end(page)
      await page.locks.last('grant')
      expect(page.locks.held).to.deep.equal([])
      expect(page.locks.wishes.length, 'no refill is waited for').to.equal(1)
    })

    it(`asks for no further place and waits for nothing when the wait is ${what}`, async () => {
      const page = slow()
      end(page)
      if (what === 'given up') await page.locks.last('refuse')
      else await page.locks.refuseAll()
      const lines = page.locks.wishes.filter(({ ifFree }) => !ifFree)
      expect(lines.length).to.equal(pace.burst)
      expect(lines.every((wish) => wish.signal.aborted)).to.equal(true)
      for (const wish of page.locks.wishes) wish.refuse()
      await settle()
      expect(page.isOver()).to.equal(true)
      const looks = page.locks.wishes.filter(({ ifFree }) => ifFree).length
      expect(looks).to.equal(what === 'given up' ? 1 : pace.burst)
      expect(page.clock.waiting).to.equal(0)
    })
  }

  it('keeps no refill that comes when the page is leaving', async () => {
    const { locks, budget, clock } = slow()
    await locks.last('grant')
    budget.clear()
    expect(locks.held).to.deep.equal([])
    await locks.last('grant')
    expect(locks.held).to.deep.equal([])
    expect(clock.waiting).to.equal(0)
  })

  it('leaves nothing on a signal that outlives the wait', async () => {
    const { locks, controller } = slow()
    const listeners: string[] = []
    const { signal: watched } = controller
    const { addEventListener, removeEventListener } = watched
    watched.addEventListener = (...wish: Parameters<typeof addEventListener>) => {
      listeners.push(wish[0])
      addEventListener.apply(watched, wish)
    }
    watched.removeEventListener = (...wish: Parameters<typeof removeEventListener>) => {
      const place = listeners.indexOf(wish[0])
      if (place >= 0) listeners.splice(place, 1)
      removeEventListener.apply(watched, wish)
    }
    await locks.refuseAll()
    expect(listeners).to.deep.equal(['abort'])
    for (const wish of locks.wishes) wish.refuse()
    await settle()
    expect(listeners).to.deep.equal([])
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

  for (const [what, go] of [
    ['offline', 'loseNetwork'],
    ['hidden', 'hide'],
  ] as const) {
    it(`asks nothing while it is ${what}, though a question waited for a place as it became so`, async () => {
      const clock = new VirtualClock()
      const hall = new LockHall()
      const page = openSession((client) => (client.link = link()), {
        tab: openTab({ clock, hall }),
      })
      await clock.advance(0)
      for (let place = 0; place < pace.burst; place += 1) hall.squat(`test:place-${place}`)
      await clock.advance(10_000)
      const before = page.client.asked.length
      page.page[go]()
      await clock.advance(2 * pace.patience)
      expect(page.client.asked.length).to.equal(before)
      page.leave()
    })
  }

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
