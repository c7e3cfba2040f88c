// Chaos on the page: network, proxies, AWS and the server do what they like while the customer waits.
import { expect } from '@open-wc/testing'
import { walk } from './support/walk.ts'
import { walks } from './support/walks.ts'

describe('the elements through outages', () => {
  it('say nothing untrue, and find the truth when they end', async () => {
    const reached = await walk(walks.outages)
    expect(reached.runs).to.equal(110)
    for (const count of Object.values(reached)) expect(count).to.be.above(0)
  }).timeout(100_000)
})
