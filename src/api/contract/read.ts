// Room: contract. The only way from JSON to a typed value.
import * as z from 'zod/mini'

/**
 * A deep copy whose objects have no prototype. Without it a host page that polluted
 * `Object.prototype` with `state = 'active'` would turn an empty answer into a linked account,
 * because every validator reads members through the prototype chain.
 */
export function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare)
  if (typeof value !== 'object' || value === null) return value
  const copy = Object.create(null) as Record<string, unknown>
  for (const [key, member] of Object.entries(value)) {
    if (key !== '__proto__') copy[key] = bare(member)
  }
  return Object.freeze(copy)
}

/**
 * Reads an answer as the contract says: unknown fields are dropped, unknown enum values and union
 * members become `unknown`, anything malformed is refused as a whole.
 * @returns the value, frozen and without prototypes, or `undefined` when it does not fit.
 */
export function read<Schema extends z.ZodMiniType>(
  schema: Schema,
  json: unknown,
): z.infer<Schema> | undefined {
  try {
    const result = z.safeParse(schema, bare(json))
    return result.success ? (bare(result.data) as z.infer<Schema>) : undefined
  } catch {
    // Nesting deep enough to exhaust the stack is one more way of not fitting.
    return undefined
  }
}
