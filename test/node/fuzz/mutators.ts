// Test support: ways in which one value of an answer can be wrong, or only new.
/** A number from 0 to below 1. */
export type Random = () => number

export function pick<T>(from: readonly T[], random: Random): T {
  return from[Math.floor(random() * from.length)]!
}

/** @returns what stands there instead; `undefined` takes the member away */
export type Mutator = (value: unknown, random: Random) => unknown

/** Stands for a member that JavaScript itself would not write down. */
export const proto = '[[proto]]'

const asText = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? '')

/** Changes a text; puts one there where there was none. */
const text =
  (change: (text: string, random: Random) => string): Mutator =>
  (value, random) =>
    change(asText(value), random)

/** Changes a number; puts one there where there was none. */
const number =
  (change: (number: number) => number): Mutator =>
  (value) =>
    change(typeof value === 'number' ? value : 1)

const always =
  (made: unknown): Mutator =>
  () =>
    made

/** Adds to an object, and makes one where there was none. */
const withMembers =
  (members: object): Mutator =>
  (value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? { ...value, ...members }
      : { value, ...members }

/** Words that mean something somewhere, and some that never do. */
const words = [
  'active',
  'aws_marketplace',
  'pending',
  'failed',
  'canceled',
  'resolved',
  'not_required',
  'unknown',
  'none',
  'aws',
  'internal',
  'done',
  'verified',
  'stops',
  'from_next_year',
  'constructor',
  '__proto__',
  'toString',
  'hasOwnProperty',
  'then',
]

const moments = [
  '2026-02-30T10:00:00Z',
  '2026-11-20T24:00:00Z',
  '2026-11-20T10:00:60Z',
  '2026-11-20',
  '2026-11-20T10:00:00',
  '2026-11-20T10:00:00.1234567890Z',
  '0000-01-01T00:00:00Z',
  '2026-11-20T10:00:00+24:00',
  '2026-11-20t10:00:00z',
  ' 2026-11-20T10:00:00Z',
  '١٢٣',
]

const ids = ['123456789012', '1234-5678-9012', '•'.repeat(65), '𝟏𝟐𝟑𝟒𝟓𝟔', '9'.repeat(64)]

const stateWords = { state: 'active', kind: 'aws_marketplace', linkState: 'active' }

export const mutators: Readonly<Record<string, Mutator>> = {
  'is gone': always(undefined),
  'is null': always(null),
  'is true': always(true),
  'is false': always(false),
  'is zero': always(0),
  'is an empty text': always(''),
  'is an empty list': always([]),
  'is an empty object': always({}),
  'is a list of itself': (value) => [value],
  'is an object of itself': (value) => ({ value }),
  'is itself as JSON': (value) => JSON.stringify(value),
  'is itself as a text': text((was) => was),
  'is less than nothing': number((was) => -was - 1),
  'is a fraction': number((was) => was + 0.5),
  'is more than a double keeps whole': number(() => 2 ** 53),
  'is more than a double holds': text(() => '[[infinity]]'),
  'is the smallest step above': number((was) => was + 1),
  'is in capitals': text((was) => was.toUpperCase()),
  'has a blank before it': text((was) => ` ${was}`),
  'has a line end after it': text((was) => `${was}\n`),
  'has a null character after it': text((was) => `${was}\0`),
  'has lost its last letter': text((was) => was.slice(0, -1)),
  'has one letter changed': text((was, random) => {
    const at = Math.floor(random() * (was.length + 1))
    return (
      was.slice(0, at) + String.fromCharCode(32 + Math.floor(random() * 96)) + was.slice(at + 1)
    )
  }),
  'has a letter that looks the same': text((was) =>
    was.replace(/[aeo]/, (c) => ({ a: 'а', e: 'е', o: 'о' })[c]!),
  ),
  'has an invisible letter': text((was) => `\u200b${was}`),
  'is written from right to left': text((was) => `\u202e${was}`),
  'is twice itself': text((was) => was + was),
  'is 200 letters of two units': always('😀'.repeat(200)),
  'is 201 letters of two units': always('😀'.repeat(201)),
  'is 64 letters of two units': always('😀'.repeat(64)),
  'is 401 halves of letters': always('\ud83d'.repeat(401)),
  'is a long text': always('x'.repeat(2_000)),
  'is a script': always('<img src=x onerror=alert(1)>'),
  'is another word': (_, random) => pick(words, random),
  'is the best word of all': always('active'),
  'is another moment': (_, random) => pick(moments, random),
  'is a full account id': (_, random) => pick(ids, random),
  'has a member of a newer server': withMembers({ surprise: { deep: [1, null] } }),
  'has a prototype of its own': withMembers({ [proto]: stateWords }),
  'has the best words beside it': withMembers(stateWords),
  'has names that every object knows': withMembers({ constructor: 1, toString: null, at: {} }),
  'is a list with a hole': (value) => (Array.isArray(value) ? [...value, null] : [value, null]),
  'is a list in which everything stands twice': (value) =>
    Array.isArray(value) ? [...value, ...value] : [value, value],
}
