// Room: contract. The readers that ship to a page are the ones that the schemas give today.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import * as z from 'zod/mini'
import { readersPath, readersSource } from '../../../scripts/validators.ts'
import { textOf } from '../../../scripts/text-of.ts'
import { generateReaders } from '../../../scripts/validators/generate.ts'
import { openEnum } from '../../../src/api/contract/open-enum.ts'

const isRound = (value: number) => value % 10 === 0
const rules = new Map<unknown, string>([[isRound, 'isRound']])
const made = (schema: z.ZodMiniType, names = new Map<z.ZodMiniType, string>()) =>
  generateReaders({ roots: { It: schema }, names, rules })

describe('the generated readers', () => {
  it('that are committed are the ones that the schemas give today', async () => {
    assert.equal(await textOf(readersPath), await readersSource(), 'run: npm run validators:write')
  })

  it('say which checks a schema has', () => {
    const schema = z.number().check(z.positive(), z.refine(isRound))
    assert.match(
      made(schema),
      /It: fits\(\(value\) => isNumber\(value\) && value > 0 && isRound\(value\)\)/,
    )
  })

  it('write a schema with a name down once, before whatever needs it', () => {
    const size = openEnum(['small', 'large'])
    const source = made(z.object({ a: size, b: z.optional(size) }), new Map([[size, 'Size']]))
    assert.match(source, /^const size = words\(\["small","large"\]\)\n/)
    assert.equal(source.split('words(').length, 2)
  })
})

const open = (...last: z.ZodMiniType[]) =>
  z.union([z.discriminatedUnion('kind', [z.object({ kind: z.literal('a') })]), ...last])
const toUnknown = z.transform((value: { kind: string }) => ({ ...value, kind: 'unknown' }))
const newer = (admits: (kind: string) => boolean) =>
  z.pipe(z.object({ kind: z.string().check(z.refine(admits)) }), toUnknown)

describe('a schema that no reader can say the same as', () => {
  const refused: [what: string, schema: z.ZodMiniType][] = [
    ['has a function that only the schema knows', z.string().check(z.refine((word) => word > 'a'))],
    [
      'has a transformation that only the schema knows',
      z.pipe(
        z.string(),
        z.transform((s) => s + s),
      ),
    ],
    ['has a pattern with a memory', z.string().check(z.regex(/a/g))],
    ['has a check that is not foreseen', z.string().check(z.minLength(2))],
    ['has a type that is not foreseen', z.tuple([z.string()])],
    ['has a check on a list', z.array(z.string()).check(z.minLength(1))],
    ['has a rule for the keys of a record', z.record(z.string().check(z.minLength(1)), z.string())],
    // oxlint-disable-next-line promise/valid-params -- zod's catch is no promise's
    ['falls back to a value', z.object({ a: z.catch(z.string(), 'b') })],
    ['is a union of objects that no word tells apart', z.union([z.object({}), z.object({})])],
    ['takes a known word for a new one', open(newer(() => true))],
    ['refuses a new word', open(newer((kind) => kind === 'b'))],
    ['is strict about unknown members', z.strictObject({ a: z.string() })],
    ['lets unknown members through', z.looseObject({ a: z.string() })],
    ['overwrites what it checked', z.string().check(z.trim())],
    ['is checked as a whole', z.object({}).check(z.refine(() => true))],
    ['coerces', z.coerce.number()],
    ['has a format', z.email()],
  ]
  for (const [what, schema] of refused) {
    it(`is refused when it ${what}`, () => assert.throws(() => made(schema), Error))
  }

  it('is told apart from the ones that can be said', () => {
    assert.match(made(open(newer((kind) => kind !== 'a'))), /byWord\("kind"/)
  })
})
