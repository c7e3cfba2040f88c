// Room: contract. From JSON to a typed value by a schema: for servers, the mock and the tests.
import * as z from 'zod/mini'
import { bare } from './bare.ts'

/**
 * Reads an answer as the contract says: unknown fields are dropped, unknown enum values and union
 * members become `unknown`, anything malformed is refused as a whole. A page reads with `readAs`,
 * which says the same and needs no schema.
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
