// Package tests: what a page has to load, door by door, gzipped and with Lit bundled, in English.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readFileSync } from 'node:fs'
import { loads, page, tableOf, weigh } from '../../scripts/sizes.ts'
import { bundle, type Bundle } from '../support/bundled.ts'

interface Budget {
  readonly what: string
  readonly door: string
  readonly size: (bundle: Bundle) => number
  /** Bytes that the package promises. */
  readonly goal: number
  /** Bytes that it may have until the goal is reached. Made larger only for what docs/size.md names. */
  readonly until?: number
  /** How its row begins in docs/size.md. */
  readonly row: string
}

const first = ({ loaded }: Bundle): number => loaded()

const modal = 'components/link-status/display'
const help = 'components/link-status/help'
const guide = 'components/unlink-guide/guide'

const language = ({ languages }: Bundle): number => Math.max(...Object.values(languages))

const budgets: readonly Budget[] = [
  {
    what: 'subscribe-link',
    row: 'login:',
    door: 'define/subscribe-link',
    size: first,
    goal: 7_000,
  },
  {
    what: 'payment-method',
    row: 'billing:',
    door: 'define/payment-method',
    size: first,
    goal: 13_000,
    until: 32_500,
  },
  {
    what: 'link-status with nothing to tell',
    row: 'console with nothing to tell:',
    door: 'define/link-status',
    size: first,
    goal: 12_000,
    until: 25_000,
  },
  {
    what: 'link-status with its modal open',
    row: 'the same with its modal open',
    door: 'define/link-status',
    size: ({ loaded }) => loaded(modal),
    goal: 19_000,
    until: 39_700,
  },
  {
    what: 'link-status with a failure to tell',
    row: 'the same with a failure to tell',
    door: 'define/link-status',
    size: ({ loaded }) => loaded(modal, help),
    goal: 43_500,
  },
  {
    what: 'all four elements on one page, the modal open',
    row: 'all four on one page',
    door: 'define',
    size: ({ loaded }) => loaded(modal, guide),
    goal: 21_000,
    until: 55_850,
  },
  ...(['link-status', 'payment-method', 'unlink-guide'] as const).map((element) => ({
    what: `one more language for ${element}`,
    row: 'one more language:',
    door: `define/${element}`,
    size: language,
    goal: 3_000,
    until: 4_750,
  })),
]

const told = readFileSync(page, 'utf8')

/** Bytes by which a figure of the page may be off, beside its rounding. */
const slack = 100

const bundles = new Map<string, Promise<Bundle>>()
const bundleOf = (door: string): Promise<Bundle> => {
  const made = bundles.get(door) ?? bundle(`dist/${door}.js`)
  bundles.set(door, made)
  return made
}

describe('what a page has to load for', () => {
  for (const { what, door, size, goal, until = goal, row } of budgets) {
    it(`${what} is ${until} bytes at most, and shall be ${goal}`, async (test) => {
      const bytes = size(await bundleOf(door))
      test.diagnostic(`${what}: ${bytes} bytes`)
      assert.ok(bytes > 1_000 && bytes <= until, `${bytes} bytes`)
      const line = told.split('\n').find((one) => one.startsWith(`| ${row}`)) ?? ''
      const written = line.split('|')[3]?.match(/[\d.]+/g) ?? []
      assert.ok(
        written.some((kB) => Math.abs(Number(kB) * 1_000 - bytes) <= slack + 50),
        `docs/size.md has ${line}`,
      )
    })
  }
})

describe('docs/size.md says what each byte buys', () => {
  const figure = /^\| \**([\d.]+)\**(?= \|)/gm
  const figures = (table: string): number[] =>
    Array.from(table.matchAll(figure), ([, kB]) => Number(kB))
  const words = (table: string): string => table.replaceAll(figure, '|').trim()

  for (const load of loads) {
    it(`in its table ${load.name}, within 0.1 kB of what was built, and leaves no module out`, async () => {
      const weighed = await weigh(load)
      assert.deepEqual(weighed.unnamed, [])
      const made = tableOf(load, weighed)
      const [, written = ''] = told.split(new RegExp(`<!-- ${load.name}:(?:start|end) -->`))
      assert.equal(words(written), words(made))
      const now = figures(made)
      assert.ok(now.length > load.parts.length, 'every row has its figure')
      for (const [index, kB] of figures(written).entries()) {
        assert.ok(
          Math.abs(kB - now[index]!) * 1_000 < slack + 1,
          `row ${index + 1} is ${now[index]} kB`,
        )
      }
    })
  }
})
