// Chaos on the page: the walks over the elements are put to the test by a planted bug, and what they
// print of it is enough to meet it again.
import { expect } from '@open-wc/testing'
import { isCaught, planted } from './support/planted.ts'

const printed = /path: "([\d:]+)".*\s+Counterexample: (.+)/

isCaught('settled-too-soon')

describe('what a walk that failed prints', () => {
  it('is as short as it can be, and its path alone leads there again', async () => {
    const { walk, walks } = await planted('settled-too-soon')
    const failureOf = (choice: object) =>
      walk(walks.outages, choice).then(() => 'nothing failed', String)
    const [, path = '', shortest = ''] = printed.exec(await failureOf({})) ?? []
    const [, , again] = printed.exec(await failureOf({ path, endOnFailure: true })) ?? []
    const [run] = JSON.parse(shortest) as [{ commands: unknown[] }]
    expect(run.commands).to.have.length(5)
    expect(again).to.equal(shortest)
  }).timeout(100_000)
})
