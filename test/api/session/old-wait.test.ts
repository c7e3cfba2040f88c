// A wait that was long already when the page opened: a server that holds answers is followed closely,
// one that does not is asked as rarely as such a wait deserves.
import { expect } from '@open-wc/testing'
import type { PaymentMethod } from '../../../src/api/contract/index.ts'
import { pace } from '../../../src/api/session/pace.ts'
import { openTab } from './support/browser.ts'
import { openSession } from './support/open-session.ts'
import { at, link, noMethod, unchanged, value } from './support/samples.ts'
import { held } from './support/scripted-client.ts'

const old = (members: Parameters<typeof link>[0] = {}) =>
  link({ startedAt: at(-3_600), ...members })

const open = (...given: Parameters<typeof openSession>) =>
  openSession(given[0], { tab: openTab({ random: () => 0 }), ...given[1] })

/** Between the questions about the link, in ms. */
function gaps({ client }: ReturnType<typeof openSession>): readonly number[] {
  const times = client.calls('getLink').map((call) => call.at)
  return times.slice(1).map((time, index) => time - (times[index] ?? 0))
}

describe('A wait that was long already when the page opened', () => {
  it('is asked for again at once, in case that the server holds the answer, and else once a minute', async () => {
    const page = open((client) => (client.link = old()))
    await page.clock.advance(300_000)
    expect(gaps(page).slice(0, 3)).to.deep.equal([pace.floor, pace.cap, pace.cap])
    page.leave()
  })

  it('is given a few more chances where the answers cannot be compared', async () => {
    const page = open((client) => client.always('getLink', value(old())))
    await page.clock.advance(300_000)
    const quick = Array.from({ length: pace.holdCredit }, () => pace.floor)
    expect(gaps(page).slice(0, 4)).to.deep.equal([...quick, pace.cap])
    page.leave()
  })

  it('is given a few more chances where the server says that it holds and answers early', async () => {
    const page = open((client) => (client.link = old()))
    await page.clock.advance(0)
    page.client.always('getLink', unchanged({ held: true }))
    await page.clock.advance(300_000)
    const quick = Array.from({ length: pace.holdCredit }, () => pace.floor)
    expect(gaps(page).slice(0, 4)).to.deep.equal([...quick, pace.cap])
    page.leave()
  })

  it('is followed without a gap as long as the server holds, and an early answer costs nothing then', async () => {
    const page = open((client) => (client.link = old()))
    await page.clock.advance(0)
    const { client, clock } = page
    const whole = Array.from({ length: 6 }, () =>
      held(clock, 25_000, () => unchanged({ held: true })),
    )
    client.next('getLink', ...whole, unchanged({ held: true }))
    await clock.advance(pace.floor + 6 * 25_000 + 3 * pace.floor)
    expect(gaps(page).slice(0, 8)).to.deep.equal([
      pace.floor,
      ...whole.map(() => 25_000),
      pace.floor,
    ])
    page.leave()
  })

  it('counts half of the time as held, and less as answered early', async () => {
    for (const [ms, next] of [
      [12_500, 12_500],
      [12_499, 12_499 + pace.floor],
    ] as const) {
      const page = open((client) => (client.link = old()))
      await page.clock.advance(0)
      page.client.next(
        'getLink',
        held(page.clock, ms, () => unchanged({ held: true })),
      )
      await page.clock.advance(30_000)
      expect(gaps(page)[1], `${ms} ms`).to.equal(next)
      page.leave()
    }
  })
})

describe('The wish for a held answer', () => {
  const wishes = (page: ReturnType<typeof openSession>) =>
    page.client.calls('getLink').map((call) => call.how.waitSeconds)

  it('is sent while a cancellation runs too', async () => {
    const cancellation = { canceledAt: at(0), stopAt: at(3_600), deleteAt: at(262_800) }
    const page = open((client) => (client.link = link({ state: 'canceling', cancellation })))
    await page.clock.advance(3_000)
    expect(wishes(page)).to.deep.equal([undefined, pace.holdSeconds])
    page.leave()
  })

  it('is sent by the tab that asks for all of them, and by no other', async () => {
    const tab = openTab()
    const page = openSession((client) => (client.link = link()), { tab })
    const other = openSession((client) => (client.link = link()), {
      tab: openTab({ clock: tab.clock, hall: tab.hall, hub: tab.hub }),
    })
    await tab.clock.advance(10_000)
    other.session.refresh()
    await tab.clock.advance(0)
    expect(wishes(page)).to.include(pace.holdSeconds)
    expect(wishes(other)).not.to.include(pace.holdSeconds)
    page.leave()
    other.leave()
  })

  it('is not sent while only the payment method says that a change is on its way', async () => {
    const pendingChange = { to: 'aws_marketplace', since: at(0) } as const
    const page = open(
      (client) => (client.paymentMethod = { ...noMethod(), pendingChange } as PaymentMethod),
      { needs: ['paymentMethod'] },
    )
    await page.clock.advance(30_000)
    expect(wishes(page).length, 'it is followed').to.be.above(4)
    expect(wishes(page)).to.deep.equal(wishes(page).map(() => undefined))
    page.leave()
  })
})
