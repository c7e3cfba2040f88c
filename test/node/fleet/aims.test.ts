// A hundred thousand customers at once: the pace of asking that ships keeps what it promises.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { aims, brokenAims } from '../../../bench/fleet/aims.ts'
import { figuresOf } from '../../../bench/fleet/figures.ts'
import { herd } from '../../../bench/fleet/herd.ts'
import { ours } from '../../../bench/fleet/ours.ts'
import { others } from '../../../bench/fleet/others.ts'
import type { Schedule } from '../../../bench/fleet/schedule.ts'
import { fleet, herds, type Size } from '../../../bench/fleet/scenes.ts'
import { stuck } from '../../../bench/fleet/waits.ts'

/** Who waits alone is the same for any number of others, so fewer of them tell as much. */
const waiting = 5_000

describe('A fleet of a hundred thousand customers', () => {
  for (const seed of [1, 2, 3]) {
    it(`is served as promised by a backend of 2,000 requests a second, chance ${seed} (fault 10)`, () => {
      assert.deepEqual(brokenAims(figuresOf(ours, { ...fleet, seed }, waiting)), [])
    })
  }

  it('asks the same questions at the same times when chance is the same', () => {
    const small: Size = { clients: 2_000, capacity: 40, seed: 7 }
    const [one, two] = [1, 2].map(() => figuresOf(ours, small))
    assert.deepEqual(one, two)
    assert.notDeepEqual(one, figuresOf(ours, { ...small, seed: 8 }))
  })

  it('costs a backend that is stuck for two hours less than every other way but the waiter', () => {
    const cost = stuck(ours, 500, 1).requests
    for (const other of others) {
      const times = stuck(other, 500, 1).requests / cost
      if (other.name.startsWith('AWS waiter')) assert.ok(times > 0.4, `${times}`)
      else assert.ok(times > 1.5, `${other.name}: ${times}`)
    }
  })

  it('is over its first moment as soon as after an outage when all come online at once', () => {
    const { peak, servedAfter } = herd(ours, herds.online(fleet))
    assert.ok(peak > 2.5, 'five seconds are the contract, and they do not hold this peak down')
    assert.ok(servedAfter < 80_000)
  })
})

describe('The aims', () => {
  const seen = new Set<string>()

  function spoilt(changes: Partial<Schedule>): string {
    const broken = brokenAims(figuresOf({ ...ours, ...changes }, fleet, 500))
    for (const text of broken) seen.add(text.replace(/: [^:]*$/, ''))
    return broken.join('\n')
  }

  const plants: [what: string, changes: Partial<Schedule>, breaks: RegExp][] = [
    [
      'no jitter after a failure',
      {
        afterFailure: (waited, asked, failures) =>
          ours.afterFailure(waited, asked, failures, () => 0.5),
      },
      /connection was dropped the peak/,
    ],
    [
      'three more tries inside every question',
      {
        afterFailure: (waited, asked, failures, random) =>
          failures % 4 === 0 ? ours.afterFailure(waited, asked, failures / 4, random) : 0,
      },
      /connection was dropped the peak/,
    ],
    [
      'a back-off that never grows',
      {
        afterFailure: (waited, asked, _failures, random) =>
          ours.afterFailure(waited, asked, 1, random),
      },
      /outage of 300 s the peak/,
    ],
    [
      'a back-off of ten minutes',
      { afterFailure: (_waited, _asked, _failures, random) => random() * 600_000 },
      /80 s after every connection/,
    ],
    ['a fixed gap of five seconds', { afterAnswer: () => 5_000 }, /160 requests/],
    [
      'a gap without a cap',
      { afterAnswer: (waited) => Math.max(2_000, waited / 4) },
      /later than a minute/,
    ],
    [
      'a gap of two seconds for ten minutes',
      {
        afterAnswer: (waited, asked, random) =>
          waited < 600_000 ? 2_000 : ours.afterAnswer(waited, asked, random),
      },
      /normal day/,
    ],
    [
      'nothing but the cap after every failure, in step',
      { afterFailure: () => 60_000 },
      /80 s after all came online/,
    ],
  ]
  for (const [what, changes, breaks] of plants) {
    it(`do not hold with ${what}`, () => {
      assert.match(spoilt(changes), breaks)
    })
  }

  it('are each broken by one of these', () => {
    const unbroken = aims.map(({ name }) => name).filter((name) => !seen.has(name))
    assert.deepEqual(unbroken, [])
  })
})
