// Room: session. What went wrong, as the state machine is told about it.
import { BillingError, type Refusal } from '../client/index.ts'
import { bare, type FailureCode } from '../contract/wire.ts'
import type { LinkFailure, Trouble } from './state.ts'

/** Refusals that say "not now" rather than "no": plumbing, in the contract's words. */
const busy: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'rate_limited',
  'aws_unavailable',
  'request_in_flight',
  'internal',
])

/** Troubles of the whole line: any answer at all ends them, and no other question fares better. */
export const lineTroubles: ReadonlySet<string> = new Set(['offline', 'network', 'timeout'])

/** A question that was not answered, and how long the server wants to be left alone, in ms. */
export interface Setback {
  readonly trouble: Trouble
  readonly retryAfterMs?: number | undefined
}

/** What became of a question; nothing to say where it was answered. */
export type Outcome = Setback | 'signed-out' | undefined

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

function troubleOf(refusal: Refusal, kind: string, retryable: boolean): Trouble {
  const { code, correlationId } = refusal
  return Object.freeze({ kind, retryable, code, ...(correlationId ? { correlationId } : {}) })
}

/** A refusal that is no answer to this question: it is told, and not asked again by itself. */
export function refusedTrouble(refusal: Refusal): Trouble {
  return troubleOf(refusal, 'refused', false)
}

/** @returns what a refusal means wherever it comes; `undefined` where it answers the question itself */
export function generally(refusal: Refusal): Exclude<Outcome, undefined> | undefined {
  if (refusal.code === 'session_required') return 'signed-out'
  if (!busy.has(refusal.code)) return undefined
  return { trouble: troubleOf(refusal, 'busy', true), retryAfterMs: refusal.retryAfterMs }
}

export function setbackFrom(error: unknown): Setback {
  const retryAfterMs = error instanceof BillingError ? error.retryAfterMs : undefined
  return { trouble: troubleFrom(error), retryAfterMs }
}

function troubleFrom(error: unknown): Trouble {
  if (!(error instanceof BillingError)) return Object.freeze({ kind: 'internal', retryable: true })
  const { kind, retryable, code, correlationId } = error
  return Object.freeze({
    kind,
    retryable,
    ...(code ? { code } : {}),
    ...(correlationId ? { correlationId } : {}),
  })
}
