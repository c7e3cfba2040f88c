// Room: session. What went wrong, as the state machine is told about it.
import { BillingError, type Refusal } from '../client/index.ts'
import { bare, type FailureCode } from '../contract/index.ts'
import type { LinkFailure, Trouble } from './state.ts'

/** Refusals that say "not now" rather than "no": plumbing, in the contract's words. */
export const busy: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'rate_limited',
  'aws_unavailable',
  'request_in_flight',
  'internal',
])

/** The refusal as the state machine keeps it. */
export function failureFrom(refusal: Refusal): LinkFailure {
  const { code, retryable, actions, params, correlationId } = refusal
  return bare({
    code,
    retryable,
    actions,
    ...(params ? { params } : {}),
    ...(correlationId ? { correlationId } : {}),
  }) as LinkFailure
}

export function troubleOf(refusal: Refusal, kind: string, retryable: boolean): Trouble {
  const { code, correlationId } = refusal
  return Object.freeze({ kind, retryable, code, ...(correlationId ? { correlationId } : {}) })
}

export function troubleFrom(error: unknown): Trouble {
  if (!(error instanceof BillingError)) return Object.freeze({ kind: 'internal', retryable: true })
  const { kind, retryable, code, correlationId } = error
  return Object.freeze({
    kind,
    retryable,
    ...(code ? { code } : {}),
    ...(correlationId ? { correlationId } : {}),
  })
}
