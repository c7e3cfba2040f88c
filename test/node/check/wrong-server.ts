// Test support: a server that does one thing wrong, and the words in which it is written down.
import { failureRules, type KnownFailureCode } from '../../../src/api/contract/index.ts'

export const apiBase = '/api/v1/billing'
export const pageOrigin = 'https://console.example'

/** Calls of the API, as `is` knows them. */
export const calls = {
  method: 'GET ~/payment-method',
  eligibility: 'GET ~/marketplace/eligibility',
  registration: 'GET ~/marketplace/registration',
  release: 'DELETE ~/marketplace/registration',
  claim: 'POST ~/marketplace/links',
  link: 'GET ~/marketplace/link',
  impact: 'GET ~/marketplace/link/cancellation-impact',
  landing: 'POST ~/marketplace/aws/fulfillment',
} as const

export interface Asked {
  method: string
  /** Below the API base; elsewhere the whole path. */
  path: string
  query: string
  headers: Record<string, string>
  body: string
}

export interface Said {
  status: number
  headers: Record<string, string>
  cookies: string[]
  text: string
}

export interface Manners {
  /** Changes the question before the mock hears it, or answers in its place. */
  hear?(asked: Asked): Said | undefined | void
  /** Changes the answer before it is sent. */
  say?(said: Said, asked: Asked): void | Promise<void>
}

export interface Wrong {
  /** The rule that must name it. */
  caughtBy: string
  /** What the server does, as its team would hear it. */
  does: string
  /** Rules about the same thing from another side, which may name it too. */
  also: readonly string[]
  /** Later rules that stand on what is broken cannot be reached. */
  blocks: boolean
  manners: () => Manners
}

export function wrong(
  caughtBy: string,
  does: string,
  manners: () => Manners,
  { also = [], blocks = false }: { also?: readonly string[]; blocks?: boolean } = {},
): Wrong {
  return { caughtBy, does, also, blocks, manners }
}

// oxlint-disable-next-line typescript/no-explicit-any -- tests reach into whatever the mock says
type Json = any

/** Changes the body as JSON; an answer without a body stays as it is. */
export function edit(said: Said, change: (json: Json) => Json): void {
  if (said.text === '') return
  const json: Json = JSON.parse(said.text)
  said.text = JSON.stringify(change(json) ?? json)
}

export function jsonOf(text: string): Json {
  return text === '' ? undefined : JSON.parse(text)
}

export function codeOf({ text, headers }: Said): string | undefined {
  return (headers['content-type'] ?? '').includes('json') ? jsonOf(text)?.code : undefined
}

export function answers(said: Said, status: number, json?: unknown): void {
  said.status = status
  said.text = json === undefined ? '' : JSON.stringify(json)
  if (json === undefined) delete said.headers['content-type']
  else said.headers['content-type'] = 'application/json'
}

/** Refuses with this code as a server would that does everything else right. */
export function refuses(said: Said, code: KnownFailureCode): void {
  const { status = 409, retryable, firstAction } = failureRules[code]
  answers(said, status, {
    type: 'about:blank',
    title: 'Refused',
    status,
    code,
    retryable,
    correlationId: said.headers['x-request-id'],
    actions: [{ kind: firstAction }],
  })
  said.headers['content-type'] = 'application/problem+json'
}

export function is({ method, path }: Asked, call: string): boolean {
  return `${method} ${path}` === call
}

export function cookie({ headers }: Asked, name: 'session' | 'registration'): string | undefined {
  const pairs = (headers['cookie'] ?? '').split('; ').map((pair) => pair.split('='))
  return pairs.find(([key]) => key === `__Host-emqx-mock-${name}`)?.[1]
}
