// Room: contract. The only way from JSON to a typed value in a page.
import { bare } from './bare.ts'
import { readers } from './generated/readers.ts'
import { refused } from './moves.ts'
import type { ResourceName, Resources } from './resources.ts'

/**
 * Reads an answer as the contract says: unknown fields are dropped, unknown enum values and union
 * members become `unknown`, anything malformed is refused as a whole.
 * @returns the value, frozen and without prototypes, or `undefined` when it does not fit.
 */
export function readAs<Name extends ResourceName>(
  name: Name,
  json: unknown,
): Resources[Name] | undefined {
  try {
    const value = readers[name](bare(json))
    // What the schema of this name says in types; that the reader says the same is tested.
    return value === refused ? undefined : (value as Resources[Name])
  } catch {
    // Nesting deep enough to exhaust the stack is one more way of not fitting.
    return undefined
  }
}
