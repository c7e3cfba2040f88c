// Test support: reference server. From HTTP to answers and back: request ids, CORS, problems, and no-store on everything.
import { randomUUID } from 'node:crypto'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { type Answer, answer } from './answer.ts'
import { answerApi, type Server } from './api.ts'
import { answerDesk, meetFault } from './desk.ts'
import { answerEmqx } from './emqx.ts'
import { take } from './fold.ts'
import { fulfill } from './fulfillment.ts'
import { type Inbound, readInbound } from './inbound.ts'
import { readNotification, type Verify } from './notifications.ts'
import { Misuse, refuse, refuseMisuse, Refused } from './problem.ts'

export const apiBase = '/api/v1/billing'

/** In place of the queue's handler: the same body, over HTTP. */
const notifications = '/aws/notifications'

const exposed =
  'Date, ETag, Retry-After, X-Request-Id, Preference-Applied, X-Marketplace-Registration'
const requested =
  'content-type, x-emqx-billing, x-emqx-billing-account, idempotency-key, if-none-match, prefer'

/** Nothing at all for an origin that is not one of our pages'. */
function cors({ config }: Server, origin: string | undefined): Record<string, string> {
  const vary = { vary: 'Origin' }
  if (origin === undefined || !config.pageOrigins.includes(origin)) return vary
  return {
    ...vary,
    'access-control-allow-origin': origin,
    'access-control-allow-credentials': 'true',
    'access-control-expose-headers': exposed,
  }
}

function preflight(server: Server, { headers }: Inbound): Answer {
  const allowed = cors(server, headers['origin'])
  if (allowed['access-control-allow-origin'] === undefined) return answer(204)
  return answer(204, undefined, {
    'access-control-allow-methods': 'GET, POST, DELETE',
    'access-control-allow-headers': requested,
  })
}

function takeNotification({ store }: Server, { body }: Inbound, verify: Verify): Answer {
  const fact = readNotification(body, verify)
  if (fact === undefined) throw new Misuse(403, 'This is not from AWS')
  take(store, fact)
  return answer(204)
}

async function route(server: Server, inbound: Inbound, verify: Verify): Promise<Answer> {
  const { store, config } = server
  const { pathname } = inbound.url
  if (pathname === `${apiBase}/marketplace/aws/fulfillment`) return fulfill(server, inbound)
  if (pathname.startsWith(`${apiBase}/`)) {
    if (inbound.method === 'OPTIONS') return preflight(server, inbound)
    meetFault(store)
    return answerApi(server, inbound, pathname.slice(apiBase.length))
  }
  if (pathname === notifications) return takeNotification(server, inbound, verify)
  const said = answerEmqx(store, config, inbound) ?? answerDesk(store, config, inbound)
  if (said === undefined) throw new Misuse(404, 'There is no such path')
  return said
}

function refusal(error: unknown, requestId: string, { config }: Server): Answer {
  if (error instanceof Refused) return refuse(error.refusal, requestId, config)
  if (error instanceof Misuse) return refuseMisuse(error, requestId)
  // The trace stays here, under the id that the customer reads out.
  console.error(requestId, error)
  return refuse({ code: 'internal' }, requestId, config)
}

function send(
  server: Server,
  inbound: Inbound | undefined,
  said: Answer,
  id: string,
  to: ServerResponse,
) {
  const origin = inbound?.headers['origin']
  const text = said.body === undefined ? undefined : JSON.stringify(said.body)
  // Our own clock, which tests move.
  to.sendDate = false
  to.writeHead(said.status, {
    ...cors(server, origin),
    ...(text !== undefined && { 'content-type': 'application/json' }),
    ...said.headers,
    ...(said.cookies.length > 0 && { 'set-cookie': said.cookies }),
    date: new Date(server.store.now()).toUTCString(),
    'cache-control': 'no-store',
    'x-request-id': id,
  })
  to.end(text)
}

async function respond(server: Server, verify: Verify, from: IncomingMessage, to: ServerResponse) {
  const requestId = randomUUID()
  const gone = new AbortController()
  to.on('close', () => gone.abort())
  let inbound: Inbound | undefined
  let said: Answer
  try {
    inbound = await readInbound(from, requestId, gone.signal)
    said = await route(server, inbound, verify)
  } catch (error) {
    said = refusal(error, requestId, server)
  }
  send(server, inbound, said, requestId, to)
}

/** @param verify whether a notification is AWS's. */
export function listener(server: Server, verify: Verify): RequestListener {
  return (from, to) => {
    respond(server, verify, from, to).catch((error: unknown) => {
      console.error(error)
      to.destroy()
    })
  }
}
