// Room: client. What leaves the page, and nothing else does.
import {
  accountHeader,
  idempotencyKeyHeader,
  preferHeader,
  requestHeader,
  type Call,
} from '../contract/wire.ts'
import type { ApiBase } from './api-base.ts'
import { BillingError } from './errors.ts'
import { encodeIdentifier } from './intent.ts'
import { readEntityTag } from './meta.ts'
import { own } from './own.ts'

/** One question, before it knows where the API is mounted. */
export interface Question {
  readonly route: Call
  /** For the `{id}` of the path. */
  readonly id?: string
  readonly body?: Readonly<Record<string, unknown>>
  /** Writes only. */
  readonly key?: string
  /** Writes only: whom the customer believes to be signed in. */
  readonly accountId?: string | undefined
  readonly etag?: string | undefined
  readonly waitSeconds?: number | undefined
}

/** Whole seconds that are really asked for; 0 where the wish makes no sense. */
export function waitAskedFor({ waitSeconds = 0 }: Question): number {
  return Number.isFinite(waitSeconds) ? Math.max(0, Math.floor(waitSeconds)) : 0
}

/** The tag that is really sent. Only then may the server say "unchanged". */
export function tagAskedWith({ etag }: Question): string | undefined {
  return readEntityTag(etag ?? null)
}

/** @throws BillingError `malformed` for an identifier that cannot stand in a path */
export function urlFor(question: Question, base: ApiBase): string {
  const { route, id } = question
  return base.url + route.path.replace('{id}', () => encodeIdentifier(id ?? ''))
}

/**
 * Header fields of the host come first, so that they can add but never replace what the contract asks.
 * @throws BillingError `config` when the host's fields are not header fields
 */
export function headersFor(question: Question, fromHost: HeadersInit): Headers {
  let headers: Headers
  try {
    headers = new Headers(fromHost)
  } catch (cause) {
    throw new BillingError('config', { cause })
  }
  headers.set('Accept', 'application/json, application/problem+json')
  if (question.key !== undefined) {
    headers.set('Content-Type', 'application/json')
    headers.set(requestHeader.name, requestHeader.value)
    headers.set(idempotencyKeyHeader, question.key)
    if (question.accountId !== undefined) {
      headers.set(accountHeader, encodeIdentifier(question.accountId))
    }
  }
  const etag = tagAskedWith(question)
  if (etag !== undefined) headers.set('If-None-Match', etag)
  const wait = waitAskedFor(question)
  if (wait > 0) headers.set(preferHeader, `wait=${wait}`)
  return headers
}

/**
 * Without a prototype, because `fetch` reads its init through the prototype chain: a host page that
 * set `Object.prototype.method` would turn a question into a write.
 */
export function initFor(
  question: Question,
  base: ApiBase,
  headers: Headers,
  signal: AbortSignal,
): RequestInit {
  const body = question.body === undefined ? null : JSON.stringify(question.body)
  return own<RequestInit>({
    method: question.route.method,
    headers,
    body,
    signal,
    // The origin is pinned already, and Node refuses the narrower mode.
    mode: 'cors',
    credentials: base.credentials,
    cache: 'no-store',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
  })
}
