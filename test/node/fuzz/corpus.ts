// Test support: broken answers without end, the same ones for the same seed.
import type { ResourceName } from '../../../src/api/contract/resources.ts'
import { seeded } from '../../api/session/support/browser.ts'
import { bodies } from './bodies.ts'
import { mutators, pick, proto, type Random } from './mutators.ts'

export interface Broken {
  readonly resource: ResourceName
  /** What was done to which example. */
  readonly title: string
  /** What the server sends. */
  readonly json: string
}

type Path = readonly (string | number)[]

/** Every value inside a value, itself included. */
function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  const keys = Array.isArray(value) ? value.map((_, at) => at) : Object.keys(value)
  return [path, ...keys.flatMap((key) => placesIn(value[key as never], [...path, key]))]
}

/** A copy in which another value stands at `path`. */
function put(value: unknown, path: Path, change: (value: unknown) => unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return change(value)
  if (Array.isArray(value)) {
    return value.map((item: unknown, at) => (at === key ? put(item, rest, change) : item))
  }
  const members = { ...(value as Record<string, unknown>) }
  const member = put(members[key], rest, change)
  if (member === undefined) delete members[key]
  else members[key] = member
  return members
}

/** As bytes of a server, which may say what `JSON.stringify` never would. */
function written(value: unknown): string {
  return (JSON.stringify(value) ?? 'null')
    .replaceAll(JSON.stringify(proto), '"__proto__"')
    .replaceAll('"[[infinity]]"', '1e999')
}

const names = Object.keys(mutators)

/** Every example with every value in it broken in every way. */
export function* everyMutation(seed: number): Generator<Broken> {
  const random = seeded(seed)
  for (const { resource, title, value } of bodies) {
    for (const path of placesIn(value)) {
      for (const name of names) {
        const broken = put(value, path, (was) => mutators[name]!(was, random))
        yield { resource, title: `${title}: ${path.join('.')} ${name}`, json: written(broken) }
      }
    }
  }
}

function mutatedOften(value: unknown, random: Random): { value: unknown; what: string[] } {
  const what: string[] = []
  let broken = value
  for (let left = 2 + Math.floor(random() * 3); left > 0; left -= 1) {
    const path = pick(placesIn(broken), random)
    const name = pick(names, random)
    broken = put(broken, path, (was) => mutators[name]!(was, random))
    what.push(`${path.join('.')} ${name}`)
  }
  return { value: broken, what }
}

/** Examples broken in two to four places at once, which may lie inside each other. */
export function* mixedMutations(seed: number, count: number): Generator<Broken> {
  const random = seeded(seed)
  for (let done = 0; done < count; done += 1) {
    const { resource, title, value } = pick(bodies, random)
    const broken = mutatedOften(value, random)
    yield {
      resource,
      title: `${title}: ${broken.what.join(', ')}`,
      json: written(broken.value),
    }
  }
}
