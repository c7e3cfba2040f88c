// What the customer asked for and the server would not, or could not, do: who is told, and what is sent again.
import { expect } from '@open-wc/testing'
import { BillingError } from '../../../src/api/client/index.ts'
import type { BillingSession } from '../../../src/api/session/session.ts'
import { openSession } from './support/open-session.ts'
import {
  ada,
  bob,
  link,
  noMethod,
  nothing,
  refused,
  registration,
  value,
} from './support/samples.ts'
import type { ScriptedClient } from './support/scripted-client.ts'

const broken = (retryable = true) => new BillingError('malformed', { retryable })

/** Linked, and with a newer registration that waits for a yes. */
function both(client: ScriptedClient): void {
  client.link = link({ state: 'active' })
  client.registration = registration({ receivedAt: '2026-03-02T00:00:00Z' })
}

async function open(prepare: (client: ScriptedClient) => void = both) {
  const page = openSession(prepare)
  await page.clock.advance(0)
  const asked = page.client.asked.length
  return {
    ...page,
    /** What was asked since the page knows everything. */
    since: () => page.client.names().slice(asked),
  }
}

const writes = [
  ['createLink', (session: BillingSession) => session.confirm()],
  ['releaseRegistration', (session: BillingSession) => session.release()],
  ['acknowledgeLink', (session: BillingSession) => session.acknowledge()],
  ['recheckLink', (session: BillingSession) => session.recheck()],
] as const

for (const [call, act] of writes) {
  describe(`What he asked for (${call})`, () => {
    it('clears the screen, and tells no failure, when somebody else is signed in by now', async () => {
      const page = await open()
      page.client.next(call, refused('account_changed'))
      Object.assign(page.client, {
        link: link({ account: bob, id: 'link-b', state: 'active' }),
        registration: undefined,
        paymentMethod: noMethod({ account: bob }),
      })
      page.shown.length = 0
      act(page.session)
      await page.clock.advance(0)
      const accounts = page.shown.map(({ state }) => state.account?.id)
      expect(accounts, 'nobody in between').to.include(undefined)
      expect(page.states()).not.to.include.members(['interrupted'])
      expect(page.states()).not.to.include.members(['failed'])
      expect(page.state()).to.deep.include({ name: 'active', account: bob })
      expect(page.client.calls(call).length).to.equal(1)
      page.leave()
    })

    it('tells him that he is signed out when the server says so', async () => {
      const page = await open()
      page.client.signedIn = false
      act(page.session)
      await page.clock.advance(0)
      expect(page.state()).to.deep.equal({ name: 'signed-out', midway: true })
      page.leave()
    })

    it('says whom it is about', async () => {
      const page = await open()
      act(page.session)
      await page.clock.advance(0)
      expect(page.client.calls(call)[0]?.how).to.deep.include({ accountId: ada.id })
      page.leave()
    })
  })
}

describe('Yes', () => {
  it('that is answered with neither a link nor a refusal is told as broken, and sent again', async () => {
    const page = await open((client) => {
      client.registration = registration()
      client.onCreate = () => value(link(), { status: 202 })
    })
    page.client.next('createLink', nothing())
    page.session.confirm()
    await page.clock.advance(0)
    expect(page.state()).to.deep.include({
      name: 'interrupted',
      trouble: { kind: 'malformed', retryable: true },
    })
    await page.clock.advance(5_000)
    expect(page.state().name).to.equal('pending')
    page.leave()
  })

  it('whose link is ready at once is no repetition', async () => {
    const page = await open((client) => {
      client.registration = registration()
      client.onCreate = () => value(link({ state: 'active' }), { status: 202 })
    })
    page.session.confirm()
    await page.clock.advance(0)
    expect(page.state()).to.deep.include({ name: 'active', repeated: false })
    page.leave()
  })
})

describe('Letting go', () => {
  it('that the server can never do is tried once, and told', async () => {
    const page = await open()
    page.client.always('releaseRegistration', broken(false))
    page.session.release()
    await page.clock.advance(600_000)
    page.session.refresh()
    await page.clock.advance(600_000)
    expect(page.client.calls('releaseRegistration').length).to.equal(1)
    page.leave()
  })

  it('that failed is tried again, and clicking again meanwhile sends it once', async () => {
    const page = await open()
    page.client.next('releaseRegistration', broken())
    page.session.release()
    await page.clock.advance(0)
    expect(page.state().name).to.equal('interrupted')
    page.session.release()
    await page.clock.advance(10_000)
    expect(page.client.calls('releaseRegistration').length).to.equal(2)
    expect(page.state().name).to.equal('active')
    page.leave()
  })

  it('of what has expired meanwhile is done', async () => {
    const page = await open()
    page.client.next('releaseRegistration', refused('registration_expired', { status: 410 }))
    page.session.release()
    await page.clock.advance(0)
    expect(page.state().name).to.equal('active')
    expect(page.states()).not.to.include('interrupted')
    page.leave()
  })

  it('means the registration on the screen, not the one before it', async () => {
    const page = await open((client) => (client.registration = registration()))
    page.client.always('releaseRegistration', broken())
    page.session.release()
    await page.clock.advance(0)
    page.client.registration = registration({ id: 'reg-2' })
    page.session.refresh()
    await page.clock.advance(0)
    page.client.always('releaseRegistration', undefined)
    page.session.release()
    await page.clock.advance(10_000)
    const sent = page.client.calls('releaseRegistration').map((each) => each.with)
    expect(sent.at(-1)).to.equal('reg-2')
    page.leave()
  })
})

describe('What has to wait after it failed', () => {
  it('keeps nothing else from being sent that he asks for, and each is sent again for itself', async () => {
    const page = await open()
    const { client, session, clock } = page
    client.next('releaseRegistration', broken())
    client.next('acknowledgeLink', broken())
    session.release()
    await clock.advance(0)
    session.acknowledge()
    await clock.advance(0)
    expect(client.calls('releaseRegistration').length, 'he clicked: both may be sent').to.equal(2)
    session.recheck()
    await clock.advance(10_000)
    const sent = (call: (typeof writes)[number][0]) => client.calls(call).length
    expect(sent('recheckLink')).to.equal(1)
    expect(sent('acknowledgeLink')).to.equal(2)
    expect(page.state().link?.acknowledgedVersion).to.equal(5)
    page.leave()
  })

  it('of several is sent one after the other, and none in the place of another', async () => {
    const page = await open()
    const { client, session, clock } = page
    const wait = () => refused('aws_unavailable')
    client.always('releaseRegistration', wait())
    client.always('acknowledgeLink', wait())
    session.release()
    session.acknowledge()
    session.recheck()
    await clock.advance(0)
    expect(page.since().slice(0, 3)).to.deep.equal([
      'releaseRegistration',
      'acknowledgeLink',
      'recheckLink',
    ])
    page.leave()
  })
})

describe('Seen', () => {
  it('of the very first versions is sent like any other', async () => {
    for (const version of [0, 1]) {
      const page = await open((client) => (client.link = link({ state: 'active', version })))
      page.session.acknowledge()
      await page.clock.advance(0)
      expect(page.since()).to.deep.equal(['acknowledgeLink'])
      page.leave()
    }
  })

  it('is not shown as done when the server refuses it, except where there is nothing left to see', async () => {
    for (const [refusal, shown] of [
      [refused('csrf_rejected'), undefined],
      [refused('not_found', { status: 404 }), 5],
      [refused('unknown', { status: 410 }), 5],
    ] as const) {
      const page = await open()
      page.client.next('acknowledgeLink', refusal)
      page.session.acknowledge()
      await page.clock.advance(0)
      expect(page.state().link?.acknowledgedVersion).to.equal(shown)
      page.leave()
    }
  })

  it('of a newer version takes the place of an older one that could not be sent', async () => {
    const page = await open((client) => (client.link = link()))
    page.client.next('acknowledgeLink', broken())
    page.session.acknowledge()
    await page.clock.advance(0)
    page.client.link = link({ version: 6, state: 'active' })
    page.client.next('getLink', value(page.client.link))
    page.session.refresh()
    page.client.next('acknowledgeLink', broken())
    await page.clock.advance(0)
    page.session.acknowledge()
    await page.clock.advance(20_000)
    expect(page.client.calls('acknowledgeLink').at(-1)?.with).to.deep.equal({
      id: 'link-1',
      version: 6,
    })
    expect(page.state().link?.acknowledgedVersion).to.equal(6)
    page.leave()
  })
})

describe('Check again', () => {
  it('says that it is on its way once, however often he clicks', async () => {
    const page = await open()
    const shown = page.shown.length
    page.session.recheck()
    page.session.recheck()
    expect(page.shown.length).to.equal(shown + 1)
    await page.clock.advance(0)
    expect(page.since()).to.deep.equal(['recheckLink'])
    page.leave()
  })

  it('whose answer was broken looks at the link at once: AWS may have been asked all the same', async () => {
    const page = await open((client) => (client.link = link()))
    page.client.next('recheckLink', broken())
    page.session.recheck()
    await page.clock.advance(0)
    expect(page.since()).to.deep.equal(['recheckLink', 'getLink'])
    page.leave()
  })
})
