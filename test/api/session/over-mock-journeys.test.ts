// The real client and the mock backend: detours, tabs, devices and faults on the way.
import { expect } from '@open-wc/testing'
import { settled } from '../../../src/api/session/state.ts'
import { everyNeed, MockHouse } from './support/mock-browser.ts'

const olivia = 'olivia@factory.example'

describe('Over the mock backend', () => {
  it('a sign-in detour loses nothing', async () => {
    const house = new MockHouse('signed-out', { landed: false })
    await house.mock.arrive()
    const page = house.open()
    await house.clock.advance(60_000)
    expect(page.state().name).to.equal('signed-out')
    house.mock.signInAs(olivia)
    page.page.comeBack()
    await house.clock.advance(60_000)
    expect(page.state().name).to.equal('active')
    page.leave()
  })

  it('a customer who is signed out while he waits comes back to the link that settled meanwhile', async () => {
    const house = new MockHouse('slow-sync', { landed: false })
    await house.mock.arrive()
    const page = house.open()
    await house.clock.advance(30_000)
    expect(page.state().name).to.equal('pending')
    house.mock.signOut()
    await house.clock.advance(1_800_000)
    expect(page.state().name).to.equal('signed-out')
    house.mock.signInAs(olivia)
    page.page.comeBack()
    await house.clock.advance(5_000)
    expect(page.state().name).to.equal('active')
    page.leave()
  })

  it('a link that settles while no page is open is found (fault 1)', async () => {
    const house = new MockHouse('happy', { landed: false })
    await house.mock.arrive()
    const first = house.open()
    await house.clock.advance(1_000)
    expect(first.state().name).to.equal('pending')
    first.leave()
    await house.clock.advance(3_600_000)
    const later = house.open()
    await house.clock.advance(1_000)
    expect(later.state().name).to.equal('active')
    later.leave()
  })

  it('two tabs agree at every moment that both have asked', async () => {
    const house = new MockHouse('slow-sync', { landed: false })
    await house.mock.arrive()
    const tabs = [house.open(), house.open()]
    await house.clock.advance(5_000)
    expect(tabs.map((tab) => tab.truth())).to.deep.equal(['pending', 'pending'])
    await house.clock.advance(1_265_000)
    expect(tabs.map((tab) => tab.truth())).to.deep.equal(['active', 'active'])
    const methods = tabs.map((tab) => tab.session.snapshot.paymentMethod)
    expect(methods[0]).to.deep.equal(methods[1])
    const posts = house.mock.log().filter(({ method, path }) => {
      return method === 'POST' && path?.endsWith('/marketplace/links')
    })
    const told = posts.filter(({ status }) => status !== 409)
    expect(told.length, 'both may send it, with the same key').to.be.at.most(2)
    expect(posts.length, 'or once more, when it was under way').to.be.at.most(3)
    expect(new Set(tabs.map((tab) => settled(tab.state()).link?.id)).size).to.equal(1)
    expect(Object.keys(house.mock.state().accounts).length).to.be.above(0)
    for (const tab of tabs) tab.leave()
  })

  it('another device sees the link, and what was closed on the first', async () => {
    const house = new MockHouse('already-linked-same', { landed: false })
    const here = house.open()
    await house.clock.advance(1_000)
    const phone = house.mock.browser()
    phone.signInAs(olivia)
    const there = house.open(everyNeed, phone)
    await house.clock.advance(1_000)
    expect(settled(there.state()).link).to.deep.equal(settled(here.state()).link)
    here.leave()
    there.leave()
  })

  it('an acknowledgement of one tab closes it in the other, on its next look', async () => {
    const house = new MockHouse('happy', { landed: false })
    await house.mock.arrive()
    const here = house.open()
    await house.clock.advance(30_000)
    expect(here.state().name).to.equal('active')
    const there = house.open()
    await house.clock.advance(15_000)
    here.session.acknowledge()
    await house.clock.advance(1_000)
    there.page.comeBack()
    await house.clock.advance(5_000)
    const versions = [here, there].map((tab) => settled(tab.state()).link?.acknowledgedVersion)
    expect(versions[0]).to.equal(settled(here.state()).link?.version)
    expect(versions[1]).to.equal(versions[0])
    here.leave()
    there.leave()
  })

  it('a card that is removed on another page is noticed on return, and one click links', async () => {
    const house = new MockHouse('credit-card', { landed: false })
    await house.mock.arrive()
    const page = house.open()
    await house.clock.advance(5_000)
    expect(page.state().name).to.equal('failed')
    page.page.hide()
    await house.clock.advance(60_000)
    const body = new URLSearchParams({ kind: 'remove_credit_card' })
    await house.mock.fetch('/emqx/remedy', { method: 'POST', body, redirect: 'manual' })
    page.page.comeBack()
    await house.clock.advance(5_000)
    const state = page.state()
    expect(state.name === 'failed' && state.remedied).to.equal(true)
    const posts = () => house.requests().filter((each) => each === 'POST /marketplace/links').length
    expect(posts(), 'nothing by itself').to.equal(1)
    page.session.tryAgain()
    await house.clock.advance(60_000)
    expect(page.state().name).to.equal('active')
    expect(posts()).to.equal(2)
    page.leave()
  })

  it('"not now" lets go, here and in the other tab', async () => {
    const house = new MockHouse('confirmation-required')
    const tabs = [house.open(), house.open()]
    await house.clock.advance(30_000)
    expect(tabs.map((tab) => tab.truth())).to.deep.equal(['confirming', 'confirming'])
    tabs[0]!.session.release()
    await house.clock.advance(5_000)
    expect(tabs.map((tab) => tab.truth())).to.deep.equal(['idle', 'idle'])
    for (const tab of tabs) tab.leave()
  })

  it('an account switch in another tab shows nothing of the first account (fault 30)', async () => {
    const house = new MockHouse('already-linked-same', { landed: false })
    const page = house.open()
    await house.clock.advance(15_000)
    expect(page.state().name).to.equal('active')
    house.mock.signInAs('ben@harbour.example')
    page.page.comeBack()
    await house.clock.advance(5_000)
    expect(page.truth()).to.equal('idle')
    const { paymentMethod } = page.session.snapshot
    expect(paymentMethod.status === 'ready' && paymentMethod.value.account.email).to.equal(
      'ben@harbour.example',
    )
    page.leave()
  })

  it('cancelling on AWS is followed to its end, and resubscribing back to active (fault 37)', async () => {
    const house = new MockHouse('canceling', { landed: false })
    const page = house.open()
    await house.clock.advance(2_000)
    expect(page.state().name).to.equal('canceling')
    house.mock.aws('resubscribe')
    await house.clock.advance(61_000)
    expect(page.state().name).to.equal('active')
    house.mock.aws('cancel')
    page.session.refresh()
    await house.clock.advance(0)
    expect(page.state().name).to.equal('canceling')
    house.mock.aws('close')
    await house.clock.advance(61_000)
    expect(page.state().name).to.equal('canceled')
    page.leave()
  })

  it('a payment that AWS could not take is told, and a recheck tries it again', async () => {
    const house = new MockHouse('aws-payment-failed', { landed: false })
    await house.mock.arrive()
    const page = house.open()
    await house.clock.advance(30_000)
    expect(page.state().name).to.equal('failed')
    page.session.recheck()
    await house.clock.advance(1_000)
    expect(page.state().name).to.equal('pending')
    page.leave()
  })

  it('a server that holds its answers tells the news at once, with few questions', async () => {
    const house = new MockHouse('slow-sync', { landed: false, holdAnswers: true })
    await house.mock.arrive()
    const page = house.open(['link', 'registration'])
    await house.clock.advance(2_000)
    const pendingSince = settled(page.state()).link?.startedAt ?? ''
    await house.clock.advance(1_199_000)
    const { link } = settled(page.state())
    expect(page.state().name).to.equal('active')
    const delay = Date.parse(link?.updatedAt ?? '') - Date.parse(pendingSince)
    expect(delay).to.equal(1_200_000)
    expect(house.requests().length).to.be.at.most(60)
    page.leave()
  })
})

/** A page that knows who is signed in, and whose registration AWS does not take just now. */
async function sending(house: MockHouse): Promise<ReturnType<MockHouse['open']>> {
  const page = house.open()
  await house.clock.advance(15_000)
  await house.mock.arrive()
  page.page.comeBack()
  await house.clock.advance(1_000)
  expect(page.truth()).to.equal('submitting')
  expect(settled(page.state()).account?.email).to.equal(olivia)
  return page
}

describe('somebody else who signs in between the reading and the click', () => {
  it('is not linked by a click that named the other account', async () => {
    const house = new MockHouse('confirmation-required')
    const page = house.open()
    await house.clock.advance(1_000)
    expect(page.truth()).to.equal('confirming')
    const named = page.state().account
    house.mock.signInAs('ben@harbour.example')
    page.session.confirm()
    await house.clock.advance(1_000)
    expect(house.mock.state().links).to.deep.equal([])
    // He is asked again, by his own name.
    expect(page.truth()).to.equal('confirming')
    expect(page.state().account?.id).not.to.equal(named?.id)
    page.leave()
  })

  it('is asked for his own click before a registration that was on its way for the other is sent', async () => {
    const house = new MockHouse('aws-unavailable', { landed: false })
    const page = await sending(house)
    house.mock.signInAs('ben@harbour.example')
    await house.clock.advance(60_000)
    expect(page.truth()).to.equal('confirming')
    expect(settled(page.state()).account?.email).to.equal('ben@harbour.example')
    expect(house.mock.state().links).to.deep.equal([])
    page.session.confirm()
    await house.clock.advance(60_000)
    expect(page.truth()).to.equal('active')
    page.leave()
  })

  it('is asked as well when the first was signed out in between', async () => {
    const house = new MockHouse('aws-unavailable', { landed: false })
    const page = await sending(house)
    house.mock.signOut()
    await house.clock.advance(60_000)
    expect(page.state().name).to.equal('signed-out')
    house.mock.signInAs('ben@harbour.example')
    page.page.comeBack()
    await house.clock.advance(60_000)
    expect(page.truth()).to.equal('confirming')
    expect(house.mock.state().links).to.deep.equal([])
    page.leave()
  })

  it('needs no click when it is the same customer who signs in again', async () => {
    const house = new MockHouse('aws-unavailable', { landed: false })
    const page = await sending(house)
    house.mock.signOut()
    await house.clock.advance(60_000)
    expect(page.state().name).to.equal('signed-out')
    house.mock.signInAs(olivia)
    page.page.comeBack()
    await house.clock.advance(60_000)
    expect(page.truth()).to.equal('active')
    page.leave()
  })
})
