// Leaks: an element goes 3 × 1,000 times while its modal is open or its questions are on their way.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { leftBehind } from './support/figures.ts'
import { Measure } from './support/measure.ts'
import { modals, silences } from './support/scenes.ts'

let measure: Measure
before(async () => (measure = await Measure.start()))
after(() => measure.stop())

for (const name of Object.keys({ ...modals, ...silences })) {
  test(`(fault 62) ${name}: nothing is left behind in 3 × 1,000 visits`, async () => {
    assert.deepEqual(leftBehind(await measure.run(name), 1_000), [])
  })
}
