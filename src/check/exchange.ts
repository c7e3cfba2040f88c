// Room: check. One question and its answer, as they went over the wire.
import type { RouteName } from '../api/contract/index.ts'

/** Which call it was. A preflight is the browser's own, and asks nothing of the API. */
export type Place = RouteName | 'fulfillment' | 'preflight'

export interface Sent {
  method: string
  url: string
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>
  body: string | undefined
}

export interface Answer {
  status: number
  /** Names in lower case, without `set-cookie`. */
  headers: Readonly<Record<string, string>>
  /** Values of `set-cookie`. */
  cookies: readonly string[]
  text: string
  /** The body as JSON; `undefined` where it is none. */
  json: unknown
}

/** Who asked: nobody has no key. */
export interface Who {
  /** The same for every browser of one customer. */
  key: string | undefined
  /** The EMQX account, where a hook named it. */
  accountId?: string
}

export interface Exchange {
  /** The id of the rule that asked. */
  rule: string
  place: Place
  who: Who
  sent: Sent
  answer: Answer
  /** Milliseconds on a monotonic clock. */
  began: number
  ended: number
}

export function seconds({ began, ended }: Exchange): number {
  return (ended - began) / 1000
}
