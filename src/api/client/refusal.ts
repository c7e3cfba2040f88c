// Room: client. From an HTTP error to a refusal that the contract knows, or to a BillingError.
import {
  bare,
  failureRules,
  readAs,
  type FailureCode,
  type FailureRule,
  type Problem,
} from '../contract/wire.ts'
import type { Meta, Refusal } from './answer.ts'
import { BillingError } from './errors.ts'

function ruleOf(code: FailureCode): FailureRule | undefined {
  return code === 'unknown' ? undefined : failureRules[code]
}

/** Two statuses say enough by themselves: proxies send them with no body, or with their own. */
function codeOf(status: number, problem: Problem | undefined): FailureCode | undefined {
  const code = problem?.code
  if (code !== undefined && code !== 'unknown') return code
  if (status === 401) return 'session_required'
  if (status === 429) return 'rate_limited'
  return problem === undefined ? undefined : 'unknown'
}

/** A server error is a refusal only where the contract gives its code that very status. */
function isForeseen(status: number, code: FailureCode): boolean {
  if (status < 500) return true
  return code !== 'internal' && ruleOf(code)?.status === status
}

/**
 * @param json the parsed body, or `undefined` where there was none worth reading
 * @param isProblem the body was declared as `application/problem+json`; plain JSON counts only if it
 * carries a code, because gateways write JSON of their own
 * @throws BillingError `http` for what the contract does not foresee
 */
export function readRefusal(meta: Meta, json: unknown, isProblem: boolean): Refusal {
  const { status, retryAfterMs } = meta
  const body = readAs('Problem', json)
  const problem = isProblem || body?.code !== undefined ? body : undefined
  const code = codeOf(status, problem)
  const correlationId = problem?.correlationId ?? meta.correlationId
  if (code === undefined || !isForeseen(status, code)) {
    const passing = status >= 500 || status === 408 || status === 425
    throw new BillingError('http', {
      status,
      code,
      retryable: passing,
      retryAfterMs,
      correlationId,
    })
  }
  return bare({
    code,
    status,
    retryable: problem?.retryable ?? ruleOf(code)?.retryable ?? false,
    actions: problem?.actions ?? [],
    ...(correlationId !== undefined && { correlationId }),
    ...(problem?.params !== undefined && { params: problem.params }),
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  }) as Refusal
}
