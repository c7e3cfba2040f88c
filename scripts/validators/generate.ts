// Scripts: readers in TypeScript from the schemas of the contract, by walking what zod keeps of them.
// What it does not understand ends it: a reader that says less than its schema must not come to be.
import { conditionOf, ruleName, type Rules } from './conditions.ts'
import { checksOf, defOf, knownWords, type Schema } from './schema.ts'

export interface Contract {
  /** What a page reads, by the name that it is asked for with. */
  readonly roots: Readonly<Record<string, Schema>>
  /** Schemas that get a constant of their own. */
  readonly names: ReadonlyMap<Schema, string>
  readonly rules: Rules
}

const ready: Readonly<Record<string, string>> = {
  'isText(value)': 'text',
  'isNumber(value)': 'number',
  "typeof value === 'boolean'": 'flag',
}

function constantName(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1)
}

class Generator {
  readonly #contract: Contract
  /** Constants in the order in which they need each other. */
  readonly #constants = new Map<string, string>()

  constructor(contract: Contract) {
    this.#contract = contract
  }

  source(): string {
    const roots = Object.entries(this.#contract.roots).map(
      ([name, schema]) => `${name}: ${this.#reader(schema)},`,
    )
    const constants = Array.from(this.#constants, ([name, text]) => `const ${name} = ${text}\n`)
    return [
      ...constants,
      `export const readers: Readonly<Record<ResourceName, Reader>> = {\n${roots.join('\n')}\n}\n`,
    ].join('\n')
  }

  #reader(schema: Schema): string {
    const text = this.#expression(schema)
    const name = this.#contract.names.get(schema)
    if (name === undefined || /^\w+$/.test(text)) return text
    const constant = constantName(name)
    this.#constants.set(constant, text)
    return constant
  }

  #expression(schema: Schema): string {
    const words = knownWords(schema)
    if (words !== undefined) return `words(${JSON.stringify(words)})`
    const condition = conditionOf(schema, this.#contract.rules)
    if (condition !== undefined) return ready[condition] ?? `fits((value) => ${condition})`
    const { type, innerType, element, valueType, shape, options, catchValue } = defOf(schema)
    if (type === 'optional' && innerType) return `optional(${this.#reader(innerType)})`
    if (type === 'array' && element) return `list(${this.#reader(element)})`
    if (type === 'record' && valueType) return this.#record(schema)
    if (type === 'object' && shape) return `object({ ${this.#members(shape).join(' ')} })`
    if (type === 'pipe') return this.#turned(schema)
    if (type === 'union' && options) return this.#byWord(schema, options)
    if (type === 'catch' && innerType && catchValue?.({}) === undefined) {
      return `lenient(${this.#reader(innerType)})`
    }
    throw new Error(`No reader for a schema of the type ${type}`)
  }

  #members(shape: Readonly<Record<string, Schema>>): string[] {
    return Object.entries(shape).map(([key, member]) => {
      const reader = this.#reader(member)
      return key === reader ? `${key},` : `${JSON.stringify(key)}: ${reader},`
    })
  }

  #record(schema: Schema): string {
    const { keyType, valueType } = defOf(schema)
    const anyKey = keyType && conditionOf(keyType, this.#contract.rules) === 'isText(value)'
    if (!anyKey || !valueType) throw new Error('No reader for a record with a rule for its keys')
    return `record(${this.#reader(valueType)})`
  }

  #turned(schema: Schema): string {
    const { in: from, out } = defOf(schema)
    const turn = out && defOf(out).transform
    if (!from || !turn || defOf(from).type !== 'string') throw new Error('No reader for this pipe')
    return `turned(${this.#reader(from)}, ${ruleName(turn, this.#contract.rules)})`
  }

  /** Options with a word each, and one for the words that are still to come. */
  #byWord(union: Schema, [known, newer, ...rest]: readonly Schema[]): string {
    const { options, discriminator: key } = known ? defOf(known) : { options: undefined }
    const { in: common, out } = newer ? defOf(newer) : { in: undefined }
    const shape = common && defOf(common).shape
    const turn = out && defOf(out).transform
    if (!options || key === undefined || !shape || !turn || rest.length > 0) {
      throw new Error('No reader for a union that is not told apart by one word')
    }
    const words = new Map(options.map((option) => [wordOf(option, key), option]))
    provesOpen(shape[key], Array.from(words.keys()), turn, key)
    const { [key]: _, ...shared } = shape
    const constant = constantName(`${this.#contract.names.get(union) ?? 'union'}Members`)
    this.#constants.set(constant, `{ ${this.#members(shared).join(' ')} }`)
    const readers = Array.from(words, ([word, option]) => {
      const rest = ownMembers(option, shared)
      return `${JSON.stringify(word)}: object({ ...${constant}, ${this.#members(rest).join(' ')} }),`
    })
    // No word is known here, so whatever stands there reads as unknown.
    const unknown = `object({ ...${constant}, ${JSON.stringify(key)}: words([]) })`
    return `byWord(${JSON.stringify(key)}, { ${readers.join(' ')} }, ${unknown})`
  }
}

/** The members of an option that come after those which every option has, in the same order. */
function ownMembers(
  option: Schema,
  shared: Readonly<Record<string, Schema>>,
): Readonly<Record<string, Schema>> {
  const { type, shape = {} } = defOf(option)
  const first = Object.entries(shared)
  const all = Object.entries(shape)
  const same = first.every(([key, schema], at) => all[at]?.[0] === key && all[at][1] === schema)
  if (type !== 'object' || !same) {
    throw new Error('Every option begins with the members that all have')
  }
  return Object.fromEntries(all.slice(first.length))
}

function wordOf(option: Schema, key: string): string {
  const word = defOf(option).shape?.[key]
  const [value, ...more] = (word && defOf(word).values) ?? []
  if (typeof value !== 'string' || more.length > 0) throw new Error(`An option needs one ${key}`)
  return value
}

/** The last option must take every word but the known ones, and make it `unknown`: nothing else is read. */
function provesOpen(
  word: Schema | undefined,
  known: readonly string[],
  turn: (value: unknown) => unknown,
  key: string,
): void {
  const [check, ...more] = word ? checksOf(word) : []
  const admits = check?.fn as ((word: string) => unknown) | undefined
  const strange = ['', 'unknown', 'from_next_year', 'constructor', ...known.map((one) => `${one} `)]
  const right =
    more.length === 0 &&
    admits !== undefined &&
    known.every((one) => admits(one) === false) &&
    strange.every((one) => admits(one) === true) &&
    JSON.stringify(turn({ a: 1, [key]: 'new' })) === JSON.stringify({ a: 1, [key]: 'unknown' })
  if (!right) throw new Error(`The last option must take every unknown ${key}, and no known one`)
}

/** @throws Error for a schema that no reader can say the same as */
export function generateReaders(contract: Contract): string {
  return new Generator(contract).source()
}
