// Room: check. Reading JSON that may be anything.

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The member at the end of the path, or `undefined`. Never reads what an object inherits. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (found, name) => (isRecord(found) && Object.hasOwn(found, name) ? found[name] : undefined),
    value,
  )
}

export function textAt(value: unknown, ...path: readonly string[]): string | undefined {
  const found = at(value, ...path)
  return typeof found === 'string' ? found : undefined
}

export function numberAt(value: unknown, ...path: readonly string[]): number | undefined {
  const found = at(value, ...path)
  return typeof found === 'number' ? found : undefined
}

export function listAt(value: unknown, ...path: readonly string[]): readonly unknown[] {
  const found = at(value, ...path)
  return Array.isArray(found) ? found : []
}

export interface Leaf {
  /** `steps.0.at` */
  path: string
  /** The last name on the path that is not an index. */
  name: string
  value: unknown
}

/** Every value that holds no other, with where it stands. */
export function leaves(value: unknown, path = '', name = ''): Leaf[] {
  const below = (key: string) => (path === '' ? key : `${path}.${key}`)
  if (Array.isArray(value)) {
    return value.flatMap((member, index) => leaves(member, below(String(index)), name))
  }
  if (!isRecord(value)) return [{ path, name, value }]
  return Object.entries(value).flatMap(([key, member]) => leaves(member, below(key), key))
}
