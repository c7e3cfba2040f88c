// Chaos on the page: the copy of src that a bug is planted in is as good as src itself.
import { expect } from '@open-wc/testing'
import { planted } from './support/planted.ts'

describe('a copy of src for planted bugs', () => {
  it('passes as long as it has none', async () => {
    const { walk, walks } = await planted('none')
    const reached = await walk({ ...walks.customers, runs: 20 })
    expect(reached.runs).to.equal(20)
  }).timeout(60_000)
})
