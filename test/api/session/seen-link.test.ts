// Which version of a link the customer has seen: it only grows, on whichever device he saw it.
import { expect } from '@open-wc/testing'
import type { Link } from '../../../src/api/contract/index.ts'
import { reduce } from '../../../src/api/session/reduce.ts'
import type { SettledState } from '../../../src/api/session/state.ts'
import { ada, link } from './support/samples.ts'

const active = (members: Partial<Link> = {}): SettledState => ({
  name: 'active',
  account: ada,
  link: link({ state: 'active', ...members }),
  repeated: false,
})

describe('A version that was seen', () => {
  it('is remembered on the link, and changes nothing else', () => {
    const pending: SettledState = { name: 'pending', account: ada, link: link() }
    const after = reduce(pending, { name: 'acknowledged', version: 5 })
    expect(after).to.deep.equal({ ...pending, link: { ...link(), acknowledgedVersion: 5 } })
  })

  it('may be the very first one', () => {
    const first = reduce(active({ version: 1 }), { name: 'acknowledged', version: 1 })
    expect(first.link?.acknowledgedVersion).to.equal(1)
    const zeroth = reduce(active({ version: 0 }), { name: 'acknowledged', version: 0 })
    expect(zeroth.link?.acknowledgedVersion).to.equal(0)
  })

  it('is no news when it, or a later one, was seen before', () => {
    const before = active({ acknowledgedVersion: 4 })
    for (const version of [3, 4]) {
      expect(reduce(before, { name: 'acknowledged', version }), `${version}`).to.equal(before)
    }
  })

  it('on another device is learned from the next answer about the same link', () => {
    const told = (acknowledgedVersion: number) =>
      ({ name: 'linkFound', link: link({ state: 'active', acknowledgedVersion }) }) as const
    const after = reduce(active({ acknowledgedVersion: 3 }), told(4))
    expect(after.link?.acknowledgedVersion).to.equal(4)
    expect(reduce(active(), told(0)).link?.acknowledgedVersion).to.equal(0)
  })

  it('is not unlearned by an answer that knows less', () => {
    const before = active({ acknowledgedVersion: 4 })
    for (const acknowledgedVersion of [3, 4]) {
      const late = link({ state: 'active', acknowledgedVersion })
      expect(reduce(before, { name: 'linkFound', link: late })).to.equal(before)
    }
    const silent = link({ state: 'active' })
    expect(reduce(before, { name: 'linkFound', link: silent })).to.equal(before)
    const unseen = active({ acknowledgedVersion: 0 })
    expect(reduce(unseen, { name: 'linkFound', link: silent })).to.equal(unseen)
  })
})

describe('A link that has just become active', () => {
  it('is not greeted as one that was there already', () => {
    const pending: SettledState = { name: 'pending', account: ada, link: link() }
    const found = link({ state: 'active', version: 6 })
    expect(reduce(pending, { name: 'linkFound', link: found })).to.deep.equal({
      name: 'active',
      account: ada,
      link: found,
      repeated: false,
    })
  })
})
