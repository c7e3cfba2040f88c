// Room: session. How long to wait before the next question. Pure: time and chance come in.

/** Milliseconds, unless the name says otherwise. The numbers are the contract's "pace of asking". */
export const pace = Object.freeze({
  /** The shortest gap between two healthy questions. */
  floor: 2_000,
  /** The gap is this share of the wait so far: news is never later than a quarter of the wait. */
  growth: 0.25,
  /** The longest gap. */
  cap: 60_000,
  /** Jitter only shortens a healthy gap, so that the bound on the delay holds. */
  jitter: 0.2,
  /** After an error: at least this, plus full jitter below the back-off. */
  errorFloor: 1_000,
  errorFirst: 2_000,
  errorCap: 60_000,
  /** Many browsers come back at the same moment: their first questions are spread over this. */
  onlineSpread: 5_000,
  /** Nothing is going on: asked again only when the customer comes back after this long. */
  quiet: 10_000,
  /** A server that wants to be left alone for longer than this is not believed. */
  retryAfterCap: 15 * 60_000,
  /** How long a server may hold an answer, in seconds (RFC 7240 `wait`). */
  holdSeconds: 25,
  /** How many early answers in a row are forgiven to a server that says it holds them. */
  holdCredit: 3,
  /** More questions than this without coming to rest are somebody's mistake: errors' pace from there. */
  longestRound: 12,
  /** What one browser asks by itself, however many tabs: so much at once, then one for every `refill`. */
  burst: 8,
  refill: 6_000,
  /** A question that got no place for so long goes without: somebody squats the places. */
  patience: 3 * 60_000,
  /** The word of another tab that it has asked is believed for so long since our own last answer. */
  trust: 15 * 60_000,
})

/** Timers take a signed 32-bit number of milliseconds; a longer one would fire at once. */
export const longestTimer = 2 ** 31 - 1

/**
 * The gap after an answer that changed nothing yet.
 * @param waited how long the customer has waited so far, in ms; a wrong clock cannot make it negative
 * @param pollAfter the server's wish, in ms; wins when longer, up to 15 minutes
 * @param random a number in [0, 1)
 */
export function gapAfterAnswer(waited: number, random: number, pollAfter = 0): number {
  const share = Number.isFinite(waited) ? Math.max(0, waited) * pace.growth : pace.cap
  const gap = Math.min(pace.cap, Math.max(pace.floor, share)) * (1 - pace.jitter * random)
  return Math.max(gap, Math.min(pace.retryAfterCap, Number.isFinite(pollAfter) ? pollAfter : 0))
}

/**
 * The gap after a question that failed. Full jitter, because many browsers fail together.
 * @param failures how many in a row, counting this one, from 1
 * @param retryAfter the server's floor in ms, if it named one
 */
export function gapAfterError(failures: number, random: number, retryAfter?: number): number {
  if (retryAfter !== undefined && !Number.isNaN(retryAfter)) {
    const least = Math.min(Math.max(0, retryAfter), pace.retryAfterCap)
    const spread = Math.min(pace.errorCap, Math.max(pace.errorFloor, least / 2))
    return least + random * spread
  }
  const doublings = Math.min(Math.max(0, failures - 1) || 0, 10)
  const ceiling = Math.min(pace.errorCap, pace.errorFirst * 2 ** doublings)
  return pace.errorFloor + random * ceiling
}

/** The gap after a question that will hardly be answered better next time. */
export function gapAfterRejection(random: number): number {
  return pace.cap * (1 - pace.jitter * random)
}

/** The gap after the browser came back online. */
export function gapAfterOnline(random: number): number {
  return random * pace.onlineSpread
}
