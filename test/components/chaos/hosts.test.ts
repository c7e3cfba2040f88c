// Chaos on the page: a host that mounts, moves, rewrites and turns everything while it is in use.
import { expect } from '@open-wc/testing'
import * as fc from 'fast-check'
import { kinds } from './support/commands.ts'
import { walk } from './support/walk.ts'

describe('the elements on a restless host page', () => {
  it('throw nothing, lead nowhere else and leave nothing behind', async () => {
    const { mount, unmount, move, attribute, page, sight, click, aws, fault, plain } = kinds
    const command = fc.oneof(
      { weight: 3, arbitrary: mount },
      { weight: 2, arbitrary: unmount },
      { weight: 4, arbitrary: move },
      { weight: 5, arbitrary: attribute },
      { weight: 3, arbitrary: page },
      { weight: 2, arbitrary: sight },
      { weight: 2, arbitrary: click },
      { weight: 2, arbitrary: aws },
      { weight: 1, arbitrary: fault },
      { weight: 1, arbitrary: plain },
    )
    const reached = await walk({ seed: 20_300_101, runs: 110, command })
    expect(reached.runs).to.equal(110)
    for (const count of Object.values(reached)) expect(count).to.be.above(0)
  }).timeout(100_000)
})
