// Room: client. Time as it is asked for, so that a test can own it.

export interface Clock {
  /** Milliseconds from an arbitrary start; never steps back when somebody sets the wall clock. */
  now(): number
  /** Runs once after `ms` milliseconds. The handle is only good for `clearTimeout`. */
  setTimeout(run: () => void, ms: number): unknown
  clearTimeout(handle: unknown): void
}

/** Browsers fire a timer beyond 2^31-1 ms at once; the longest legal one is near enough to never. */
const longestTimerMs = 2 ** 31 - 1

export const systemClock: Clock = {
  // oxlint-disable-next-line no-restricted-properties -- this is the clock that comes in
  now: () => performance.now(),
  setTimeout: (run, ms) => globalThis.setTimeout(run, Math.min(ms, longestTimerMs)),
  clearTimeout: (handle) =>
    globalThis.clearTimeout(handle as ReturnType<typeof globalThis.setTimeout>),
}
