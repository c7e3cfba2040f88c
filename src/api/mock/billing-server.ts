// Room: mock. The billing API as a server: faults, session, gates, then the route itself.
import type { RouteName } from '../contract/index.ts'
import { accountOf, type Call } from './call.ts'
import { answerInstead, spoil } from './distortion.ts'
import { type Answer, dropped, type Outcome } from './exchange.ts'
import type { FaultKind } from './faults.ts'
import { misuse, refuse } from './problem.ts'
import { matchRoute, type RouteMatch } from './route-match.ts'
import { billingRoutes } from './routes/billing.ts'
import { forged, meantForAnother, payload, reserveKey } from './write-gate.ts'

const slowness = 3000

type FoundRoute = Extract<RouteMatch, { kind: 'route' }>

async function think(call: Call, slow: boolean): Promise<void> {
  const { latencyMs, sleep } = call.world.options
  const ms = latencyMs + (slow ? slowness : 0)
  if (ms === 0) return
  // The server goes on even when the asker has left, so nothing here listens to his signal.
  await sleep(ms)
  call.world.settle()
}

async function readAnswer(call: Call, found: FoundRoute, fault: FaultKind | undefined) {
  await think(call, fault === 'slow')
  const account = accountOf(call)
  if (account === undefined) return signedOut(call)
  const lagging = fault === 'replica_lag'
  const visit = { ...call, account, params: found.params, payload: undefined, lagging }
  return billingRoutes[found.name](visit)
}

async function writeAnswer(call: Call, found: FoundRoute, fault: FaultKind | undefined) {
  const stop = forged(call)
  if (stop !== undefined) return stop
  const account = accountOf(call)
  if (account === undefined) return signedOut(call)
  const foreign = meantForAnother(call, account)
  if (foreign !== undefined) return foreign
  const body = payload(call, found.route)
  if (body.kind === 'stopped') return body.answer
  const key = reserveKey(call, account, body.value)
  if (key.kind === 'stopped') return key.answer
  await think(call, fault === 'slow')
  const { name, params } = found
  const visit = { ...call, account, params, payload: body.value, lagging: false }
  const said = await billingRoutes[name](visit)
  call.world.keys.finish(account.id, key.value, said)
  return said
}

function signedOut(call: Call): Answer {
  return refuse({ code: 'session_required' }, call.requestId, call.places)
}

async function ownAnswer(call: Call, found: FoundRoute, fault: FaultKind | undefined) {
  const process = found.route.method === 'GET' ? readAnswer : writeAnswer
  if (fault === 'duplicate') await process(call, found, undefined)
  return process(call, found, fault)
}

/** Every answer has its turn, so that broken ones are broken in different ways but always the same. */
function turnOf(requestId: string): number {
  return Number(requestId.replace(/\D/g, ''))
}

async function faulty(call: Call, found: FoundRoute, fault: FaultKind): Promise<Outcome> {
  if (fault === 'offline') return dropped
  if (fault === 'hang') {
    await call.world.hang(call.inbound.signal)
    return dropped
  }
  const instead = answerInstead(fault, call, found.name)
  if (instead !== undefined) return instead
  const said = await ownAnswer(call, found, fault)
  if (fault === 'lost_response') return dropped
  return spoil(fault, said, found.name, turnOf(call.requestId))
}

/** @param path below the API base. */
export async function answerBilling(call: Call, path: string): Promise<Outcome> {
  const { world, inbound, requestId } = call
  const found = matchRoute(inbound.method, path)
  if (found.kind === 'none') return misuse(404, requestId, 'There is no such call.')
  if (found.kind === 'other_method') {
    const said = misuse(405, requestId, `This call knows ${found.allow}.`)
    said.headers.set('allow', found.allow)
    return said
  }
  const fault = faultFor(call, found.name)
  if (fault === undefined) return ownAnswer(call, found, undefined)
  world.book.note(`QA: ${fault} hits ${found.name}`)
  return faulty(call, found, fault)
}

function faultFor(call: Call, name: RouteName): FaultKind | undefined {
  const { world, inbound } = call
  return world.faults.take(name, inbound.method, world.clock.now()) ?? world.scenario.always
}
