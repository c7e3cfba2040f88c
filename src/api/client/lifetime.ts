// Room: client. How long one question may live: until its deadline, or until its caller lets go.
import type { Clock } from './clock.ts'
import { BillingError } from './errors.ts'

export interface Lifetime {
  /** For `fetch`. */
  readonly signal: AbortSignal
  /**
   * The promise, or a rejection with `timeout` or `aborted` as soon as that is due: what is awaited
   * may be a host's function that never looks at a signal.
   */
  within<T>(promise: PromiseLike<T>): Promise<T>
  /** The question is answered: no timer and no listener stays behind. */
  end(): void
}

/** @throws BillingError `aborted` when the caller had let go before */
export function beginLifetime(clock: Clock, ms: number, caller: AbortSignal | undefined): Lifetime {
  const aborted = () => new BillingError('aborted', { cause: caller?.reason })
  if (caller?.aborted === true) throw aborted()

  const controller = new AbortController()
  let close: (error: BillingError) => void = () => undefined
  const closed = new Promise<never>((_, reject) => {
    close = (error) => {
      reject(error)
      controller.abort(error)
    }
  })
  // Most lifetimes end well, and then nobody is waiting for this rejection.
  closed.catch(() => undefined)

  const onAbort = () => close(aborted())
  caller?.addEventListener('abort', onAbort)
  const timer = clock.setTimeout(() => close(new BillingError('timeout', { retryable: true })), ms)

  return {
    signal: controller.signal,
    within: (promise) => Promise.race([promise, closed]),
    end() {
      clock.clearTimeout(timer)
      caller?.removeEventListener('abort', onAbort)
    },
  }
}
