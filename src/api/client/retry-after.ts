// Room: client. How long the server asks to be left alone.

const longestMs = 15 * 60_000

/**
 * Seconds only. A date would send every client back in the same second, and depends on a clock that
 * may be wrong; so dates, like anything else, read as absent.
 * @returns milliseconds, at most 15 minutes
 */
export function readRetryAfter(field: string | null): number | undefined {
  if (field === null || !/^\d+$/.test(field)) return undefined
  return Math.min(Number(field) * 1000, longestMs)
}
