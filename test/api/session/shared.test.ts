// One session for all elements with the same API base, and none when the last of them has left.
import { expect } from '@open-wc/testing'
import { joinSession } from '../../../src/api/session/shared.ts'

/** An API that answers everything with "none", and counts. */
function api(): { fetch: typeof globalThis.fetch; asked: string[] } {
  const asked: string[] = []
  return {
    asked,
    fetch: async (input) => {
      asked.push(String(input instanceof Request ? input.url : input))
      return new Response(null, { status: 204, headers: { 'X-Marketplace-Registration': 'none' } })
    },
  }
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 30))
const quiet = () => undefined

describe('Elements with the same API base', () => {
  it('share one session, one asker and its one question', async () => {
    const { fetch, asked } = api()
    const leases = [1, 2, 3].map(() => joinSession({ apiBase: '/one', fetch }, ['link'], quiet))
    expect(new Set(leases.map((lease) => lease.session)).size).to.equal(1)
    await settle()
    expect(asked).to.deep.equal([`${location.origin}/one/marketplace/link`])
    for (const lease of leases) lease.end()
  })

  it('ask through the first one', async () => {
    const first = api()
    const second = api()
    const leases = [first, second].map(({ fetch }) =>
      joinSession({ apiBase: '/first', fetch }, ['link'], quiet),
    )
    await settle()
    expect([first.asked.length, second.asked.length]).to.deep.equal([1, 0])
    for (const lease of leases) lease.end()
  })

  it('are all told', async () => {
    const { fetch } = api()
    const told = [0, 0]
    const leases = told.map((_, index) =>
      joinSession({ apiBase: '/told', fetch }, ['link'], () => (told[index]! += 1)),
    )
    await settle()
    expect(told[0]).to.be.above(0)
    expect(told[1]).to.equal(told[0])
    for (const lease of leases) lease.end()
  })

  it('keep the session while one of them is left', async () => {
    const { fetch } = api()
    const first = joinSession({ apiBase: '/left', fetch }, ['link'], quiet)
    const second = joinSession({ apiBase: '/left', fetch }, ['link'], quiet)
    first.end()
    first.end()
    const third = joinSession({ apiBase: '/left', fetch }, ['link'], quiet)
    expect(third.session).to.equal(second.session)
    second.end()
    third.end()
  })

  it('forget everything when the last one leaves', async () => {
    const { fetch, asked } = api()
    const first = joinSession({ apiBase: '/forget', fetch }, ['link'], quiet)
    await settle()
    expect(first.session.snapshot.state).to.deep.equal({ name: 'idle', checked: true })
    first.end()
    const next = joinSession({ apiBase: '/forget', fetch }, ['link'], quiet)
    expect(next.session).not.to.equal(first.session)
    expect(next.session.snapshot.state).to.deep.equal({ name: 'idle', checked: false })
    await settle()
    expect(asked.length).to.equal(2)
    next.end()
  })

  it('that leave late do not take the session from those who came after', async () => {
    const { fetch } = api()
    const first = joinSession({ apiBase: '/late', fetch }, ['link'], quiet)
    first.end()
    const second = joinSession({ apiBase: '/late', fetch }, ['link'], quiet)
    first.end()
    const third = joinSession({ apiBase: '/late', fetch }, ['link'], quiet)
    expect(third.session).to.equal(second.session)
    second.end()
    third.end()
  })
})

describe('Elements with different API bases', () => {
  it('share nothing', async () => {
    const here = api()
    const there = api()
    const first = joinSession({ apiBase: '/here', fetch: here.fetch }, ['link'], quiet)
    const second = joinSession({ apiBase: '/there', fetch: there.fetch }, ['link'], quiet)
    expect(first.session).not.to.equal(second.session)
    await settle()
    expect([here.asked.length, there.asked.length]).to.deep.equal([1, 1])
    first.end()
    second.end()
  })
})
