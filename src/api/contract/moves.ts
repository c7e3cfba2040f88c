// Room: contract. The few moves that the generated readers are made of. They take values without
// prototypes, as `bare` makes them, and give values of the same kind.

/** What a reader gives for a value that does not fit. `undefined` may be a value. */
export const refused = Symbol('refused')

export type Reader = (value: unknown) => unknown

interface Members {
  readonly [key: string]: unknown
}

export function isText(value: unknown): value is string {
  return typeof value === 'string'
}

export function isNumber(value: unknown): value is number {
  return Number.isFinite(value)
}

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Counts code points, each one or two units long, and only where the units leave it in doubt. */
export function isAtMost(text: string, most: number): boolean {
  return text.length <= most || (text.length <= 2 * most && Array.from(text).length <= most)
}

export function fits(test: (value: unknown) => boolean): Reader {
  return (value) => (test(value) ? value : refused)
}

export const text = fits(isText)
export const number = fits(isNumber)
export const flag = fits((value) => typeof value === 'boolean')

/** An open enum: a word that is not known is `unknown`; what is no word does not fit. */
export function words(known: readonly string[]): Reader {
  const all = new Set<unknown>(known)
  return (value) => (all.has(value) ? value : isText(value) ? 'unknown' : refused)
}

/** A text that is read as another one. */
export function turned(read: Reader, turn: (value: string) => string): Reader {
  return (value) => {
    const fitting = read(value)
    return isText(fitting) ? turn(fitting) : refused
  }
}

export function optional(read: Reader): Reader {
  return (value) => (value === undefined ? value : read(value))
}

/** A member that does not fit is as good as absent. */
export function lenient(read: Reader): Reader {
  return (value) => {
    const fitting = read(value)
    return fitting === refused ? undefined : fitting
  }
}

export function list(read: Reader): Reader {
  return (value) => {
    if (!Array.isArray(value)) return refused
    const items: unknown[] = []
    for (const each of value) {
      const item = read(each)
      if (item === refused) return refused
      items.push(item)
    }
    return items
  }
}

type Named = readonly (readonly [key: string, read: Reader])[]

function members(value: unknown, named: (value: Members) => Named): unknown {
  if (!isObject(value)) return refused
  const copy = Object.create(null) as Record<string, unknown>
  for (const [key, read] of named(value)) {
    const member = read(value[key])
    if (member === refused) return refused
    if (key in value) copy[key] = member
  }
  return Object.freeze(copy)
}

/** The members that are named here; others are left behind. */
export function object(shape: Readonly<Record<string, Reader>>): Reader {
  const named = Object.entries(shape)
  return (value) => members(value, () => named)
}

/** Members of any name, all of one kind. */
export function record(read: Reader): Reader {
  return (value) => members(value, (given) => Object.keys(given).map((key) => [key, read]))
}

/**
 * Told apart by the word under `key`. A word that no reader knows goes to `newer`; a known one with
 * broken members does not.
 */
export function byWord(
  key: string,
  known: Readonly<Record<string, Reader>>,
  newer: Reader,
): Reader {
  return (value) => {
    const word = isObject(value) ? value[key] : undefined
    const read = isText(word) && Object.hasOwn(known, word) && known[word]
    return (read || newer)(value)
  }
}
