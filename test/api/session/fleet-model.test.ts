// What the fleet simulation takes for a client asks exactly when a real session asks.
import { expect } from '@open-wc/testing'
import { ours } from '../../../bench/fleet/ours.ts'
import { BillingError } from '../../../src/api/client/index.ts'
import { openTab } from './support/browser.ts'
import { openSession } from './support/open-session.ts'
import { link } from './support/samples.ts'

const lost = new BillingError('network', { retryable: true })

/**
 * When the simulated client asks, in ms; every question from `from` to `to` gets lost. Chance always
 * says the same, because a session asks it for other things as well.
 */
function model(luck: number, until: number, from: number, to: number): number[] {
  const random = () => luck
  const times: number[] = []
  let failures = 0
  for (let now = 0; now <= until;) {
    times.push(now)
    const asked = times.length
    if (now >= from && now < to) {
      failures += 1
      now += ours.afterFailure(now, asked, failures, random)
    } else {
      failures = 0
      now += ours.afterAnswer(now, asked, random)
    }
  }
  return times
}

async function session(luck: number, until: number, from: number, to: number): Promise<number[]> {
  const page = openSession((client) => (client.link = link()), {
    tab: openTab({ random: () => luck }),
  })
  await page.clock.advance(from)
  page.client.always('getLink', lost)
  await page.clock.advance(to - from)
  page.client.always('getLink', undefined)
  await page.clock.advance(until - to)
  page.leave()
  return page.client.calls('getLink').map(({ at }) => at)
}

describe('A client of the simulated fleet', () => {
  for (const [what, from, to] of [
    ['while all goes well', 3_600_000, 3_600_000],
    ['through an outage of 300 s', 600_001, 900_001],
  ] as const) {
    it(`asks when a real page asks, ${what}`, async () => {
      // Always the shortest gap is no chance: then the browser's budget slows it down.
      for (const luck of [0.4, 0.5, 0.7]) {
        const [modelled, real] = [
          model(luck, 3_600_000, from, to),
          await session(luck, 3_600_000, from, to),
        ]
        expect(real.length).to.be.above(50)
        expect(real.length).to.equal(modelled.length)
        for (const [index, time] of real.entries()) expect(time).to.be.closeTo(modelled[index]!, 5)
      }
    }).timeout(20_000)
  }
})
