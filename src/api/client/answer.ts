// Room: client. What a question to the billing API can be answered with.
import type { Action, FailureCode } from '../contract/wire.ts'

/** What the header fields of an answer say. */
export interface Meta {
  /** HTTP status. */
  readonly status: number
  /** When the header fields arrived, in milliseconds of the client's clock. */
  readonly receivedAt: number
  /** The server's own time, in milliseconds since 1970 UTC, from `Date`. */
  readonly serverTime?: number
  /** Milliseconds, from `Retry-After`; 0 to 15 minutes. */
  readonly retryAfterMs?: number
  /** Names the request in the server's logs, from `X-Request-Id`. */
  readonly correlationId?: string
  /** To be given back as `etag` with the next `getLink`. */
  readonly etag?: string
  /** The server held the answer back as `Prefer: wait` asked, so it may be asked again at once. */
  readonly held: boolean
  /** Whether a registration waits for this browser. Absent: the server did not say; ask. */
  readonly registration?: 'none' | 'present'
}

/** A refusal that the contract foresees. Text comes from the code, never from the server. */
export interface Refusal {
  readonly code: FailureCode
  /** HTTP status. */
  readonly status: number
  /** The same request may succeed after the cause is removed. */
  readonly retryable: boolean
  /** What support needs to find the request. */
  readonly correlationId?: string
  /** Values that a translated sentence may name. */
  readonly params?: Readonly<Record<string, string | number>>
  readonly actions: readonly Action[]
  /** Milliseconds; 0 to 15 minutes. */
  readonly retryAfterMs?: number
}

export type Answer<T> =
  | { readonly kind: 'value'; readonly value: T; readonly meta: Meta }
  /** 204: there is none, or there is nothing to say. */
  | { readonly kind: 'nothing'; readonly meta: Meta }
  /** 304: what the caller holds under the etag that he sent is still true. */
  | { readonly kind: 'unchanged'; readonly meta: Meta }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly meta: Meta }
