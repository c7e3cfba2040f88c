// Several tabs of one browser: one asks for all, and whatever becomes of it, nobody is left without news.
import { expect } from '@open-wc/testing'
import type { Link, PaymentMethod } from '../../../src/api/contract/index.ts'
import { Lead } from '../../../src/api/session/lead.ts'
import type { Lock } from '../../../src/api/session/locks.ts'
import { pace } from '../../../src/api/session/pace.ts'
import type { Need } from '../../../src/api/session/questions.ts'
import { HintHub, openTab, seeded } from './support/browser.ts'
import { LockHall } from './support/lock-hall.ts'
import { openSession } from './support/open-session.ts'
import { awsMethod, link, noMethod, nothing, refused, unchanged } from './support/samples.ts'
import { VirtualClock } from './support/virtual-clock.ts'

const leadOf = 'test:lead'
/** The customer has waited for an hour, so that the gaps are at their longest. */
const anHourIn = { startedAt: '2026-03-01T11:00:00Z' }

/** Tabs of one browser, all in sight, as with windows side by side. */
async function openTabs(count: number, members: Partial<Link> = anHourIn) {
  const clock = new VirtualClock()
  const hub = new HintHub()
  const hall = new LockHall()
  const tabs = Array.from({ length: count }, (_, index) =>
    openSession((client) => (client.link = link(members)), {
      tab: openTab({ clock, hub, hall, random: seeded(index + 1) }),
    }),
  )
  await clock.advance(0)
  const asked = () => tabs.map((tab) => tab.client.calls('getLink').length)
  const tell = (news: Parameters<typeof link>[0]) => {
    for (const tab of tabs) tab.client.link = link({ ...members, ...news })
  }
  const leader = () => tabs.findIndex((tab) => tab.page === hall.holder(leadOf))
  return {
    clock,
    hub,
    hall,
    tabs,
    asked,
    tell,
    leader,
    leave: () => tabs.map((tab) => tab.leave()),
  }
}

describe('Several tabs of one browser', () => {
  it('ask once each when they open, and from then on one asks for all', async () => {
    const { clock, asked, leader, leave } = await openTabs(5)
    expect(asked()).to.deep.equal([1, 1, 1, 1, 1])
    await clock.advance(15 * 60_000 - 1)
    const counts = asked()
    expect(counts[leader()]).to.be.at.least(15)
    expect(counts.filter((_, tab) => tab !== leader())).to.deep.equal([1, 1, 1, 1])
    leave()
  })

  it('look for themselves now and then, because the word of another tab proves nothing', async () => {
    const { clock, asked, leader, leave } = await openTabs(2)
    await clock.advance(2 * 3_600_000)
    const other = asked()[1 - leader()]!
    expect(other).to.be.within(2, 9)
    leave()
  })

  it('all have the news within seconds of the one that asked for it', async () => {
    const { clock, tabs, tell, leave } = await openTabs(5)
    await clock.advance(300_000)
    tell({ version: 9, state: 'active' })
    await clock.advance(pace.cap + pace.floor + pace.errorFloor)
    expect(tabs.map((tab) => tab.state().name)).to.deep.equal(Array(5).fill('active'))
    leave()
  })

  it('are not kept from the news by one whose payment field has no more to do with the link', async () => {
    const clock = new VirtualClock()
    const hub = new HintHub()
    const hall = new LockHall()
    const open = (seed: number, needs: readonly Need[]) =>
      openSession(
        (client) => {
          client.link = link({ state: 'canceling' })
          client.paymentMethod = { ...awsMethod(), linkState: 'canceling' } as PaymentMethod
        },
        { needs, tab: openTab({ clock, hub, hall, random: seeded(seed) }) },
      )
    const field = open(1, ['paymentMethod'])
    const status = open(2, ['link', 'registration'])
    await clock.advance(60_000)
    for (const { client } of [field, status]) {
      client.link = link({ version: 6, state: 'canceled' })
      client.paymentMethod = noMethod({ version: 7 })
    }
    // Between the field's two questions it came to an end.
    field.client.next('getLink', unchanged())
    field.session.refresh()
    await clock.advance(3_000)
    const before = field.client.asked.length
    await clock.advance(3 * pace.cap)
    expect(status.state().name).to.equal('canceled')
    await clock.advance(3_600_000)
    expect(
      field.client.asked.length - before,
      'questions about a link that nobody follows',
    ).to.equal(0)
    field.leave()
    status.leave()
  })

  it('repeat by themselves what failed in them, while another one asks for all', async () => {
    const { clock, tabs, leader, leave } = await openTabs(2, {})
    const { client, session } = tabs[1 - leader()]!
    const busy = refused('request_in_flight')
    client.next('acknowledgeLink', busy, busy, busy, busy)
    session.acknowledge()
    await clock.advance(60_000)
    expect(client.calls('acknowledgeLink').length).to.equal(5)
    leave()
  })

  it('hand the asking on when the one that asks is closed', async () => {
    const { clock, tabs, tell, leader, leave } = await openTabs(3)
    await clock.advance(300_000)
    const first = leader()
    tabs[first]!.leave()
    tell({ version: 9, state: 'active' })
    await clock.advance(pace.cap + pace.floor + pace.errorFloor)
    expect(leader()).not.to.equal(first)
    for (const tab of tabs.filter((_, index) => index !== first)) {
      expect(tab.state().name).to.equal('active')
    }
    leave()
  })

  for (const [how, go] of [
    ['is hidden', 'hide'],
    ['freezes or leaves', 'leave'],
    ['loses the network', 'loseNetwork'],
  ] as const) {
    it(`hand the asking on when the one that asks ${how} (fault 32)`, async () => {
      const { clock, hall, tabs, leader, asked, leave } = await openTabs(2)
      await clock.advance(60_000)
      const first = leader()
      const before = asked()
      tabs[first]!.page[go]()
      await clock.advance(10 * 60_000)
      expect(leader()).to.equal(1 - first)
      expect(asked()[first]).to.equal(before[first])
      expect(asked()[1 - first]).to.be.at.least(before[1 - first]! + 10)
      expect(hall.lines.get(leadOf), 'nobody else stands in line').to.equal(1)
      leave()
    })
  }

  it('go on when the one that asks crashes (fault 78)', async () => {
    const { clock, hall, tabs, leader, asked, leave } = await openTabs(2)
    await clock.advance(60_000)
    const first = leader()
    const before = asked()[1 - first]!
    // A crashed tab runs nothing any more, and the browser takes its locks back.
    tabs[first]!.leave()
    hall.crash(tabs[first]!.page)
    await clock.advance(pace.cap)
    expect(asked()[1 - first]).to.be.above(before)
    leave()
  })

  it('get the news from the server when the one that asks hangs and keeps the lead (fault 32)', async () => {
    const { clock, hall, tabs, tell, leader, leave } = await openTabs(3)
    const first = leader()
    await clock.advance(60_000)
    tabs[first]!.leave()
    hall.squat(leadOf)
    for (const tab of tabs) hall.crash(tab.page)
    tell({ version: 9, state: 'active' })
    await clock.advance(2 * pace.cap + pace.floor + pace.errorFloor)
    for (const tab of tabs.filter((_, index) => index !== first)) {
      expect(tab.state().name).to.equal('active')
    }
    leave()
  })

  it('are not starved by somebody who squats the lead from the start', async () => {
    const clock = new VirtualClock()
    const hall = new LockHall()
    hall.squat(leadOf)
    const tab = openSession((client) => (client.link = link(anHourIn)), {
      tab: openTab({ clock, hall }),
    })
    await clock.advance(0)
    tab.client.link = link({ ...anHourIn, version: 9, state: 'active' })
    await clock.advance(2 * pace.cap)
    expect(tab.state().name).to.equal('active')
    tab.leave()
  })

  it('are not starved by forged words that somebody else has asked (fault 75)', async () => {
    const clock = new VirtualClock()
    const hall = new LockHall()
    hall.squat(leadOf)
    const tab = openSession((client) => (client.link = link(anHourIn)), {
      tab: openTab({ clock, hall }),
    })
    await clock.advance(0)
    tab.client.link = link({ ...anHourIn, version: 9, state: 'active' })
    for (let second = 0; second < pace.trust / 1_000 + 120; second += 1) {
      tab.hub.forge('test', 'asked')
      await clock.advance(1_000)
    }
    expect(tab.state().name).to.equal('active')
    tab.leave()
  })

  it('have nothing to share once the story is over: nobody keeps the lead', async () => {
    const { clock, hall, tell, leave } = await openTabs(3)
    expect(hall.lines.get(leadOf)).to.equal(3)
    tell({ version: 9, state: 'active' })
    await clock.advance(3 * pace.cap)
    expect(hall.lines.has(leadOf)).to.equal(false)
    leave()
  })

  it('leave no lock behind when their elements are gone', async () => {
    const { clock, hall, leave } = await openTabs(3)
    await clock.advance(300_000)
    leave()
    await clock.advance(0)
    expect(hall.lines.size).to.equal(0)
    expect(clock.waiting).to.equal(0)
  })

  it('hold one answer at the server, not one each', async () => {
    const { clock, tabs, leader, leave } = await openTabs(3)
    await clock.advance(10 * 60_000)
    for (const [index, tab] of tabs.entries()) {
      const waits = tab.client.calls('getLink').filter(({ how }) => how.waitSeconds !== undefined)
      if (index === leader()) expect(waits.length).to.be.above(0)
      else expect(waits.length).to.equal(0)
    }
    leave()
  })
})

describe('A page that comes back', () => {
  it('from the back-forward cache asks at once what happened meanwhile (fault 24)', async () => {
    const page = openSession((client) => (client.link = link({ state: 'active' })))
    await page.clock.advance(60_000)
    page.page.leave()
    expect(page.hub.open, 'it listens to nobody while it is away').to.equal(0)
    expect(page.hall.lines.size, 'and holds no lock').to.equal(0)
    page.client.link = link({ version: 9, state: 'canceling' })
    await page.clock.advance(5_000)
    page.page.comeBack()
    await page.clock.advance(pace.floor + pace.errorFloor)
    expect(page.state().name).to.equal('canceling')
    expect(page.hub.open).to.equal(1)
    page.leave()
  })

  it('after it was hidden looks for itself, even while another tab has the lead', async () => {
    const { clock, tabs, leader, asked, leave } = await openTabs(2)
    await clock.advance(60_000)
    const other = 1 - leader()
    tabs[other]!.page.hide()
    await clock.advance(120_000)
    const before = asked()[other]!
    tabs[other]!.page.comeBack()
    await clock.advance(0)
    expect(asked()[other]).to.equal(before + 1)
    leave()
  })

  it('does not keep him waiting who looks at a tab that was once told "no link" by mistake', async () => {
    const tab = openTab()
    const pendingChange = { to: 'aws_marketplace', since: link().startedAt } as const
    const prepare: Parameters<typeof openSession>[0] = (client) => {
      client.link = link()
      client.paymentMethod = { ...noMethod(), pendingChange }
    }
    const needs = ['link', 'paymentMethod'] as const
    const leader = openSession(prepare, { tab, needs })
    await tab.clock.advance(0)
    const other = openSession(
      (client) => {
        prepare(client)
        client.next('getLink', nothing())
      },
      { tab: openTab({ clock: tab.clock, hall: tab.hall, hub: tab.hub }), needs },
    )
    await tab.clock.advance(300_000)
    other.page.comeBack()
    await tab.clock.advance(60_000)
    expect(other.truth()).to.equal('pending')
    leader.leave()
    other.leave()
  })
})

describe('The lead', () => {
  /** Locks that are granted, refused and taken away when the test says so. */
  function lead() {
    const asked: ((lock: Lock | undefined) => void)[] = []
    let changes = 0
    const made = new Lead({
      locks: { take: () => new Promise((resolve) => asked.push(resolve)) },
      name: 'test',
      onChange: () => (changes += 1),
    })
    const settle = () => new Promise((resolve) => setTimeout(resolve))
    /** Grants the newest wish. */
    const grant = async () => {
      let steal: () => void = () => undefined
      let released = false
      const gone = new Promise<void>((resolve) => (steal = resolve))
      asked.at(-1)!({ gone, release: () => (released = true) })
      await settle()
      return {
        isReleased: () => released,
        steal: async () => {
          steal()
          await settle()
        },
      }
    }
    const refuse = async () => {
      asked.at(-1)!(undefined)
      await settle()
    }
    return { lead: made, asked, grant, refuse, changes: () => changes }
  }

  it('that cannot be had is wished for again, and then had', async () => {
    const { lead: one, asked, grant, refuse, changes } = lead()
    one.want()
    one.want()
    expect(asked.length, 'one wish at a time').to.equal(1)
    await refuse()
    expect([one.held, changes()]).to.deep.equal([false, 0])
    one.want()
    expect(asked.length).to.equal(2)
    await grant()
    expect([one.held, changes()]).to.deep.equal([true, 1])
  })

  it('that another script steals is told of, and wished for again', async () => {
    const { lead: one, asked, grant, changes } = lead()
    one.want()
    const lock = await grant()
    await lock.steal()
    expect([one.held, changes()]).to.deep.equal([false, 2])
    one.want()
    expect(asked.length).to.equal(2)
  })

  it('that was dropped and had again does not end with the end of the first', async () => {
    const { lead: one, grant, changes } = lead()
    one.want()
    const first = await grant()
    one.drop()
    expect(first.isReleased()).to.equal(true)
    one.want()
    await grant()
    await first.steal()
    expect([one.held, changes()]).to.deep.equal([true, 2])
  })

  it('that comes after it was dropped is given back at once', async () => {
    const { lead: one, grant, changes } = lead()
    one.want()
    one.drop()
    const late = await grant()
    expect([late.isReleased(), one.held, changes()]).to.deep.equal([true, false, 0])
  })
})
