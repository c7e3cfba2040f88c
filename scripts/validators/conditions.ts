// Scripts: the schemas of single values, as conditions in TypeScript.
import { checksOf, defOf, type Rule, type Schema } from './schema.ts'

/** Functions that a schema may refine or transform with, by the function itself. */
export type Rules = ReadonlyMap<unknown, string>

export function ruleName(rule: Rule | ((value: unknown) => unknown), rules: Rules): string {
  const name = rules.get(rule)
  if (name === undefined)
    throw new Error(`A function of no name: ${String(rule)}. Put it in rules.ts`)
  return name
}

const basics: Readonly<Record<string, string>> = {
  string: 'isText(value)',
  number: 'isNumber(value)',
  boolean: "typeof value === 'boolean'",
}

type Check = ReturnType<typeof checksOf>[number]

function checkCondition(
  { check, minimum, maximum, value, inclusive, pattern, fn }: Check,
  rules: Rules,
) {
  if (check === 'min_length' && minimum === 1) return "value !== ''"
  if (check === 'max_length' && maximum !== undefined) return `isAtMost(value, ${maximum})`
  if (check === 'greater_than' && value !== undefined)
    return `value ${inclusive ? '>=' : '>'} ${value}`
  // A pattern with a memory would make the verdict depend on the one before.
  if (check === 'string_format' && pattern?.flags === '') return `${String(pattern)}.test(value)`
  if (check === 'custom' && fn !== undefined) return `${ruleName(fn, rules)}(value)`
  throw new Error(`No reader for the check ${check}`)
}

/** A condition on `value`, or `undefined` where the schema is more than one. */
export function conditionOf(schema: Schema, rules: Rules): string | undefined {
  const { type, options, discriminator, values } = defOf(schema)
  if (type === 'literal') {
    return (values ?? []).map((one) => `value === ${JSON.stringify(one)}`).join(' || ')
  }
  if (type === 'union' && discriminator === undefined) {
    const either = (options ?? []).map((option) => conditionOf(option, rules))
    return either.includes(undefined) ? undefined : either.join(' || ')
  }
  const basic = basics[type]
  if (basic === undefined) return undefined
  return [basic, ...checksOf(schema).map((check) => checkCondition(check, rules))].join(' && ')
}
