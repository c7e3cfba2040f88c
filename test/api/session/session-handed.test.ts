// The first answer in the page: shown at once, read like any answer, and never believed for long.
import { expect } from '@open-wc/testing'
import type { Need } from '../../../src/api/session/questions.ts'
import { settled } from '../../../src/api/session/state.ts'
import { openSession } from './support/open-session.ts'
import {
  ada,
  at,
  awsMethod,
  bob,
  eligibility,
  impact,
  link,
  noMethod,
  registration,
} from './support/samples.ts'

const needs: readonly Need[] = ['link', 'registration', 'paymentMethod']

const open = (prepare?: Parameters<typeof openSession>[0]) => openSession(prepare, { needs })

describe('An answer that the host’s server wrote into the page', () => {
  it('is shown before anything was asked, and the server is asked all the same', async () => {
    const page = open((client) => {
      client.link = link({ state: 'pending' })
    })
    expect(page.session.hand(JSON.stringify({ link: link({ state: 'pending' }) }))).to.equal(true)
    expect(page.state().name).to.equal('pending')
    await page.clock.advance(0)
    expect(page.client.calls('getLink').length).to.equal(1)
    expect(page.states()).to.deep.equal(['pending'])
    page.leave()
  })

  it('gives way to what the server says now', async () => {
    const page = open((client) => {
      client.link = link({ state: 'active', version: 9 })
    })
    page.session.hand(JSON.stringify({ link: link({ state: 'pending', version: 3 }) }))
    await page.clock.advance(0)
    expect(page.state().name).to.equal('active')
    page.leave()
  })

  it('leaves nothing on the screen when it was about somebody else', async () => {
    const page = open()
    page.session.hand(JSON.stringify({ paymentMethod: { ...awsMethod(), account: bob } }))
    expect(page.session.snapshot.paymentMethod.status).to.equal('ready')
    await page.clock.advance(0)
    expect(page.session.snapshot.paymentMethod).to.deep.equal({
      status: 'ready',
      value: noMethod(),
    })
    page.leave()
  })

  it('shows what cancelling will do and what is in the way, as far as an element needs them', () => {
    const page = open()
    page.session.hand(JSON.stringify({ impact: impact(), eligibility: eligibility() }))
    expect(page.session.snapshot.impact).to.deep.equal({ status: 'ready', value: impact() })
    const ready = { status: 'ready', value: eligibility() }
    expect(page.session.snapshot.eligibility).to.deep.equal(ready)
    const { shown } = page
    const changes = shown.length
    page.session.hand(JSON.stringify({ impact: impact(), eligibility: eligibility() }))
    expect(shown.length, 'the first one is shown').to.equal(changes)
    page.leave()
  })

  it('is one account’s: what is about another one beside it is not shown', () => {
    const page = open()
    const about = (account: typeof ada) => ({ ...impact(), account })
    page.session.hand(JSON.stringify({ paymentMethod: awsMethod(), impact: about(bob) }))
    expect(page.session.snapshot.paymentMethod.status).to.equal('ready')
    expect(page.session.snapshot.impact.status).to.equal('loading')
    page.session.hand(JSON.stringify({ impact: about(ada) }))
    expect(page.session.snapshot.impact).to.deep.equal({ status: 'ready', value: about(ada) })
    page.leave()
  })

  it('need not say whose deployments these are', () => {
    const page = open()
    page.session.hand(JSON.stringify({ paymentMethod: awsMethod(), impact: impact() }))
    expect(page.session.snapshot.impact).to.deep.equal({ status: 'ready', value: impact() })
    page.leave()
  })

  it('tells the time as well: a wait that it knows of has begun', () => {
    const page = open()
    const startedAt = at(3_600)
    expect(page.session.serverNow()).to.be.below(Date.parse(startedAt))
    page.session.hand(JSON.stringify({ link: link({ startedAt }) }))
    expect(page.session.serverNow()).to.equal(Date.parse(startedAt))
    page.leave()
  })

  it('names the account, so that what is asked next is about it', () => {
    const page = open()
    page.session.hand(JSON.stringify({ paymentMethod: awsMethod() }))
    expect(settled(page.state())).to.deep.equal({ name: 'idle', checked: false, account: ada })
    page.leave()
  })

  it('may be as long as an answer, and no longer', () => {
    const page = open()
    const text = (length: number) => {
      const short = JSON.stringify({ filler: '' })
      return JSON.stringify({ filler: 'x'.repeat(length - short.length) })
    }
    expect(page.session.hand(text(65_536))).to.equal(true)
    expect(page.session.hand(text(65_537))).to.equal(false)
    page.leave()
  })

  it('says nothing any more once the server was heard', async () => {
    const page = open()
    await page.clock.advance(0)
    page.session.hand(
      JSON.stringify({ link: link({ state: 'pending' }), paymentMethod: awsMethod() }),
    )
    expect(settled(page.state()).name).to.equal('idle')
    expect(page.session.snapshot.paymentMethod).to.deep.equal({
      status: 'ready',
      value: noMethod(),
    })
    page.leave()
  })

  it('says nothing any more of a link that the server has told of, however new it looks', async () => {
    const page = open((client) => {
      client.link = link({ state: 'active' })
    })
    await page.clock.advance(0)
    page.session.hand(JSON.stringify({ link: link({ state: 'canceled', version: 9 }) }))
    expect(page.state().name).to.equal('active')
    page.leave()
  })

  it('can never link anybody: a registration in it is not looked at', async () => {
    const page = open()
    page.session.hand(
      JSON.stringify({ registration: registration({ confirmation: 'not_required' }) }),
    )
    await page.clock.advance(0)
    expect(page.client.calls('createLink')).to.deep.equal([])
    expect(page.truth()).to.equal('idle')
    page.leave()
  })

  it('is refused as a whole where it does not fit the contract, and shows nothing', async () => {
    const page = open()
    const { account: _, ...nobodys } = link({ state: 'active' })
    const broken = [
      '',
      '{',
      '[]',
      'null',
      '7',
      JSON.stringify({ link: 'active' }),
      JSON.stringify({ link: nobodys }),
      JSON.stringify({ link: link({ state: 'active' }), paymentMethod: {} }),
      `{"link":${'['.repeat(30_000)}${']'.repeat(30_000)}}`,
      JSON.stringify({ link: link({ state: 'active' }), filler: 'x'.repeat(65_536) }),
    ]
    for (const text of broken) {
      expect(page.session.hand(text), text.slice(0, 60)).to.equal(false)
      expect(settled(page.state())).to.deep.equal({ name: 'idle', checked: false })
    }
    expect(page.session.hand('{"link":null,"newer":{"a":1}}')).to.equal(true)
    expect(settled(page.state())).to.deep.equal({ name: 'idle', checked: false })
    page.leave()
  })
})
