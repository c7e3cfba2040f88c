// Room: client. What a write is meant to do, as a key that every try of it shares.
import { BillingError } from './errors.ts'

/**
 * Identifiers come from the server and may hold anything. Encoded, they are legal in a path and in a
 * structured field alike, and cannot imitate another key's separators.
 * @throws BillingError `malformed` for an identifier that cannot name one path segment
 */
export function encodeIdentifier(id: string): string {
  // A URL parser reads dot segments as steps through the path, even when their dots are encoded.
  if (id === '' || id === '.' || id === '..') throw new BillingError('malformed')
  try {
    return encodeURIComponent(id)
  } catch (cause) {
    throw new BillingError('malformed', { cause })
  }
}

/**
 * Derived, never random: the same intent has the same key after a lost answer, after a reload and in
 * every tab, so the server can tell a repetition from a second wish.
 * @returns a quoted string as RFC 8941 writes it
 */
export function idempotencyKey(
  verb: 'link' | 'recheck' | 'ack' | 'release',
  id: string,
  version?: number,
): string {
  const parts = [verb, encodeIdentifier(id), ...(version === undefined ? [] : [String(version)])]
  return `"${parts.join(':')}"`
}
