// What the customer does waits for no place; what the page asks by itself takes one, and backs off.
import { expect } from '@open-wc/testing'
import { BillingError } from '../../../src/api/client/index.ts'
import type { PaymentMethod } from '../../../src/api/contract/index.ts'
import type { Locks } from '../../../src/api/session/locks.ts'
import { gapAfterError, pace } from '../../../src/api/session/pace.ts'
import { openTab } from './support/browser.ts'
import { LockHall } from './support/lock-hall.ts'
import { openSession } from './support/open-session.ts'
import {
  awsMethod,
  bob,
  eligibility,
  link,
  nothing,
  refused,
  registration,
  unchanged,
  value,
} from './support/samples.ts'
import { held, later, type ScriptedClient } from './support/scripted-client.ts'

/** All places of the browser are taken, by whomever. */
function withoutPlaces(): LockHall {
  const hall = new LockHall()
  for (let place = 0; place < pace.burst; place += 1) hall.squat(`test:place-${place}`)
  return hall
}

const steady = () => openTab({ random: () => 0 })

/** When it was asked, in ms between the questions. */
function gaps(client: ScriptedClient, call: 'getLink' | 'getPaymentMethod'): readonly number[] {
  const times = client.calls(call).map(({ at }) => at)
  return times.slice(1).map((time, index) => time - (times[index] ?? 0))
}

describe('Where every place of the browser is taken', () => {
  const open = async () => {
    const page = openSession((client) => (client.link = link()), {
      tab: openTab({ hall: withoutPlaces(), random: () => 0 }),
    })
    await page.clock.advance(0)
    return page
  }

  it('a page that shows nothing yet asks all the same, and waits with what follows', async () => {
    const page = await open()
    expect(page.state().name).to.equal('pending')
    await page.clock.advance(60_000)
    expect(page.client.names()).to.deep.equal(['getLink'])
    page.leave()
  })

  it('a click is sent, even while the page waits for a place', async () => {
    const page = await open()
    await page.clock.advance(30_000)
    page.session.acknowledge()
    await page.clock.advance(0)
    expect(page.client.names()).to.deep.equal(['getLink', 'acknowledgeLink'])
    page.leave()
  })

  it('a question that failed is not repeated without a place', async () => {
    const page = openSession(
      (client) => client.always('getLink', new BillingError('malformed', { retryable: true })),
      { tab: openTab({ hall: withoutPlaces() }) },
    )
    await page.clock.advance(60_000)
    expect(page.client.names()).to.deep.equal(['getLink'])
    page.leave()
  })

  it('a question whose element has left meanwhile is not asked, and the other tabs are told of none', async () => {
    const hall = withoutPlaces()
    const page = openSession((client) => (client.link = link()), {
      tab: openTab({ hall, random: () => 0 }),
    })
    const leave = page.session.subscribe(() => undefined, ['paymentMethod'])
    await page.clock.advance(30_000)
    expect(page.client.names()).to.deep.equal(['getLink', 'getPaymentMethod'])
    page.leave()
    hall.evict('test:place-0')
    await page.clock.advance(60_000)
    expect(page.client.asked.length).to.equal(2)
    expect(page.hub.asked).to.equal(0)
    leave()
  })

  it('a page that leaves meanwhile asks nothing any more', async () => {
    const page = await open()
    await page.clock.advance(30_000)
    page.leave()
    await page.clock.advance(600_000)
    expect(page.client.names()).to.deep.equal(['getLink'])
  })
})

describe('A question that fails again and again', () => {
  it('is repeated after gaps that grow', async () => {
    const page = openSession(
      (client) => client.always('getLink', new BillingError('malformed', { retryable: true })),
      { tab: openTab({ random: () => 0.5 }) },
    )
    await page.clock.advance(120_000)
    const grown = [1, 2, 3, 4].map((failures) => gapAfterError(failures, 0.5))
    expect(gaps(page.client, 'getLink').slice(0, 4)).to.deep.equal(grown)
    page.leave()
  })

  it('is not repeated faster for a customer who goes and comes', async () => {
    const page = openSession(
      (client) =>
        client.always('getPaymentMethod', new BillingError('malformed', { retryable: true })),
      { needs: ['paymentMethod'], tab: openTab({ random: () => 0.5 }) },
    )
    await page.clock.advance(60_000)
    const before = page.client.asked.length
    for (let visit = 0; visit < 20; visit += 1) {
      page.page.hide()
      page.page.comeBack()
      await page.clock.advance(500)
    }
    expect(page.client.asked.length - before).to.be.at.most(1)
    page.leave()
  })
})

describe('A confused server', () => {
  it('is asked so many questions in one go and no more, where the browser would let us', async () => {
    const gone = new Promise<void>(() => undefined)
    const locks: Locks = { take: () => Promise.resolve({ gone, release: () => undefined }) }
    const page = openSession(
      (client) => {
        client.link = link({ state: 'active' })
        client.paymentMethod = awsMethod({ account: bob })
      },
      { needs: ['link', 'paymentMethod'], tab: openTab({ locks }) },
    )
    await page.clock.advance(0)
    expect(page.client.asked.length).to.equal(pace.longestRound)
    page.leave()
  })

  it('that never lets a page come to rest is asked ever more rarely', async () => {
    const page = openSession(
      (client) => {
        client.link = link({ state: 'active' })
        client.paymentMethod = awsMethod({ account: bob })
      },
      { needs: ['link', 'paymentMethod'], tab: steady() },
    )
    await page.clock.advance(600_000)
    const times = page.client.asked.map(({ at }) => at)
    const early = times.filter((at) => at < gapAfterError(1, 0)).length
    expect(early, 'at once, as far as there are places').to.be.at.most(pace.longestRound)
    page.leave()
  })
})

describe('A customer who comes back to a failure', () => {
  it('that he may have remedied costs the one question that tells', async () => {
    const page = openSession(
      (client) => {
        client.registration = registration({ confirmation: 'not_required' })
        client.eligibility = eligibility('credit_card_on_file')
        client.onCreate = () => refused('credit_card_on_file')
      },
      { tab: steady() },
    )
    await page.clock.advance(5_000)
    const asked = page.client.asked.length
    page.page.comeBack()
    await page.clock.advance(4_000)
    expect(page.client.names().slice(asked)).to.deep.equal(['getEligibility'])
    page.leave()
  })

  it('of the link costs the one question about the link', async () => {
    const page = openSession((client) => (client.link = link({ state: 'failed' })), {
      needs: ['link', 'registration', 'paymentMethod'],
      tab: steady(),
    })
    await page.clock.advance(5_000)
    const asked = page.client.asked.length
    page.page.comeBack()
    await page.clock.advance(4_000)
    expect(page.client.names().slice(asked)).to.deep.equal(['getLink'])
    page.leave()
  })
})

describe('A customer who comes back after a while', () => {
  const costs = async (prepare: (client: ScriptedClient) => void) => {
    const page = openSession((client) => {
      client.saysRegistration = false
      prepare(client)
    })
    await page.clock.advance(20_000)
    const asked = page.client.asked.length
    page.page.hide()
    page.page.comeBack()
    await page.clock.advance(0)
    page.leave()
    return page.client.names().slice(asked)
  }

  it('and is linked costs one question', async () => {
    expect(await costs((client) => (client.link = link({ state: 'active' })))).to.deep.equal([
      'getLink',
    ])
  })

  it('and is not, or not any more, costs a second one: a registration may wait by now', async () => {
    for (const state of [undefined, 'canceled'] as const) {
      const asked = await costs((client) => (client.link = state && link({ state })))
      expect(asked, state).to.deep.equal(['getLink', 'getRegistration'])
    }
  })

  it('to a question that waits for his yes is not asked it anew', async () => {
    const page = openSession((client) => (client.registration = registration()))
    await page.clock.advance(20_000)
    page.page.hide()
    page.page.comeBack()
    await page.clock.advance(5_000)
    expect(page.client.calls('getLink').length).to.equal(2)
    expect(page.client.calls('getRegistration').length).to.equal(1)
    page.leave()
  })
})

describe('An element that comes later', () => {
  it('and needs nothing new makes the page ask nothing', async () => {
    const page = openSession((client) => (client.link = link()))
    await page.clock.advance(0)
    const leave = page.session.subscribe(() => undefined, ['link'])
    await page.clock.advance(1_000)
    expect(page.client.names()).to.deep.equal(['getLink'])
    leave()
    page.leave()
  })
})

describe('A customer who comes back', () => {
  it('within seconds makes the page ask nothing beside the link that it follows', async () => {
    const page = openSession((client) => (client.link = link()), {
      needs: ['link', 'paymentMethod'],
    })
    await page.clock.advance(1_000)
    page.page.hide()
    page.page.comeBack()
    await page.clock.advance(8_000)
    expect(page.client.calls('getLink').length).to.be.above(1)
    expect(page.client.calls('getPaymentMethod').length).to.equal(1)
    page.leave()
  })

  it('before the gap is over has everything looked at when it is, the link first', async () => {
    const page = openSession((client) => (client.link = link({ state: 'active' })), {
      needs: ['link', 'paymentMethod'],
      tab: steady(),
    })
    const slow = later<PaymentMethod>()
    page.client.next('getPaymentMethod', slow.script)
    await page.clock.advance(3_000)
    slow.arrive(value(awsMethod()))
    await page.clock.advance(8_000)
    page.page.hide()
    page.page.comeBack()
    await page.clock.advance(2_000)
    expect(page.client.names().slice(2)).to.deep.equal(['getLink', 'getPaymentMethod'])
    page.leave()
  })

  it('and clicks does not lose the answer that is on its way', async () => {
    const page = openSession(undefined, { needs: ['paymentMethod'] })
    await page.clock.advance(0)
    const slow = later<PaymentMethod>()
    page.client.next('getPaymentMethod', slow.script)
    page.page.hide()
    await page.clock.advance(20_000)
    page.page.comeBack()
    await page.clock.advance(0)
    page.session.refresh()
    expect(page.client.calls('getPaymentMethod')[1]?.how.signal?.aborted).to.equal(false)
    slow.arrive(value(awsMethod()))
    await page.clock.advance(0)
    page.leave()
  })

  it('learns that what waits for his yes is gone', async () => {
    const page = openSession((client) => (client.registration = registration()))
    await page.clock.advance(20_000)
    page.client.registration = undefined
    page.page.hide()
    page.page.comeBack()
    await page.clock.advance(5_000)
    expect(page.state().name).to.equal('idle')
    page.leave()
  })
})

describe('A held answer that gave way to a click', () => {
  it('is asked for again when the click is answered', async () => {
    const page = openSession((client) => (client.link = link()))
    await page.clock.advance(0)
    page.client.always(
      'getLink',
      held(page.clock, 25_000, () => unchanged({ held: true })),
    )
    await page.clock.advance(5_000)
    page.client.next('acknowledgeLink', nothing())
    page.session.acknowledge()
    await page.clock.advance(0)
    expect(page.client.names().slice(1)).to.deep.equal(['getLink', 'acknowledgeLink', 'getLink'])
    page.leave()
  })
})
