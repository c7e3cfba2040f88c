// Test support: time that runs faster for timers and for the monotonic clock, so that they agree.

const real = {
  now: performance.now.bind(performance),
  setTimeout: globalThis.setTimeout.bind(globalThis),
  setInterval: globalThis.setInterval.bind(globalThis),
}

/** Waits in real time, whatever the clock on the wall says. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => real.setTimeout(resolve, ms))
}

/**
 * Waits in real time until `check` says something.
 * @throws Error with `what` when it never does
 */
export async function until<T>(
  check: () => T | undefined | null | false | '',
  what: string | (() => string),
  ms = 4_000,
): Promise<T> {
  const end = real.now() + ms
  for (;;) {
    const found = check()
    if (found) return found
    if (real.now() > end) throw new Error(`Never: ${typeof what === 'string' ? what : what()}`)
    await pause(8)
  }
}

/** @returns the function that lets time run at its own pace again */
export function quicken(times: number): () => void {
  const start = real.now()
  performance.now = () => start + (real.now() - start) * times
  const quick =
    (timer: (run: TimerHandler, ms?: number, ...rest: unknown[]) => unknown) =>
    (run: TimerHandler, ms = 0, ...rest: unknown[]) =>
      timer(run, ms / times, ...rest)
  Object.assign(globalThis, {
    setTimeout: quick(real.setTimeout as never),
    setInterval: quick(real.setInterval as never),
  })
  return () => {
    performance.now = real.now
    Object.assign(globalThis, { setTimeout: real.setTimeout, setInterval: real.setInterval })
  }
}
