// Whose answer it is, and how old: other accounts' and older answers are never shown.
import { expect } from '@open-wc/testing'
import { BillingError } from '../../../src/api/client/index.ts'
import { openTab } from './support/browser.ts'
import { expiresMeanwhile, openSession } from './support/open-session.ts'
import {
  ada,
  awsMethod,
  bob,
  link,
  noMethod,
  nothing,
  refused,
  registration,
  value,
} from './support/samples.ts'
import { later } from './support/scripted-client.ts'

const everything = ['link', 'registration', 'paymentMethod', 'impact'] as const

/** He comes back, and is asked to link the account that is signed in now. */
async function confirmsAsBob(page: ReturnType<typeof openSession>): Promise<void> {
  page.page.hide()
  await page.clock.advance(20_000)
  page.page.comeBack()
  await page.clock.advance(0)
  expect(page.state().name).to.equal('confirming')
  expect(page.state().account).to.deep.equal(bob)
  page.leave()
}

describe('Another account (fault 30)', () => {
  it('clears the screen, and is asked everything anew', async () => {
    const page = openSession(
      (client) => {
        client.link = link({ state: 'active' })
        client.paymentMethod = awsMethod()
      },
      { needs: everything },
    )
    await page.clock.advance(60_000)
    const { client } = page
    client.link = link({ state: 'pending', version: 1, account: bob, id: 'link-b' })
    client.paymentMethod = noMethod({ account: bob, version: 1 })
    page.shown.length = 0
    page.page.comeBack()
    await page.clock.advance(0)
    expect(page.shown[0]!.paymentMethod.status).to.equal('loading')
    expect(page.shown[0]!.impact.status).to.equal('loading')
    expect(page.states()).to.deep.equal(['active', 'idle', 'pending'])
    expect(page.state().account).to.deep.equal(bob)
    const { paymentMethod } = page.session.snapshot
    expect(paymentMethod.status === 'ready' && paymentMethod.value.account).to.deep.equal(bob)
    page.leave()
  })

  it("never has its link shown beside the first account's payment method", async () => {
    const page = openSession((client) => (client.link = link({ state: 'active' })), {
      needs: everything,
    })
    await page.clock.advance(60_000)
    page.client.paymentMethod = awsMethod({ account: bob })
    page.client.link = link({ state: 'active', account: bob, version: 9 })
    page.page.comeBack()
    await page.clock.advance(0)
    for (const { state, paymentMethod } of page.shown) {
      if (!state.account || paymentMethod.status !== 'ready') continue
      expect(paymentMethod.value.account.id).to.equal(state.account.id)
    }
    page.leave()
  })

  it('that signed in elsewhere before the yes is the one that the question names', async () => {
    const page = openSession((client) => (client.registration = registration()))
    await page.clock.advance(0)
    expect(page.state().account).to.deep.equal(ada)
    page.client.paymentMethod = noMethod({ account: bob })
    await confirmsAsBob(page)
  })

  it('that signed in elsewhere after a no is the one that the next question names', async () => {
    const page = openSession((client) => (client.registration = registration()))
    await page.clock.advance(0)
    page.session.release()
    await page.clock.advance(0)
    expect(page.state()).to.deep.include({ name: 'idle', account: ada })
    page.client.paymentMethod = noMethod({ account: bob })
    page.client.registration = registration({ id: 'reg-2' })
    await confirmsAsBob(page)
  })

  it('that signed in while a linking without a click was on its way is asked first', async () => {
    const page = openSession(
      (client) => {
        client.registration = registration({ confirmation: 'not_required' })
        client.always('createLink', refused('aws_unavailable'))
      },
      { needs: everything },
    )
    await page.clock.advance(0)
    expect(page.truth()).to.equal('submitting')
    page.client.paymentMethod = noMethod({ account: bob })
    await confirmsAsBob(page)
  })

  it('that signs in again in the middle of a linking without a click is not asked for one', async () => {
    const page = openSession((client) => {
      client.registration = registration({ confirmation: 'not_required' })
      client.next('createLink', refused('aws_unavailable'))
      client.onCreate = () => value(link(), { status: 202 })
    })
    await page.clock.advance(0)
    page.client.signedIn = false
    page.session.refresh()
    await page.clock.advance(10_000)
    expect(page.state().name).to.equal('signed-out')
    page.client.signedIn = true
    page.session.refresh()
    await page.clock.advance(0)
    expect(page.states().slice(-2)).to.deep.equal(['submitting', 'pending'])
    page.leave()
  })

  it('is seen by a page that only asks what is in the way, where it knows of an account', async () => {
    const page = openSession(undefined, { needs: ['paymentMethod'] })
    await page.clock.advance(0)
    const precheck = page.session.subscribe(() => undefined, ['eligibility'])
    page.leave()
    page.client.paymentMethod = noMethod({ account: bob })
    await page.clock.advance(20_000)
    page.page.comeBack()
    await page.clock.advance(0)
    expect(page.state().account, 'nobody is named who is not there').to.equal(undefined)
    precheck()
  })

  it('is seen on return, even by a server whose "unchanged" is about the number alone', async () => {
    const page = openSession((client) => (client.link = link({ state: 'active' })))
    await page.clock.advance(60_000)
    page.page.hide()
    page.page.comeBack()
    await page.clock.advance(0)
    expect(page.client.calls('getLink').at(-1)!.how.etag).to.equal(undefined)
    page.leave()
  })

  it("is not told what became of the first account's registration", async () => {
    const page = openSession(expiresMeanwhile)
    await page.clock.advance(0)
    page.session.confirm()
    await page.clock.advance(0)
    expect(page.state()).to.deep.include({ name: 'failed', account: ada })
    page.client.paymentMethod = noMethod({ account: bob })
    await page.clock.advance(20_000)
    page.page.comeBack()
    await page.clock.advance(0)
    expect(page.state().name).to.equal('idle')
    page.leave()
  })

  it('drops what the first account wanted', async () => {
    const tab = openTab({ random: () => 0.99 })
    const page = openSession((client) => (client.link = link()), { tab })
    await page.clock.advance(0)
    page.client.next('acknowledgeLink', new BillingError('malformed', { retryable: true }))
    page.session.acknowledge()
    await page.clock.advance(0)
    page.client.link = link({ account: bob, id: 'link-b' })
    await page.clock.advance(60_000)
    expect(page.state().account).to.deep.equal(bob)
    expect(page.client.calls('acknowledgeLink').length).to.equal(1)
    page.leave()
  })

  it('is shown nothing before the server has been asked anew', async () => {
    const page = openSession((client) => (client.link = link({ state: 'active' })), {
      needs: everything,
    })
    await page.clock.advance(60_000)
    page.client.link = link({ account: bob, id: 'link-b' })
    const slow = later<never>()
    page.client.next('getLink', value(page.client.link), slow.script)
    page.page.comeBack()
    await page.clock.advance(0)
    expect(page.state()).to.deep.equal({ name: 'idle', checked: false })
    slow.arrive(nothing())
    page.leave()
  })

  it('that a registration names clears the screen as well', async () => {
    const page = openSession((client) => {
      client.link = link({ state: 'active' })
      client.saysRegistration = false
    })
    await page.clock.advance(60_000)
    page.client.next('getRegistration', value(registration({ account: bob })))
    page.shown.length = 0
    page.session.refresh()
    await page.clock.advance(0)
    expect(page.states()).to.deep.equal(['active', 'idle', 'active'])
    page.leave()
  })

  it('that comes in the answer to the POST is not shown as linked', async () => {
    const page = openSession((client) => {
      client.link = undefined
      client.registration = registration({ account: ada, confirmation: 'not_required' })
      client.onCreate = () => value(link({ account: bob }), { status: 202 })
    })
    await page.clock.advance(0)
    expect(page.states()).to.deep.equal(['idle', 'submitting', 'idle', 'pending'])
    expect(page.state().account).to.deep.equal(bob)
    page.leave()
  })

  it('in every other answer of a confused server does not make the page ask without end', async () => {
    const page = openSession(
      (client) => {
        client.link = link({ state: 'active' })
        client.paymentMethod = awsMethod({ account: bob })
      },
      { needs: everything },
    )
    await page.clock.advance(60_000)
    expect(page.client.asked.length).to.be.at.most(40)
    await page.clock.advance(600_000)
    expect(page.client.asked.length).to.be.at.most(80)
    page.leave()
  })
})

describe('An older answer (faults 18, 21)', () => {
  it('of the link changes nothing', async () => {
    const page = openSession((client) => (client.link = link({ state: 'active', version: 7 })))
    await page.clock.advance(60_000)
    const before = page.state()
    page.client.link = link({ state: 'pending', version: 6 })
    page.page.comeBack()
    await page.clock.advance(0)
    expect(page.state()).to.equal(before)
    page.leave()
  })

  it('of the payment method is one of an older version: of the same the last word counts', async () => {
    const page = openSession((client) => (client.paymentMethod = noMethod()), { needs: everything })
    await page.clock.advance(0)
    const reworded = awsMethod({ version: noMethod().version })
    page.client.paymentMethod = reworded
    page.session.refresh()
    await page.clock.advance(0)
    const { paymentMethod } = page.session.snapshot
    expect(paymentMethod.status === 'ready' && paymentMethod.value).to.deep.equal(reworded)
    page.leave()
  })

  it('of the payment method changes nothing', async () => {
    const page = openSession((client) => (client.paymentMethod = awsMethod({ version: 7 })), {
      needs: ['paymentMethod'],
    })
    await page.clock.advance(60_000)
    page.client.paymentMethod = noMethod({ version: 6 })
    page.page.comeBack()
    await page.clock.advance(0)
    const { paymentMethod } = page.session.snapshot
    expect(paymentMethod.status === 'ready' && paymentMethod.value.kind).to.equal('aws_marketplace')
    page.leave()
  })

  it('is not what "unchanged" refers to afterwards', async () => {
    const page = openSession((client) => (client.link = link({ version: 7 })))
    await page.clock.advance(0)
    page.client.link = link({ version: 6 })
    await page.clock.advance(3_000)
    const tags = page.client.calls('getLink').map((call) => call.how.etag)
    expect(tags).to.deep.equal([undefined, '"acc-ada-7"'])
    await page.clock.advance(3_000)
    expect(page.client.calls('getLink').at(-1)!.how.etag).to.equal('"acc-ada-7"')
    page.leave()
  })
})

describe('"No link", which names no account', () => {
  it('right after the POST keeps the customer waiting calmly, and asks whose answer it was (fault 21)', async () => {
    const page = openSession((client) => {
      client.registration = registration({ confirmation: 'not_required' })
      client.onCreate = () => value(link(), { status: 202 })
    })
    page.client.next('getLink', nothing({ registration: 'present' }), nothing())
    await page.clock.advance(3_000)
    expect(page.state().name).to.equal('pending')
    expect(page.client.calls('getPaymentMethod').length).to.equal(1)
    page.leave()
  })

  it('is what a 404 right after the POST means too, and he waits on (fault 36)', async () => {
    const page = openSession((client) => {
      client.registration = registration({ confirmation: 'not_required' })
      client.onCreate = () => value(link(), { status: 202 })
    })
    const notFound = refused('not_found', { status: 404 })
    page.client.next('getLink', nothing({ registration: 'present' }), notFound, notFound)
    await page.clock.advance(3_000)
    expect(page.states()).to.deep.equal(['idle', 'submitting', 'pending'])
    page.client.link = link({ version: 6, state: 'active' })
    await page.clock.advance(10_000)
    expect(page.states().at(-1)).to.equal('active')
    expect(page.client.calls('createLink').length).to.equal(1)
    page.leave()
  })

  it('reveals that another account is signed in', async () => {
    const page = openSession((client) => (client.link = link({ state: 'active' })))
    await page.clock.advance(60_000)
    page.client.link = undefined
    page.client.paymentMethod = noMethod({ account: bob })
    page.page.comeBack()
    await page.clock.advance(0)
    expect(page.state().name).to.equal('idle')
    expect(page.state().link).to.equal(undefined)
    page.leave()
  })
})
