// Room: check. Which answers hold a resource of the contract.
import type * as z from 'zod/mini'
import { routes, type Route } from '../api/contract/index.ts'
import type { Exchange } from './exchange.ts'
import { isRecord } from './json.ts'
import { succeeded } from './rule.ts'

/** The schema of this answer's body, where it has one. */
export function schemaOf({ place, answer }: Exchange): z.ZodMiniType | undefined {
  if (place === 'fulfillment' || place === 'preflight') return undefined
  const route: Route = routes[place]
  return route.answers[answer.status] ?? undefined
}

/** An answer that holds a resource of the contract, as far as one can tell. */
export function tells(exchange: Exchange): boolean {
  const isObject = isRecord(exchange.answer.json)
  return succeeded(exchange) && isObject && schemaOf(exchange) !== undefined
}

export function isLink({ place }: Exchange): boolean {
  return place === 'getLink' || place === 'createLink' || place === 'recheckLink'
}
