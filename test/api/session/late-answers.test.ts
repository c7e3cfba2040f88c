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
  value,
} from './support/samples.ts'
import { later, type Call, type ScriptedClient } from './support/scripted-client.ts'
import type { Answer } from '../../../src/api/client/index.ts'
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
      let asked = 0
      Object.assign(page.client, {
        [call]: () => {
          asked += 1
          return slow.script()
        },
      })
      act(page.session)
      await page.clock.advance(0)
      expect(asked).to.equal(1)
      const before = page.session.snapshot
      page.leave()
      slow.arrive(answer)
      await page.clock.advance(60_000)
      expect(page.session.snapshot).to.equal(before)
    })
  }
})
