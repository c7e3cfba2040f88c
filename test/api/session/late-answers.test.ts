// An answer that comes though the page has gone: a transport that does not give up shows it to nobody.
import { expect } from '@open-wc/testing'
import { openSession } from './support/open-session.ts'
import {
  awsMethod,
  eligibility,
  impact,
  link,
  nothing,
  registration,
  unchanged,
  value,
} from './support/samples.ts'
import { later, type Call, type ScriptedClient } from './support/scripted-client.ts'
import { BillingError, type Answer, type Ask } from '../../../src/api/client/index.ts'
import type { Link } from '../../../src/api/contract/index.ts'
import type { BillingSession } from '../../../src/api/session/session.ts'

const needs = ['link', 'registration', 'paymentMethod', 'impact', 'eligibility'] as const

interface Late {
  readonly call: Call
  readonly answer: Answer<unknown>
  /** What the customer does on a page that knows everything. */
  readonly act: (session: BillingSession) => void
}

const refresh = (session: BillingSession) => session.refresh()

const late: readonly Late[] = [
  { call: 'getLink', answer: value(link({ state: 'active', version: 9 })), act: refresh },
  { call: 'getRegistration', answer: nothing(), act: refresh },
  { call: 'getPaymentMethod', answer: value(awsMethod({ version: 9 })), act: refresh },
  { call: 'getCancellationImpact', answer: value(impact({ graceDays: 9 })), act: refresh },
  { call: 'getEligibility', answer: value(eligibility('voucher_in_use')), act: refresh },
  {
    call: 'createLink',
    answer: value(link({ version: 9 }), { status: 202 }),
    act: (session) => session.confirm(),
  },
  { call: 'releaseRegistration', answer: nothing(), act: (session) => session.release() },
  { call: 'acknowledgeLink', answer: nothing(), act: (session) => session.acknowledge() },
  {
    call: 'recheckLink',
    answer: value(link({ state: 'canceling', version: 9 })),
    act: (session) => session.recheck(),
  },
]

/** Linked, and with a newer registration that waits for a yes. */
function prepare(client: ScriptedClient): void {
  client.link = link({ state: 'active' })
  client.registration = registration({ receivedAt: '2026-03-02T00:00:00Z' })
  client.saysRegistration = false
}

describe('A page that has gone (fault 18)', () => {
  for (const { call, answer, act } of late) {
    it(`shows nothing of an answer to ${call} that comes all the same`, async () => {
      const page = openSession(prepare, { needs })
      await page.clock.advance(60_000)
      expect(page.state().name).to.equal('confirming')
      const slow = later<unknown>()
      const asked: (AbortSignal | undefined)[] = []
      Object.assign(page.client, {
        [call]: (...what: Ask[]) => {
          asked.push(what.at(-1)?.signal)
          return slow.script()
        },
      })
      act(page.session)
      await page.clock.advance(0)
      expect(asked.length).to.equal(1)
      const before = page.session.snapshot
      page.leave()
      expect(asked[0]?.aborted, 'it was given up').to.equal(true)
      slow.arrive(answer)
      await page.clock.advance(60_000)
      expect(page.session.snapshot).to.equal(before)
    })
  }

  it('asks for nothing that it was about to ask', async () => {
    const page = openSession()
    page.leave()
    await page.clock.advance(60_000)
    expect(page.client.asked.length).to.equal(0)
  })

  it('and comes back asks once, whether it was about to ask or not', async () => {
    const page = openSession()
    page.leave()
    const leave = page.session.subscribe(() => undefined, ['link'])
    await page.clock.advance(0)
    expect(page.client.names()).to.deep.equal(['getLink'])
    leave()
  })

  it('and comes back tells nothing of a question of before that fails only now', async () => {
    const page = openSession((client) => (client.link = link()))
    await page.clock.advance(0)
    const slow = later<Link>()
    const { getLink } = page.client
    page.client.getLink = slow.script
    page.session.refresh()
    await page.clock.advance(0)
    page.leave()
    page.client.getLink = getLink
    const leave = page.session.subscribe(() => undefined, ['link', 'registration'])
    await page.clock.advance(0)
    slow.fail(new BillingError('network', { retryable: true }))
    await page.clock.advance(0)
    expect(page.state().name).to.equal('pending')
    leave()
  })

  it('and comes back does not tell the other tabs that a question of before was answered', async () => {
    const page = openSession((client) => (client.link = link()))
    await page.clock.advance(10_000)
    expect(page.hub.asked, 'it asks for all of them').to.be.above(0)
    const slow = later<Link>()
    const { getLink } = page.client
    page.client.getLink = slow.script
    await page.clock.advance(10_000)
    page.leave()
    page.client.getLink = getLink
    const leave = page.session.subscribe(() => undefined, ['link', 'registration'])
    await page.clock.advance(0)
    const told = page.hub.asked
    slow.arrive(unchanged())
    await page.clock.advance(0)
    expect(page.hub.asked).to.equal(told)
    leave()
  })

  it('and comes back has forgotten what other tabs have said, because it asks for everything', async () => {
    const page = openSession()
    await page.clock.advance(0)
    page.leave()
    const asked = page.client.asked.length
    const leave = page.session.subscribe(() => undefined, ['link', 'registration'])
    await page.clock.advance(60_000)
    expect(page.client.names().slice(asked)).to.deep.equal(['getLink'])
    leave()
  })
})
