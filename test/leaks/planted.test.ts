// Leaks: the measuring itself. A leak of every kind is planted, and found under its name.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { bytesPerCycle, leftBehind } from './support/figures.ts'
import { Measure } from './support/measure.ts'
import type { Plant } from './support/plants.ts'

const scene = 'a link status with nothing to tell'
const cycles = 200

const found: Readonly<Record<Plant, RegExp>> = {
  'one element of ten is kept': /^instances of link-status: 60$/,
  'a timer is never cleared': /^timers: 0 → 600$/,
  'an interval is never cleared': /^timers: 0 → 600$/,
  'a listener stays on the window': /^listeners: \d+ → [67]\d\d$/,
  'a listener stays on a signal that lives on': /^listeners: \d+ → [67]\d\d$/,
  'a channel is never closed': /^channels: 0 → 600$/,
  'a lock is never let go': /^locks: 0 → 600$/,
  'a question is never given up': /^questions: 0 → 600$/,
  'a hundred bytes are kept': /^heap: [12]\d\d\.\d bytes a cycle$/,
  'a node is kept': /^nodes: \d+ → [6-9]\d\d$/,
}

let measure: Measure
before(async () => (measure = await Measure.start()))
after(() => measure.stop())

for (const [plant, pattern] of Object.entries(found)) {
  test(`it is found that ${plant}`, async () => {
    const points = await measure.run(scene, { cycles, plant: plant as Plant })
    const sentences = leftBehind(points, cycles)
    assert.ok(
      sentences.some((sentence) => pattern.test(sentence)),
      sentences.join('; '),
    )
  })
}

test('chance in one run is no leak', () => {
  const point = {
    nodes: 9,
    listeners: 1,
    timers: 0,
    frames: 0,
    channels: 0,
    locks: 0,
    questions: 0,
  }
  const heaps = [1_000_000, 1_400_000, 1_401_000, 1_380_000]
  const points = heaps.map((heap) => ({ ...point, heap, instances: { session: 0 } }))
  assert.equal(bytesPerCycle(points, 1_000), 1)
  assert.deepEqual(leftBehind(points, 1_000), [])
})
