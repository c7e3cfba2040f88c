// Room: mock. Faults of network, proxy and server that QA can order.
import type { RouteName } from '../contract/index.ts'

/** What each fault does, in words for QA's desk. */
export const faultKinds = {
  offline: 'The connection breaks before the request has any effect',
  lost_response: 'The request has its effect, then the connection breaks',
  hang: 'No answer ever comes',
  slow: 'The answer takes three seconds',
  stall_body: 'Headers and half of the body come, then nothing',
  truncate: 'The body ends in the middle',
  junk: 'Valid JSON of the wrong shape',
  html: 'A 200 page of HTML, as from a captive portal',
  error_html: 'A 502 page of HTML, as from a proxy',
  empty: '204 where a body is due',
  not_modified: '304 although nobody asked for it',
  session_required: '401, as after the session ended',
  csrf_rejected: '403, as after a deploy with a new header',
  not_found: '404',
  in_flight: '409, the same request is still being worked on',
  conflict: '422, the key was used for another request',
  rate_limited: '429, again after 7 seconds',
  internal: '500',
  unavailable: '503, again after 5 seconds',
  replica_lag: 'A read is answered from an older state',
  duplicate: 'A write arrives twice',
  huge: 'A body of more than 64 KB',
  redirect: '302 to another origin',
  other_account: 'The answer speaks of another account',
  unknown_values: 'Fields, words and kinds of a newer server',
} as const
export type FaultKind = keyof typeof faultKinds

export function isFaultKind(word: unknown): word is FaultKind {
  return typeof word === 'string' && Object.hasOwn(faultKinds, word)
}

export interface Fault {
  kind: FaultKind
  /** How many requests it hits. Default 1. */
  times?: number
  /** Only requests of this route. Default: every route that the fault can hit. */
  route?: RouteName
  /** Milliseconds on the mock's clock before it begins. Default 0. */
  afterMs?: number
}

export interface ArmedFault {
  kind: FaultKind
  left: number
  route: RouteName | undefined
  begins: number
}

/** Faults that only make sense for one kind of request wait for one. */
function canHit(kind: FaultKind, route: RouteName, method: string): boolean {
  switch (kind) {
    case 'replica_lag':
      return route === 'getLink' || route === 'getPaymentMethod'
    case 'not_modified':
      return method === 'GET'
    case 'duplicate':
    case 'csrf_rejected':
    case 'in_flight':
    case 'conflict':
      return method !== 'GET'
    default:
      return true
  }
}

export class Faults {
  #armed: ArmedFault[] = []

  arm(fault: Fault, now: number): void {
    const { kind, times = 1, route, afterMs = 0 } = fault
    this.#armed.push({ kind, left: times, route, begins: now + afterMs })
  }

  /** The first fault that fits this request, one use of it spent. */
  take(route: RouteName, method: string, now: number): FaultKind | undefined {
    const fault = this.#armed.find(
      (each) =>
        each.begins <= now &&
        (each.route === undefined || each.route === route) &&
        canHit(each.kind, route, method),
    )
    if (fault === undefined) return undefined
    fault.left -= 1
    if (fault.left <= 0) this.#armed = this.#armed.filter((each) => each !== fault)
    return fault.kind
  }

  armed(): readonly ArmedFault[] {
    return this.#armed
  }

  clear(): void {
    this.#armed = []
  }
}
