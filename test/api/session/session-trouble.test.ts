// Broken plumbing: what was true stays on the screen, one broken call breaks no other, and it recovers.
import { expect } from '@open-wc/testing'
import { BillingError, type BillingErrorKind } from '../../../src/api/client/index.ts'
import type { PaymentMethod } from '../../../src/api/contract/wire.ts'
import { gapAfterAnswer, pace } from '../../../src/api/session/pace.ts'
import { openTab } from './support/browser.ts'
import { openSession } from './support/open-session.ts'
import { awsMethod, link, refused, registration, value } from './support/samples.ts'

const broken = (kind: BillingErrorKind, retryable = true) => new BillingError(kind, { retryable })
const needs = ['link', 'registration', 'paymentMethod'] as const

describe('A broken answer', () => {
  for (const kind of ['network', 'timeout', 'malformed', 'content-type', 'http'] as const) {
    it(`(${kind}) in the middle of the wait keeps what was true, and recovers (faults 15, 17, 25, 26, 68)`, async () => {
      const page = openSession((client) => (client.link = link()))
      await page.clock.advance(0)
      page.client.always('getLink', broken(kind))
      await page.clock.advance(300_000)
      const state = page.state()
      expect(state.name === 'interrupted' && state.trouble.kind).to.equal(kind)
      expect(page.truth()).to.equal('pending')
      expect(page.client.asked.length, 'backs off').to.be.at.most(30)

      page.client.always('getLink', undefined)
      page.client.link = link({ version: 6, state: 'active' })
      await page.clock.advance(61_000)
      expect(page.state().name).to.equal('active')
      page.leave()
    })
  }

  it('of a line that was down for long is over seconds after the browser is back online', async () => {
    const tab = openTab({ random: () => 0.99 })
    const page = openSession((client) => (client.link = link()), { tab })
    await page.clock.advance(0)
    page.client.always('getLink', broken('network'))
    await page.clock.advance(300_000)
    const asked = page.client.asked.length
    while (page.client.asked.length === asked) await page.clock.advance(1_000)
    page.page.loseNetwork()
    page.client.always('getLink', undefined)
    page.client.link = link({ version: 6, state: 'active' })
    page.page.findNetwork()
    await page.clock.advance(5_000)
    expect(page.state().name).to.equal('active')
    page.leave()
  })

  it('that asking again will hardly cure is asked again about once a minute while he waits', async () => {
    const page = openSession((client) => (client.link = link()))
    await page.clock.advance(0)
    page.client.always('getLink', broken('http', false))
    await page.clock.advance(600_000)
    expect(page.client.asked.length).to.be.within(9, 16)
    page.client.always('getLink', undefined)
    await page.clock.advance(61_000)
    expect(page.state().name).to.equal('pending')
    page.leave()
  })

  it('of 403, again and again, is told once and asked again about once a minute (fault 59)', async () => {
    const page = openSession((client) => (client.link = link()))
    await page.clock.advance(0)
    page.client.always('getLink', refused('unknown', { status: 403 }))
    await page.clock.advance(600_000)
    expect(page.client.asked.length).to.be.within(9, 16)
    const told = page.shown.filter(({ state }) => state.name === 'interrupted')
    expect(told.length).to.equal(1)
    expect(page.truth()).to.equal('pending')
    page.client.always('getLink', undefined)
    await page.clock.advance(61_000)
    expect(page.state().name).to.equal('pending')
    page.leave()
  })

  it('that asking again will hardly cure is left alone where nothing is going on', async () => {
    const page = openSession((client) => client.always('getLink', broken('config', false)))
    await page.clock.advance(3_600_000)
    expect(page.client.asked.length).to.be.at.most(2)
    expect(page.clock.waiting).to.equal(0)
    page.page.comeBack()
    await page.clock.advance(0)
    expect(page.client.asked.length).to.be.within(2, 3)
    page.leave()
  })

  it('of the link does not keep the payment method from being shown', async () => {
    for (const retryable of [true, false]) {
      const page = openSession((client) => (client.paymentMethod = awsMethod()), { needs })
      page.client.always('getLink', broken('malformed', retryable))
      await page.clock.advance(60_000)
      expect(page.session.snapshot.paymentMethod.status).to.equal('ready')
      expect(page.state().name, 'and the link is still said to be unknown').to.equal('interrupted')
      page.leave()
    }
  })

  it('of the link is told to nobody once its element has left the page', async () => {
    const page = openSession((client) => (client.paymentMethod = awsMethod()), { needs })
    page.client.always('getLink', broken('malformed'))
    const shown: string[] = []
    const leaveField = page.session.subscribe(
      () => shown.push(page.state().name),
      ['paymentMethod'],
    )
    await page.clock.advance(30_000)
    expect(page.state().name).to.equal('interrupted')
    page.leave()
    expect(page.state().name).to.equal('idle')
    expect(shown.at(-1), 'the field that stays is told').to.equal('idle')
    await page.clock.advance(300_000)
    expect(page.state().name).to.equal('idle')
    leaveField()
  })

  it('of a link that its field follows is told to nobody once the field has no change to follow', async () => {
    const page = openSession((client) => client.always('getLink', broken('malformed')), {
      needs: ['paymentMethod'],
    })
    page.client.paymentMethod = { ...awsMethod(), linkState: 'pending' } as PaymentMethod
    await page.clock.advance(60_000)
    expect(page.state().name).to.equal('interrupted')
    page.client.paymentMethod = awsMethod({ version: 9 })
    page.session.refresh()
    await page.clock.advance(0)
    expect(page.state().name).to.equal('idle')
    page.leave()
  })

  it('of the whole line goes on being told when the element of the link has left', async () => {
    const page = openSession((client) => (client.paymentMethod = awsMethod()), { needs })
    const leaveField = page.session.subscribe(() => undefined, ['paymentMethod'])
    await page.clock.advance(30_000)
    page.page.loseNetwork()
    page.leave()
    expect(page.state().name).to.equal('interrupted')
    leaveField()
  })

  it('of the payment method does not keep the link from being followed', async () => {
    const page = openSession((client) => (client.link = link()), { needs })
    page.client.always('getPaymentMethod', broken('http'))
    await page.clock.advance(30_000)
    expect(page.session.snapshot.paymentMethod.status).to.equal('failed')
    expect(page.state().name).to.equal('pending')
    page.client.link = link({ version: 6, state: 'active' })
    await page.clock.advance(10_000)
    expect(page.state().name).to.equal('active')
    page.leave()
  })

  it('leaves the last payment method on the screen, with the trouble beside it', async () => {
    const page = openSession((client) => (client.paymentMethod = awsMethod()), {
      needs: ['paymentMethod'],
    })
    await page.clock.advance(15_000)
    page.client.next('getPaymentMethod', broken('malformed'))
    page.page.comeBack()
    await page.clock.advance(0)
    const { paymentMethod } = page.session.snapshot
    expect(paymentMethod.status === 'ready' && paymentMethod.trouble?.kind).to.equal('malformed')
    await page.clock.advance(5_000)
    const cured = page.session.snapshot.paymentMethod
    expect(cured.status === 'ready' && cured.trouble).to.equal(undefined)
    page.leave()
  })

  it('that says no to the payment method is asked again, though rarely, while he waits', async () => {
    const page = openSession((client) => (client.link = link()), { needs })
    page.client.next('getPaymentMethod', refused('not_found'))
    await page.clock.advance(30_000)
    expect(page.session.snapshot.paymentMethod.status).to.equal('failed')
    await page.clock.advance(60_000)
    expect(page.session.snapshot.paymentMethod.status).to.equal('ready')
    expect(page.client.calls('getPaymentMethod').length).to.equal(2)
    page.leave()
  })

  it('is not repeated faster because other questions are answered well', async () => {
    const page = openSession(undefined, { needs })
    page.client.always('getLink', broken('malformed'))
    await page.clock.advance(600_000)
    expect(page.client.calls('getLink').length).to.be.at.most(40)
    page.leave()
  })

  it('about the registration is told, though the link is known', async () => {
    const page = openSession((client) => (client.saysRegistration = false))
    page.client.always('getRegistration', broken('malformed'))
    await page.clock.advance(0)
    expect(page.state()).to.deep.include({ name: 'interrupted' })
    page.leave()
  })

  it('of the yes to a linking is told once, until that is answered, whatever else is asked meanwhile', async () => {
    const page = openSession((client) => (client.registration = registration()))
    await page.clock.advance(0)
    page.client.always('createLink', refused('aws_unavailable', { status: 503 }))
    page.session.confirm()
    for (let look = 0; look < 5; look += 1) {
      await page.clock.advance(60_000)
      page.page.comeBack()
    }
    await page.clock.advance(60_000)
    const asked = page.client.names()
    expect(asked.filter((name) => name === 'createLink').length).to.be.above(4)
    expect(asked.lastIndexOf('getLink')).to.be.above(asked.indexOf('createLink'))
    expect(page.truth()).to.equal('submitting')
    const names = page.shown.map(({ state }) => state.name)
    const turns = names.filter((name, at) => name === 'interrupted' && names[at - 1] !== name)
    expect(turns.length).to.equal(1)
    page.client.always('createLink', undefined)
    page.client.onCreate = () => value(link(), { status: 202 })
    await page.clock.advance(61_000)
    expect(page.state().name).to.equal('pending')
    page.leave()
  })

  it('that asking again will hardly cure is asked again by itself where his yes is not answered', async () => {
    const page = openSession((client) => (client.registration = registration()))
    await page.clock.advance(0)
    page.client.always('createLink', broken('http', false))
    page.session.confirm()
    await page.clock.advance(200_000)
    expect(page.client.calls('createLink').length).to.be.within(3, 6)
    page.leave()
  })

  it('that says no to the registration is told', async () => {
    const page = openSession((client) => {
      client.saysRegistration = false
      client.always('getRegistration', refused('unknown', { status: 403 }))
    })
    await page.clock.advance(0)
    const state = page.state()
    expect(state.name === 'interrupted' && state.trouble.kind).to.equal('refused')
    page.leave()
  })

  it('of the registration goes on being told where an element asks for nothing else', async () => {
    const page = openSession((client) => client.always('getRegistration', broken('malformed')), {
      needs: ['registration'],
    })
    await page.clock.advance(60_000)
    expect(page.state().name).to.equal('interrupted')
    page.leave()
  })

  it('of the network is over for a field that has outlived the element of the link', async () => {
    const page = openSession((client) => (client.link = link()), { needs: ['paymentMethod'] })
    const leave = page.session.subscribe(() => undefined, ['link'])
    await page.clock.advance(0)
    leave()
    page.page.loseNetwork()
    expect(page.state().name).to.equal('interrupted')
    page.page.findNetwork()
    await page.clock.advance(pace.onlineSpread)
    expect(page.state().name).to.equal('pending')
    page.leave()
  })

  it('that was cured costs no sooner question about the link than the wait asks for', async () => {
    const page = openSession((client) => (client.link = link()), {
      tab: openTab({ random: () => 0 }),
    })
    await page.clock.advance(300_000)
    page.client.next('getLink', broken('malformed'))
    const asked = page.client.asked.length
    while (page.client.asked.length < asked + 2) await page.clock.advance(100)
    const { at: cured } = page.client.asked.at(-1)!
    while (page.client.asked.length < asked + 3) await page.clock.advance(100)
    expect(page.client.asked.at(-1)!.at - cured).to.be.at.least(gapAfterAnswer(cured, 0))
    page.leave()
  })

  it('of a malformed link never counts as linked', async () => {
    const page = openSession((client) => client.always('getLink', broken('malformed')))
    await page.clock.advance(60_000)
    expect(page.truth()).to.equal('idle')
    page.leave()
  })
})

describe('A customer without a network (fault 16)', () => {
  it('is told so at the start, and served when it is back', async () => {
    const tab = openTab()
    tab.page.loseNetwork()
    const page = openSession((client) => (client.link = link()), { tab })
    await page.clock.advance(600_000)
    expect(page.client.asked).to.deep.equal([])
    const state = page.state()
    expect(state.name === 'interrupted' && state.trouble).to.deep.equal({
      kind: 'offline',
      retryable: true,
    })
    page.page.findNetwork()
    await page.clock.advance(5_000)
    expect(page.state().name).to.equal('pending')
    page.leave()
  })

  it('can say yes, and it is sent when the network is back', async () => {
    const page = openSession((client) => {
      client.registration = registration()
      client.onCreate = () => value(link(), { status: 202 })
    })
    await page.clock.advance(0)
    page.page.loseNetwork()
    page.session.confirm()
    expect(page.state().name).to.equal('interrupted')
    expect(page.truth()).to.equal('submitting')
    await page.clock.advance(60_000)
    expect(page.client.calls('createLink')).to.deep.equal([])
    page.page.findNetwork()
    await page.clock.advance(5_000)
    expect(page.state().name).to.equal('pending')
    page.leave()
  })

  it('on a page that only shows the payment method is told, and recovers', async () => {
    const page = openSession(undefined, { needs: ['paymentMethod'] })
    await page.clock.advance(0)
    page.page.loseNetwork()
    expect(page.state().name).to.equal('interrupted')
    page.page.findNetwork()
    await page.clock.advance(5_000)
    expect(page.state().name).to.equal('idle')
    page.leave()
  })
})

describe('A server that asks to be left alone (faults 19, 20)', () => {
  it('is left alone by every question, and asked again after that', async () => {
    const page = openSession((client) => (client.link = link()), { needs })
    await page.clock.advance(0)
    page.client.next('getLink', refused('rate_limited', { retryAfterMs: 120_000 }))
    await page.clock.advance(3_000)
    const asked = page.client.asked.length
    const at = page.client.asked.at(-1)!.at
    page.session.recheck()
    await page.clock.advance(at + 119_999 - page.clock.now())
    expect(page.client.asked.length).to.equal(asked)
    await page.clock.advance(61_001)
    expect(page.state().name).to.equal('pending')
    page.leave()
  })

  it('by a 503 without words is left alone as well', async () => {
    const page = openSession((client) => (client.link = link()))
    await page.clock.advance(0)
    page.client.next(
      'getLink',
      new BillingError('http', { status: 503, retryable: true, retryAfterMs: 30_000 }),
    )
    await page.clock.advance(3_000)
    const { at } = page.client.asked.at(-1)!
    page.session.refresh()
    await page.clock.advance(at + 29_999 - page.clock.now())
    expect(page.client.asked.at(-1)!.at).to.equal(at)
    page.leave()
  })
})

describe('A side question that always fails', () => {
  it('does not put off the one about the link while the customer waits', async () => {
    const page = openSession(
      (client) => {
        client.link = link()
        client.always(
          'getPaymentMethod',
          new BillingError('http', { status: 500, retryable: true }),
        )
      },
      { needs },
    )
    await page.clock.advance(600_000)
    const asked = page.client.calls('getLink').map((call) => call.at)
    const gaps = asked.slice(1).map((at, index) => at - asked[index]!)
    expect(Math.max(...gaps)).to.be.at.most(60_000 + 12_000)
    page.leave()
  })

  it('does not keep the page from looking at the link when the customer comes back', async () => {
    for (const error of [
      new BillingError('http', { status: 500, retryable: true }),
      new BillingError('http', { status: 204 }),
    ]) {
      const page = openSession((client) => client.always('getPaymentMethod', error), { needs })
      await page.clock.advance(120_000)
      page.client.link = link()
      page.page.hide()
      page.page.comeBack()
      await page.clock.advance(10_000)
      expect(page.truth()).to.equal('pending')
      page.leave()
    }
  })

  it('does not swallow his return when it is just being asked again', async () => {
    const page = openSession(
      (client) => client.always('getPaymentMethod', new BillingError('http', { retryable: true })),
      { needs },
    )
    await page.clock.advance(20_000)
    const slow = (): Promise<never> =>
      new Promise((_, reject) =>
        page.clock.setTimeout(() => reject(new BillingError('http', { retryable: true })), 9_000),
      )
    page.client.next('getPaymentMethod', slow)
    const asked = page.client.asked.length
    while (page.client.asked.length === asked) await page.clock.advance(1_000)
    page.client.link = link()
    page.page.comeBack()
    await page.clock.advance(10_000)
    expect(page.truth()).to.equal('pending')
    page.leave()
  })

  it('is not asked more often by a customer who goes and comes', async () => {
    const page = openSession(
      (client) => client.always('getPaymentMethod', new BillingError('http', { status: 204 })),
      { needs },
    )
    await page.clock.advance(0)
    for (let visit = 0; visit < 30; visit += 1) {
      page.page.hide()
      page.page.comeBack()
      await page.clock.advance(1_000)
    }
    expect(page.client.calls('getPaymentMethod').length).to.equal(1)
    expect(page.client.calls('getLink').length).to.be.at.most(4)
    page.leave()
  })
})

describe('A browser in which every question waits long for its place', () => {
  async function crowded(): Promise<ReturnType<typeof openSession>> {
    const page = openSession((client) => (client.link = link({ state: 'active' })), {
      needs: ['link', 'paymentMethod', 'impact', 'eligibility'],
    })
    await page.clock.advance(0)
    for (let place = 0; place < pace.burst; place += 1) page.hall.squat(`test:place-${place}`)
    page.client.always('getCancellationImpact', broken('http'))
    await page.clock.advance(pace.quiet)
    page.page.comeBack()
    return page
  }

  it('asks all of them in turn, though one fails each time', async () => {
    const page = await crowded()
    await page.clock.advance(5 * pace.patience)
    expect(page.client.calls('getEligibility').length).to.equal(2)
    page.leave()
  })

  it('looks at the link again when the customer comes back in the middle of it', async () => {
    const page = await crowded()
    await page.clock.advance(1.5 * pace.patience)
    page.client.link = link({ state: 'canceling', version: 6 })
    page.page.comeBack()
    await page.clock.advance(pace.patience)
    expect(page.truth()).to.equal('canceling')
    page.leave()
  })
})

describe('A payment method that is changed elsewhere while a link is on its way', () => {
  it('is found when the customer comes back', async () => {
    const page = openSession((client) => (client.link = link()), { needs })
    await page.clock.advance(0)
    page.client.paymentMethod = { ...page.client.paymentMethod, version: 9 }
    page.page.hide()
    await page.clock.advance(20_000)
    page.page.comeBack()
    await page.clock.advance(5_000)
    const { paymentMethod } = page.session.snapshot
    expect(paymentMethod.status === 'ready' && paymentMethod.value.version).to.equal(9)
    page.leave()
  })
})

describe('An answer that comes too late', () => {
  it('for a page that has gone changes nothing, and says nothing (fault 18)', async () => {
    const page = openSession((client) => (client.link = link()))
    await page.clock.advance(0)
    let arrive!: () => void
    page.client.next(
      'getLink',
      () =>
        new Promise((resolve) => {
          arrive = () => resolve(value(link({ version: 6, state: 'active' })))
        }),
    )
    await page.clock.advance(3_000)
    const shown = page.shown.length
    page.leave()
    arrive()
    await page.clock.advance(60_000)
    expect(page.shown.length).to.equal(shown)
    expect(page.state().name).to.equal('pending')
  })
})
