// Room: contract. A hundred thousand broken answers: what ships to a page reads them as the schemas do.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readable } from '../../../scripts/validators/readable.ts'
import { read } from '../../../src/api/contract/index.ts'
import { readAs } from '../../../src/api/contract/read-as.ts'
import type { ResourceName } from '../../../src/api/contract/resources.ts'
import { bodies } from './bodies.ts'
import { everyMutation, mixedMutations, type Broken } from './corpus.ts'
import { mutators } from './mutators.ts'
import { difference, invention, standing } from './verdicts.ts'

/** Another one with `FUZZ_SEED=7`; as many mixed ones as wished with `FUZZ_MIXED=1000000`. */
const seed = Number(process.env['FUZZ_SEED'] ?? 20_261_124)
const mixed = Number(process.env['FUZZ_MIXED'] ?? 100_000)

const atLeast = 100_000

interface Tally {
  bodies: number
  refused: number
  read: Map<ResourceName, number>
}

const tally: Tally = { bodies: 0, refused: 0, read: new Map() }

function judge({ resource, title, json }: Broken): void {
  const told = () => `${title}\n${json.slice(0, 4_000)}\nagain: FUZZ_SEED=${seed}`
  const sent = JSON.parse(json) as unknown
  const value: unknown = readAs(resource, sent)
  const differs = difference(read(readable[resource], sent), value)
  assert.equal(differs, undefined, `schema and reader disagree: ${differs}\n${told()}`)
  const invented = value === undefined ? undefined : invention(value, sent)
  assert.equal(invented, undefined, `nobody sent this: ${invented}\n${told()}`)
  const said = standing(sent)
  const better = standing(value).filter((word) => !said.includes(word))
  assert.deepEqual(better, [], `better than its own bytes\n${told()}`)
  tally.bodies += 1
  if (value === undefined) tally.refused += 1
  else tally.read.set(resource, (tally.read.get(resource) ?? 0) + 1)
}

describe('an answer that is broken at random (fault 67)', () => {
  it('is broken in at least a dozen ways at every place, and in the same ways for the same seed', () => {
    assert.ok(bodies.length > 30)
    assert.ok(Object.keys(mutators).length >= 12)
    assert.deepEqual([...mixedMutations(seed, 500)], [...mixedMutations(seed, 500)])
    assert.notDeepEqual([...mixedMutations(seed, 500)], [...mixedMutations(seed + 1, 500)])
  })

  it('is read as its schema reads it, and says nothing that was not sent, with one value broken', () => {
    for (const broken of everyMutation(seed)) judge(broken)
  })

  it('is read as its schema reads it, and says nothing that was not sent, with several broken', () => {
    for (const broken of mixedMutations(seed, mixed)) judge(broken)
  })

  it('was tried a hundred thousand times, and both refused and read often enough to mean something', () => {
    assert.ok(tally.bodies >= atLeast, `only ${tally.bodies}`)
    assert.ok(tally.refused > tally.bodies / 10 && tally.refused < tally.bodies, `${tally.refused}`)
    for (const { resource } of bodies) {
      assert.ok((tally.read.get(resource) ?? 0) > 500, `${resource} ${tally.read.get(resource)}`)
    }
  })
})
