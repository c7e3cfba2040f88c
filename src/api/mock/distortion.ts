// Room: mock. What a fault makes of a request, or of an answer that was right.
import type { RouteName } from '../contract/index.ts'
import { routes } from '../contract/index.ts'
import type { Call } from './call.ts'
import { type Answer, answer, bodyText } from './exchange.ts'
import type { FaultKind } from './faults.ts'
import { fromTheFuture } from './newer-server.ts'
import { misuse, refuse } from './problem.ts'

const portal = '<!doctype html><title>Wi-Fi</title><h1>Please sign in to this network</h1>'
const badGateway = '<!doctype html><title>502</title><h1>Bad gateway</h1>'

/** An answer in place of the server's own: the request has no effect. */
export function answerInstead(kind: FaultKind, call: Call, name: RouteName): Answer | undefined {
  const { requestId, places } = call
  switch (kind) {
    case 'html':
      return { ...answer(200, { 'content-type': 'text/html' }), text: portal }
    case 'error_html':
      return { ...answer(502, { 'content-type': 'text/html' }), text: badGateway }
    case 'redirect':
      return answer(302, { location: 'https://elsewhere.example/' })
    case 'not_modified':
      return answer(304)
    case 'session_required':
    case 'csrf_rejected':
    case 'not_found':
    case 'internal':
      return refuse({ code: kind }, requestId, places)
    case 'in_flight':
      return refuse({ code: 'request_in_flight' }, requestId, places)
    case 'conflict':
      return refuse({ code: 'idempotency_conflict' }, requestId, places)
    case 'rate_limited':
      return refuse({ code: 'rate_limited', retryAfter: 7 }, requestId, places)
    case 'unavailable': {
      const known: readonly string[] = routes[name].refusals
      if (known.includes('aws_unavailable')) {
        return refuse({ code: 'aws_unavailable', retryAfter: 5 }, requestId, places)
      }
      const said = misuse(503, requestId, 'Come back later.')
      said.headers.set('retry-after', '5')
      return said
    }
    default:
      return undefined
  }
}

const junk: readonly unknown[] = [
  { state: null, version: 'many', account: [], kind: 7, eligible: 'perhaps', deployments: {} },
  [],
  null,
  'pending',
  { link: { state: 'active' } },
  42,
]

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function half(text: string): string {
  return text.slice(0, Math.ceil(text.length / 2))
}

/** The server's own answer, spoiled on the way. An answer without a body stays as it is. */
export function spoil(kind: FaultKind, said: Answer, name: RouteName, turn: number): Answer {
  const text = bodyText(said)
  const { json } = said
  if (text === null) return said
  switch (kind) {
    case 'empty':
      return { status: 204, headers: new Headers(), cookies: said.cookies }
    case 'junk':
      return { ...said, json: junk[turn % junk.length] }
    case 'truncate':
      return { ...said, text: half(text) }
    case 'stall_body':
      return { ...said, text: half(text), stalls: true }
    case 'huge':
      return isRecord(json) ? { ...said, json: { ...json, padding: '.'.repeat(70_000) } } : said
    case 'other_account':
      return isRecord(json) ? { ...said, json: { ...json, account: somebodyElse } } : said
    case 'unknown_values':
      return said.status < 300 ? { ...said, json: fromTheFuture(name, json) } : said
    default:
      return said
  }
}

const somebodyElse = {
  id: 'acc-9999',
  displayName: 'Somebody Else',
  email: 'somebody@else.example',
}
