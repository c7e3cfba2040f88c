// Room: mock. Pages on another origin than the API: who may ask, what he may send and see.
import {
  accountHeader,
  exposedHeaders,
  idempotencyKeyHeader,
  preferHeader,
  requestHeader,
} from '../contract/index.ts'
import type { Call } from './call.ts'
import { type Answer, answer } from './exchange.ts'

const methods = 'GET, POST, DELETE'

const requestHeaders = [
  'Content-Type',
  'If-None-Match',
  requestHeader.name,
  accountHeader,
  idempotencyKeyHeader,
  preferHeader,
].join(', ')

/** Seconds that a browser remembers a preflight. */
const remembered = '600'

function allowedOrigin({ world, inbound }: Call): string | undefined {
  const origin = inbound.headers.get('origin')
  return origin !== null && world.options.origins.includes(origin) ? origin : undefined
}

/** The browser's own question before it sends a write from elsewhere. */
export function preflight(call: Call): Answer | undefined {
  const asks = call.inbound.headers.has('access-control-request-method')
  if (call.inbound.method !== 'OPTIONS' || !asks || allowedOrigin(call) === undefined) {
    return undefined
  }
  return answer(204, {
    'access-control-allow-methods': methods,
    'access-control-allow-headers': requestHeaders,
    'access-control-max-age': remembered,
  })
}

/** Without an allowed origin nothing is said, and a browser keeps the answer from the page. */
export function shareWithOrigin(call: Call, { headers }: Answer): void {
  if (call.world.options.origins.length === 0) return
  headers.append('vary', 'Origin')
  const origin = allowedOrigin(call)
  if (origin === undefined) return
  headers.set('access-control-allow-origin', origin)
  headers.set('access-control-allow-credentials', 'true')
  headers.set('access-control-expose-headers', exposedHeaders.join(', '))
}
