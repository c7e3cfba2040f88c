// Room: contract. What ships to a page reads as the schemas do, in this browser too.
import { expect } from '@open-wc/testing'
import { readable } from '../../../scripts/validators/readable.ts'
import { FailureCode, read } from '../../../src/api/contract/index.ts'
import { readAs } from '../../../src/api/contract/read-as.ts'
import { bodies } from '../../node/fuzz/bodies.ts'
import { everyMutation, mixedMutations, type Broken } from '../../node/fuzz/corpus.ts'
import { difference, invention } from '../../node/fuzz/verdicts.ts'

/** The whole corpus is tried in Node; here every seventh, so that no place and no way is left out. */
function* some(seed: number): Generator<Broken> {
  let at = 0
  for (const broken of everyMutation(seed)) if ((at += 1) % 7 === 0) yield broken
  yield* mixedMutations(seed, 3_000)
}

describe('the generated readers', () => {
  for (const { resource, title, value } of bodies) {
    it(`read ${title} as its schema does`, () => {
      const seen = readAs(resource, value)
      expect(seen).not.to.equal(undefined)
      expect(difference(read(readable[resource], value), seen)).to.equal(undefined)
    })
  }

  it('read broken answers as their schemas do, and say nothing that was not sent', () => {
    for (const { resource, title, json } of some(1)) {
      const sent = JSON.parse(json) as unknown
      const seen: unknown = readAs(resource, sent)
      const differs = difference(read(readable[resource], sent), seen)
      const invented = seen === undefined ? undefined : invention(seen, sent)
      if (differs ?? invented) expect.fail(`${differs ?? invented}: ${title}\n${json}`)
    }
  })

  it('know the words of a failure, and one for all others', () => {
    for (const word of FailureCode.known) expect(readAs('FailureCode', word)).to.equal(word)
    for (const word of ['', 'from_next_year', 'constructor', '__proto__', 'unknown']) {
      expect(readAs('FailureCode', word)).to.equal('unknown')
    }
    for (const wrong of [undefined, null, 1, {}, ['internal']]) {
      expect(readAs('FailureCode', wrong)).to.equal(undefined)
    }
  })

  it('refuse what is too deep to be copied', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
    expect(readAs('Problem', JSON.parse(deep))).to.equal(undefined)
    expect(readAs('Problem', JSON.parse(`{"extra":${deep}}`))).to.equal(undefined)
  })
})
