// Chaos tests: the suite itself is put to the test, by bugs that are planted one at a time.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { caught } from './plants/caught.ts'
import { plants } from './plants/plants.ts'

/** So many seeds are enough for each of them. */
const seeds = 2_000

describe('A planted bug', { concurrency: 2 }, () => {
  for (const plant of plants) {
    it(`is caught and shrunk to fewer than ten commands: ${plant.name}`, async (test) => {
      const { failure, seeds: needed } = await caught(plant, seeds)
      assert.ok(failure, `not caught by ${needed} seeds`)
      test.diagnostic(
        `invariant ${failure.invariant} after ${needed} seeds, ${failure.steps.length} commands`,
      )
      assert.ok(failure.steps.length < 10, `${failure.steps.length} commands`)
    })
  }
})

describe('The planted bugs', () => {
  it('are at least twenty, and each changes one place of src', () => {
    assert.ok(plants.length >= 20)
    for (const { file, find, name } of plants) {
      assert.equal(readFileSync(file, 'utf8').split(find).length, 2, name)
    }
  })
})
