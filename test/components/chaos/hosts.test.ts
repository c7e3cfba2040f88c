// Chaos on the page: a host that mounts, moves, rewrites and turns everything while it is in use.
import { expect } from '@open-wc/testing'
import { walk } from './support/walk.ts'
import { walks } from './support/walks.ts'

describe('the elements on a restless host page', () => {
  it('throw nothing, lead nowhere else and leave nothing behind', async () => {
    const reached = await walk(walks.hosts)
    expect(reached.runs).to.equal(110)
    for (const count of Object.values(reached)) expect(count).to.be.above(0)
  }).timeout(100_000)
})
