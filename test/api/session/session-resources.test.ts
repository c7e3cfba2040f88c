// What is shown beside the link: how he pays, what cancelling does, what is in the way.
import { expect } from '@open-wc/testing'
import { BillingError } from '../../../src/api/client/index.ts'
import type { Need } from '../../../src/api/session/questions.ts'
import { HintHub, openTab } from './support/browser.ts'
import { openSession } from './support/open-session.ts'
import {
  ada,
  awsMethod,
  bob,
  eligibility,
  impact,
  link,
  noMethod,
  nothing,
  refused,
} from './support/samples.ts'
import { VirtualClock } from './support/virtual-clock.ts'

const needs: readonly Need[] = ['link', 'paymentMethod', 'impact', 'eligibility']
const places = [
  ['paymentMethod', 'getPaymentMethod'],
  ['impact', 'getCancellationImpact'],
  ['eligibility', 'getEligibility'],
] as const

const linked = () => openSession((client) => (client.link = link({ state: 'active' })), { needs })

describe('What is shown beside the link', () => {
  it('is loading until the server has said it', async () => {
    const page = linked()
    for (const [place] of places) {
      expect(page.session.snapshot[place], place).to.deep.equal({ status: 'loading' })
    }
    expect(page.session.snapshot.rechecking, 'nobody asked for that').to.equal(false)
    await page.clock.advance(0)
    const { paymentMethod, impact: cancelling, eligibility: precheck } = page.session.snapshot
    expect(paymentMethod).to.deep.equal({ status: 'ready', value: noMethod() })
    expect(cancelling).to.deep.equal({ status: 'ready', value: impact() })
    expect(precheck).to.deep.equal({ status: 'ready', value: eligibility() })
    expect(page.client.calls().length, 'one question each').to.equal(4)
    page.leave()
  })

  for (const [place, call] of places) {
    it(`(${place}) is told as refused when the server refuses it, and the link goes on`, async () => {
      const page = linked()
      page.client.always(call, refused('insufficient_role', { correlationId: 'cor-1' }))
      await page.clock.advance(0)
      expect(page.session.snapshot[place]).to.deep.equal({
        status: 'failed',
        trouble: {
          kind: 'refused',
          retryable: false,
          code: 'insufficient_role',
          correlationId: 'cor-1',
        },
      })
      expect(page.state().name).to.equal('active')
      page.leave()
    })

    it(`(${place}) stays as it is when the server has nothing to say`, async () => {
      const page = linked()
      page.client.always(call, nothing())
      await page.clock.advance(0)
      expect(page.session.snapshot[place]).to.deep.equal({ status: 'loading' })
      page.leave()
    })

    it(`(${place}) is asked again when its answer was broken`, async () => {
      const page = linked()
      page.client.next(call, new BillingError('malformed', { retryable: true }))
      await page.clock.advance(0)
      expect(page.session.snapshot[place].status).to.equal('failed')
      await page.clock.advance(5_000)
      expect(page.session.snapshot[place].status).to.equal('ready')
      page.leave()
    })

    it(`(${place}) says that nobody is signed in when the server says so`, async () => {
      const page = linked()
      page.client.always(call, refused('session_required'))
      await page.clock.advance(0)
      expect(page.session.snapshot[place]).to.deep.equal({ status: 'signed-out' })
      expect(page.state()).to.deep.equal({ name: 'signed-out', midway: true })
      page.leave()
    })
  }

  it('is asked anew, all of it, when the page is told to', async () => {
    const page = linked()
    await page.clock.advance(0)
    page.session.refresh()
    await page.clock.advance(0)
    const asked = places.map(([, call]) => page.client.calls(call).length)
    expect(asked).to.deep.equal([2, 2, 2])
    page.leave()
  })

  it('is all that is asked where nothing else is needed', async () => {
    const page = openSession(undefined, { needs: ['eligibility'] })
    await page.clock.advance(0)
    expect(page.client.names()).to.deep.equal(['getEligibility'])
    page.leave()
  })

  it('is asked anew when the link has changed', async () => {
    const page = openSession((client) => (client.link = link()), { needs })
    await page.clock.advance(0)
    const asked = () => places.map(([, call]) => page.client.calls(call).length)
    expect(asked()).to.deep.equal([1, 0, 1])
    page.client.link = link({ version: 6, state: 'active' })
    page.client.paymentMethod = awsMethod()
    page.client.eligibility = eligibility('account_already_linked')
    await page.clock.advance(3_000)
    expect(asked()).to.deep.equal([2, 1, 2])
    expect(page.session.snapshot.eligibility, 'linked accounts cannot be linked').to.deep.equal({
      status: 'ready',
      value: eligibility('account_already_linked'),
    })
    expect(page.session.snapshot.paymentMethod).to.deep.equal({
      status: 'ready',
      value: awsMethod(),
    })
    page.leave()
  })

  it('of somebody else clears the screen', async () => {
    for (const [place, prepare] of [
      ['paymentMethod', (client) => (client.paymentMethod = noMethod({ account: bob }))],
      ['impact', (client) => (client.impact = impact({ account: bob }))],
    ] as const satisfies readonly (readonly [
      string,
      (client: ReturnType<typeof linked>['client']) => unknown,
    ])[]) {
      const page = linked()
      prepare(page.client)
      page.client.always('getLink', undefined)
      const names: string[] = []
      const end = page.session.subscribe(() => {
        const { account } = page.session.snapshot.state
        names.push(account?.id ?? 'nobody')
      }, [])
      await page.clock.advance(0)
      expect(names, place).to.include('acc-ada')
      expect(names, place).to.include('nobody')
      end()
      page.leave()
    }
  })

  it('of himself is shown where it names its account', async () => {
    const page = linked()
    page.client.impact = impact({ account: ada })
    await page.clock.advance(0)
    expect(page.session.snapshot.impact.status).to.equal('ready')
    page.leave()
  })
})

describe('A payment method', () => {
  it('that is older than the one on the screen does not take its place', async () => {
    const page = openSession((client) => (client.paymentMethod = noMethod({ version: 7 })), {
      needs: ['paymentMethod'],
    })
    await page.clock.advance(0)
    page.client.paymentMethod = awsMethod({ version: 6 })
    await page.clock.advance(20_000)
    page.page.comeBack()
    await page.clock.advance(0)
    expect(page.client.calls('getPaymentMethod').length).to.equal(2)
    expect(page.session.snapshot.paymentMethod).to.deep.equal({
      status: 'ready',
      value: noMethod({ version: 7 }),
    })
    page.leave()
  })

  it('that changed is told to the other tabs, and one that stayed is not', async () => {
    const clock = new VirtualClock()
    const hub = new HintHub()
    const pages = [1, 2].map(() =>
      openSession(undefined, { needs: ['paymentMethod'], tab: openTab({ clock, hub }) }),
    )
    const [here, there] = pages as [(typeof pages)[0], (typeof pages)[0]]
    await clock.advance(0)
    const asked = () => there.client.calls('getPaymentMethod').length
    const look = async () => {
      await clock.advance(20_000)
      here.page.comeBack()
      await clock.advance(5_000)
    }
    await look()
    expect(asked(), 'nothing new').to.equal(1)
    for (const { client } of pages) client.paymentMethod = awsMethod({ version: 9 })
    await look()
    expect(asked(), 'news').to.equal(2)
    for (const { leave } of pages) leave()
  })
})
