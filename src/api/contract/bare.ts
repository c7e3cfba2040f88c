// Room: contract. JSON without prototypes, for whoever reads it.

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
