// Leaks: each element comes and goes 3 × 1,000 times in the states of its life (fault 62).
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { leftBehind } from './support/figures.ts'
import { Measure } from './support/measure.ts'
import { elements } from './support/scenes.ts'

let measure: Measure
before(async () => (measure = await Measure.start()))
after(() => measure.stop())

for (const name of Object.keys(elements)) {
  test(`(fault 62) ${name}: nothing is left behind in 3 × 1,000 visits`, async () => {
    assert.deepEqual(leftBehind(await measure.run(name), 1_000), [])
  })
}
