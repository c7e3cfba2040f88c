// Room: mock. What a write must bring before the server looks at what it wants.
import {
  accountHeader,
  idempotencyKeyHeader,
  read,
  requestHeader,
  type Route,
} from '../contract/index.ts'
import type { AccountRecord } from './account.ts'
import type { Call } from './call.ts'
import { type Answer } from './exchange.ts'
import { isIdempotencyKey } from './idempotency.ts'
import { misuse, refuse } from './problem.ts'

const largestBody = 16_384

export type Gate<Passed> = { kind: 'passed'; value: Passed } | { kind: 'stopped'; answer: Answer }

function stopped(answer: Answer): { kind: 'stopped'; answer: Answer } {
  return { kind: 'stopped', answer }
}

/** Forged forms lack the custom header, and browsers confess that they are cross-site. */
export function forged(call: Call): Answer | undefined {
  const { headers } = call.inbound
  const current = headers.get(requestHeader.name) === requestHeader.value
  if (current && headers.get('sec-fetch-site') !== 'cross-site') return undefined
  return refuse({ code: 'csrf_rejected' }, call.requestId, call.places)
}

/** He acts for an account that is on his screen, but another one is signed in by now. */
export function meantForAnother(call: Call, account: AccountRecord): Answer | undefined {
  const meant = call.inbound.headers.get(accountHeader)
  if (meant === null || meant === encodeURIComponent(account.id)) return undefined
  return refuse({ code: 'account_changed' }, call.requestId, call.places)
}

/** The body as the contract's schema reads it; `undefined` for calls that have none. */
export function payload(call: Call, route: Route): Gate<unknown> {
  const { inbound, requestId } = call
  const type = inbound.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  const isJson = type === 'application/json'
  if (type === undefined ? route.request !== undefined || inbound.body !== '' : !isJson) {
    return stopped(misuse(415, requestId, 'Send application/json.'))
  }
  if (inbound.body.length > largestBody) {
    return stopped(misuse(413, requestId, `Send at most ${largestBody} characters.`))
  }
  if (route.request === undefined) return { kind: 'passed', value: undefined }
  const value = read(route.request, parsed(inbound.body))
  if (value === undefined) {
    return stopped(misuse(400, requestId, 'The body does not fit the contract.'))
  }
  return { kind: 'passed', value }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Not JSON is one more way of not fitting the schema, which refuses `undefined`.
    return undefined
  }
}

/** Reserves the key; a known one is replayed or refused. */
export function reserveKey(call: Call, account: AccountRecord, value: unknown): Gate<string> {
  const { world, inbound, requestId, places } = call
  const key = inbound.headers.get(idempotencyKeyHeader)
  if (key === null || !isIdempotencyKey(key)) {
    return stopped(refuse({ code: 'idempotency_key_required' }, requestId, places))
  }
  const intent = `${inbound.method} ${inbound.url.pathname} ${JSON.stringify(value)}`
  const reservation = world.keys.reserve(account.id, key, intent, world.clock.now())
  switch (reservation.kind) {
    case 'new':
      return { kind: 'passed', value: key }
    case 'replay':
      return stopped({ ...reservation.answer, headers: new Headers(reservation.answer.headers) })
    case 'in_flight':
      return stopped(refuse({ code: 'request_in_flight' }, requestId, places))
    case 'conflict':
      return stopped(refuse({ code: 'idempotency_conflict' }, requestId, places))
    default:
      return reservation satisfies never
  }
}
