// Chaos on the page: customers who click everything, sign out and in, pay otherwise and change their mind.
import { expect } from '@open-wc/testing'
import * as fc from 'fast-check'
import { kinds } from './support/commands.ts'
import { walk } from './support/walk.ts'

describe('the elements in front of restless customers', () => {
  it('keep focus, words and truth together', async () => {
    const { click, plain, signIn, pay, aws, later, fault, forge } = kinds
    const command = fc.oneof(
      { weight: 8, arbitrary: click },
      { weight: 4, arbitrary: plain },
      { weight: 2, arbitrary: signIn },
      { weight: 2, arbitrary: pay },
      { weight: 2, arbitrary: aws },
      { weight: 1, arbitrary: later },
      { weight: 1, arbitrary: fault },
      { weight: 1, arbitrary: forge },
    )
    const reached = await walk({ seed: 4_711, runs: 110, command })
    expect(reached.runs).to.equal(110)
    for (const count of Object.values(reached)) expect(count).to.be.above(0)
  }).timeout(100_000)
})
