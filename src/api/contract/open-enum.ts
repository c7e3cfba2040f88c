// Room: contract. An enum that may grow on the server without breaking a reader.
import * as z from 'zod/mini'

/**
 * A string enum that stays open: a value this build does not know reads as `'unknown'`, which every
 * caller must treat as calm and never as an improvement. Anything but a string is still refused.
 * `known` is kept on the schema, because the reference page and the mock list the same words.
 */
export function openEnum<const Known extends readonly string[]>(known: Known) {
  const words: ReadonlySet<string> = new Set(known)
  const schema = z.pipe(
    z.string(),
    z.transform((word): Known[number] | 'unknown' => (words.has(word) ? word : 'unknown')),
  )
  return Object.assign(schema, { known })
}
