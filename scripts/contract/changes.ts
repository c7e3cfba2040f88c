// Scripts: what has changed between two versions of the OpenAPI document, and whom it would break.
import { compareOpenApi } from 'api-smart-diff'

export interface Change {
  /** `GET /marketplace/link 200 body.steps.at` */
  where: string
  what: string
  /** A server, or components, of the released contract would not understand the other side. */
  breaking: boolean
}

type Path = readonly (string | number)[]

interface Difference {
  action: string
  path: Path
  before?: unknown
  after?: unknown
}

/** What only people read. */
const prose = new Set([
  'description',
  'summary',
  'title',
  'example',
  'examples',
  'operationId',
  'tags',
  'externalDocs',
])

const words = 'x-extensible-enum'

/** Words compared by name and not by place: their order means nothing. */
function named(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(named)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => {
      const list: unknown = member
      if (key !== words || !Array.isArray(list)) return [key, named(member)]
      return [key, Object.fromEntries(list.map((word) => [String(word), true]))]
    }),
  )
}

/** Names that say where: neither keywords of the schema nor places in a list. */
function placeOf(path: Path): string {
  const [, route, method, ...rest] = path.map(String)
  const dull = /^(?:responses|content|schema|properties|items|allOf|\d{1,2}|application\/.*json)$/
  const names = rest.filter((word) => !dull.test(word))
  return [method?.toUpperCase(), route, ...names].filter(Boolean).join(' ')
}

function isRequired(value: unknown): boolean {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value]
  return list.some(
    (each) =>
      typeof each === 'object' && each !== null && 'required' in each && each.required === true,
  )
}

/**
 * Components and servers are deployed apart, so a change must fit both ways: the components of
 * before with the server of after, and the server of before with the components of after. Only what
 * one side may leave out or overlook is additive.
 */
function breaks({ action, path, after }: Difference): boolean {
  if (action !== 'add') return true
  const [last, before] = [path.at(-1), path.at(-2)]
  // A call, a path, or a member that nobody has to send.
  if (path.length <= 3 || before === 'properties' || before === words) return false
  // Another way to pay reads as an unknown one; whatever else is added to a choice does not.
  if (before === 'anyOf') return !path.includes('/payment-method')
  if (before === 'responses') return !/^[45]/.test(String(last))
  if (before === 'headers' || before === 'parameters' || last === 'parameters')
    return isRequired(after)
  return true
}

function isProse(path: Path): boolean {
  return path.some((word, index) => prose.has(String(word)) && path[index - 1] !== 'properties')
}

const verbs: Readonly<Record<string, string>> = {
  add: 'is new',
  remove: 'is gone',
  replace: 'is another',
  rename: 'has another name',
}

/** Each change once, the breaking ones first. Changes of prose and examples are none. */
export function changesBetween(released: object, current: object): Change[] {
  const { diffs } = compareOpenApi(named(released), named(current))
  const found = new Map<string, Change>()
  for (const difference of diffs as unknown as readonly Difference[]) {
    const { path, action } = difference
    // Shared schemas come again wherever they are used; unused ones are nobody's.
    if (path[0] !== 'paths' || isProse(path)) continue
    const where = placeOf(path)
    const what = verbs[action] ?? action
    found.set(`${where} ${what}`, { where, what, breaking: breaks(difference) })
  }
  return [...found.values()].sort((a, b) => Number(b.breaking) - Number(a.breaking))
}
