// Package tests: what a page has to load, door by door, gzipped and with Lit bundled, in English.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { bundle, type Bundle } from '../support/bundled.ts'

interface Budget {
  readonly what: string
  readonly door: string
  readonly size: (bundle: Bundle) => number
  /** Bytes that the package promises. */
  readonly goal: number
  /** Bytes that it may have until the goal is reached. Made larger only for what docs/size.md names. */
  readonly until?: number
}

const first = ({ loaded }: Bundle): number => loaded()

const modal = 'components/link-status/display'
const help = 'components/link-status/help'
const guide = 'components/unlink-guide/guide'

const language = ({ languages }: Bundle): number => Math.max(...Object.values(languages))

const budgets: readonly Budget[] = [
  { what: 'subscribe-link', door: 'define/subscribe-link', size: first, goal: 7_000 },
  {
    what: 'payment-method',
    door: 'define/payment-method',
    size: first,
    goal: 13_000,
    until: 32_750,
  },
  {
    what: 'link-status with nothing to tell',
    door: 'define/link-status',
    size: first,
    goal: 12_000,
    until: 25_100,
  },
  {
    what: 'link-status with its modal open',
    door: 'define/link-status',
    size: ({ loaded }) => loaded(modal),
    goal: 19_000,
    until: 39_950,
  },
  {
    what: 'link-status with a failure to tell',
    door: 'define/link-status',
    size: ({ loaded }) => loaded(modal, help),
    goal: 43_800,
  },
  {
    what: 'all four elements on one page, the modal open',
    door: 'define',
    size: ({ loaded }) => loaded(modal, guide),
    goal: 21_000,
    until: 56_400,
  },
  ...(['link-status', 'payment-method', 'unlink-guide'] as const).map((element) => ({
    what: `one more language for ${element}`,
    door: `define/${element}`,
    size: language,
    goal: 3_000,
    until: 4_750,
  })),
]

const bundles = new Map<string, Promise<Bundle>>()
const bundleOf = (door: string): Promise<Bundle> => {
  const made = bundles.get(door) ?? bundle(`dist/${door}.js`)
  bundles.set(door, made)
  return made
}

describe('what a page has to load for', () => {
  for (const { what, door, size, goal, until = goal } of budgets) {
    it(`${what} is ${until} bytes at most, and shall be ${goal}`, async (test) => {
      const bytes = size(await bundleOf(door))
      test.diagnostic(`${what}: ${bytes} bytes`)
      assert.ok(bytes > 1_000 && bytes <= until, `${bytes} bytes`)
    })
  }
})
