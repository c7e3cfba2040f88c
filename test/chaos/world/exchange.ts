// Chaos. One request as the network saw it, and what came of it.

export interface Exchange {
  readonly tab: number
  /** Virtual ms. */
  readonly at: number
  readonly method: string
  /** Below the API base. */
  readonly path: string
  readonly body: unknown
  /** Of a write. */
  readonly key: string | undefined
  readonly account: string | undefined
  /** How the page was when the request left. */
  readonly hidden: boolean
  readonly online: boolean
  answer?: Told
  ended?: 'answered' | 'failed' | 'given-up'
}

/** What the tab was really told: spoiled, late and wrong answers as they are. */
export interface Told {
  readonly at: number
  readonly status: number
  /** The body, where it is whole JSON of a legal size. */
  readonly json: unknown
  /** Ms that the server asked to be left alone for, by the contract's rule: whole seconds, 15 min at most. */
  readonly leaveAlone: number | undefined
}

export type Members = Readonly<Record<string, unknown>>

export function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A link that was told, word for word. */
export interface ToldLink {
  readonly id: string
  readonly account: string
  readonly version: number
  readonly state: string
}

export function toldLink(json: unknown): ToldLink | undefined {
  if (!isMembers(json) || !isMembers(json['account'])) return undefined
  const { id, version, state } = json
  const account = json['account']['id']
  if (typeof id !== 'string' || typeof version !== 'number') return undefined
  if (typeof state !== 'string' || typeof account !== 'string') return undefined
  return { id, account, version, state }
}

/** The code of a problem, where it has one. */
export function toldCode({ json }: Told): string | undefined {
  const code = isMembers(json) ? json['code'] : undefined
  return typeof code === 'string' ? code : undefined
}

/** Whom an answer is about, where it says so. */
export function toldAccount({ path, answer }: Exchange): string | undefined {
  if (!answer || answer.status >= 300 || !isMembers(answer.json)) return undefined
  const { json } = answer
  const { account } = json
  const id = isMembers(account) ? account['id'] : undefined
  if (typeof id !== 'string') return undefined
  if (path === '/payment-method') return typeof json['kind'] === 'string' ? id : undefined
  if (path === '/marketplace/registration') return typeof json['id'] === 'string' ? id : undefined
  return path.startsWith('/marketplace/link') && toldLink(json) ? id : undefined
}
