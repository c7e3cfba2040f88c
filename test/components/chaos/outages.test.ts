// Chaos on the page: network, proxies, AWS and the server do what they like while the customer waits.
import { expect } from '@open-wc/testing'
import * as fc from 'fast-check'
import { kinds } from './support/commands.ts'
import { walk } from './support/walk.ts'

describe('the elements through outages', () => {
  it('say nothing untrue, and find the truth when they end', async () => {
    const { fault, aws, later, sight, plain, forge, click } = kinds
    const command = fc.oneof(
      { weight: 5, arbitrary: fault },
      { weight: 4, arbitrary: aws },
      { weight: 2, arbitrary: later },
      { weight: 2, arbitrary: sight },
      { weight: 3, arbitrary: plain },
      { weight: 1, arbitrary: forge },
      { weight: 2, arbitrary: click },
    )
    const reached = await walk({ seed: 20_261_124, runs: 110, command })
    expect(reached.runs).to.equal(110)
    for (const count of Object.values(reached)) expect(count).to.be.above(0)
  }).timeout(100_000)
})
