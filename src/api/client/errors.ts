// Room: client. Broken plumbing, as one error with a literal kind.
import type { FailureCode } from '../contract/wire.ts'
import { own } from './own.ts'

/**
 * - `config`: the host page gave something that cannot be used; no request was sent for it
 * - `aborted`: the caller's own signal fired; callers stay silent about it
 * - `timeout`: headers and body together took longer than allowed
 * - `network`: no answer arrived, or it broke off
 * - `redirect`: the API tried to send the request elsewhere
 * - `content-type`, `too-large`, `malformed`: the answer is not one of the contract's
 * - `http`: a status that the contract does not give this call, or a server error
 */
export type BillingErrorKind =
  | 'config'
  | 'aborted'
  | 'timeout'
  | 'network'
  | 'redirect'
  | 'content-type'
  | 'too-large'
  | 'malformed'
  | 'http'

const messages: Readonly<Record<BillingErrorKind, string>> = {
  config: 'The billing client is not configured correctly',
  aborted: 'The billing request was aborted by its caller',
  timeout: 'The billing API did not answer in time',
  network: 'The billing API could not be reached',
  redirect: 'The billing API answered with a redirect, which is refused',
  'content-type': 'The billing API answered with something other than JSON',
  'too-large': 'The billing API answered with more bytes than allowed',
  malformed: 'The billing API answered with something that does not fit its contract',
  http: 'The billing API answered with an unexpected status',
}

export interface BillingErrorDetails {
  retryable?: boolean
  status?: number | undefined
  code?: FailureCode | undefined
  retryAfterMs?: number | undefined
  correlationId?: string | undefined
  cause?: unknown
}

/**
 * The message is one of a few constants: host pages send errors to telemetry, so neither the
 * server's prose, nor a URL, nor an id may be in it. What happened underneath is in `cause`.
 */
export class BillingError extends Error {
  override readonly name = 'BillingError'
  readonly kind: BillingErrorKind
  /** The same question may well be answered later. */
  readonly retryable: boolean
  /** HTTP status, where an answer arrived. */
  readonly status: number | undefined
  readonly code: FailureCode | undefined
  /** Milliseconds that the server asked to be left alone for; 0 to 15 minutes. */
  readonly retryAfterMs: number | undefined
  /** Names the request in the server's logs. Safe to show. */
  readonly correlationId: string | undefined

  constructor(kind: BillingErrorKind, details: BillingErrorDetails = {}) {
    const { retryable = false, status, code, retryAfterMs, correlationId, cause } = own(details)
    super(messages[kind], { cause })
    this.kind = kind
    this.retryable = retryable
    this.status = status
    this.code = code
    this.retryAfterMs = retryAfterMs
    this.correlationId = correlationId
  }
}
