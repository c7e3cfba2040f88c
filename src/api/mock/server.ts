// Room: mock. Every request comes through here: EMQX's API, its sign-in, AWS's pages, QA's control.
import { requestIdHeader } from '../contract/index.ts'
import { answerBilling } from './billing-server.ts'
import { type Call, newCall } from './call.ts'
import { preflight, shareWithOrigin } from './cross-origin.ts'
import { dropped, type Inbound, type Outcome } from './exchange.ts'
import { refuse } from './problem.ts'
import { answerAuth } from './routes/auth.ts'
import { answerAwsPages } from './routes/aws-pages.ts'
import { answerControl } from './routes/control.ts'
import { answerEmqx } from './routes/emqx.ts'
import { fulfill } from './routes/fulfillment.ts'
import type { World } from './world.ts'

const fulfillmentPath = '/marketplace/aws/fulfillment'

/** Prefixes beside the API base that belong to the mock, at the origin's root. */
const demoPrefixes = ['/auth', '/emqx', '/aws/api', '/__mock'] as const

function below(prefix: string, path: string): string | undefined {
  return path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : undefined
}

/** Whether a path is answered here; any other is somebody else's. */
export function owns(apiBase: string, path: string): boolean {
  return [apiBase, ...demoPrefixes].some((prefix) => below(prefix, path) !== undefined)
}

async function route(call: Call): Promise<Outcome> {
  const { pathname } = call.inbound.url
  const api = below(call.world.options.apiBase, pathname)
  if (api === fulfillmentPath) return fulfill(call)
  if (api !== undefined) return preflight(call) ?? answerBilling(call, api)
  const auth = below('/auth', pathname)
  if (auth !== undefined) return answerAuth(call, auth)
  const emqx = below('/emqx', pathname)
  if (emqx !== undefined) return answerEmqx(call, emqx)
  const aws = below('/aws/api', pathname)
  if (aws !== undefined) return answerAwsPages(call, aws)
  return answerControl(call, below('/__mock', pathname) ?? '')
}

/** A thrown error is a fault of the mock itself: it is answered as 500 and written to the log. */
async function answered(call: Call): Promise<Outcome> {
  try {
    return await route(call)
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error)
    call.world.book.note(`The mock itself failed: ${text}`)
    return refuse({ code: 'internal' }, call.requestId, call.places)
  }
}

export async function serve(world: World, inbound: Inbound): Promise<Outcome> {
  world.settle()
  const call = newCall(world, inbound)
  const outcome = await answered(call)
  const status = outcome === dropped ? undefined : outcome.status
  if (outcome !== dropped) {
    const { headers } = outcome
    headers.set('cache-control', 'no-store')
    headers.set('date', new Date(world.clock.now()).toUTCString())
    headers.set(requestIdHeader, call.requestId)
    headers.set('x-content-type-options', 'nosniff')
    if (below(world.options.apiBase, inbound.url.pathname)) shareWithOrigin(call, outcome)
  }
  const { method, url } = inbound
  // QA's own questions would drown what they ask about; what QA does is part of the story.
  if (method !== 'GET' || below('/__mock', url.pathname) === undefined) {
    world.journal.write({
      time: world.clock.iso(),
      type: 'request',
      text: `${method} ${url.pathname} → ${status ?? 'dropped'}`,
      method,
      path: url.pathname,
      ...(status !== undefined && { status }),
      requestId: call.requestId,
    })
  }
  return outcome
}
