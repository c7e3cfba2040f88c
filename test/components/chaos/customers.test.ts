// Chaos on the page: customers who click everything, sign out and in, pay otherwise and change their mind.
import { expect } from '@open-wc/testing'
import { walk } from './support/walk.ts'
import { walks } from './support/walks.ts'

describe('the elements in front of restless customers', () => {
  it('keep focus, words and truth together', async () => {
    const reached = await walk(walks.customers)
    expect(reached.runs).to.equal(110)
    for (const count of Object.values(reached)) expect(count).to.be.above(0)
  }).timeout(100_000)
})
