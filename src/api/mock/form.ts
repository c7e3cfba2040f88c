// Room: mock. The body of a demo route, which may come as a form or as JSON.
import type { Inbound } from './exchange.ts'

export type Fields = Readonly<Record<string, unknown>>

export function isForm(inbound: Inbound): boolean {
  const type = inbound.headers.get('content-type') ?? ''
  return type.startsWith('application/x-www-form-urlencoded')
}

/** @returns `undefined` when the body is neither a form nor a JSON object. An empty body has no fields. */
export function fields(inbound: Inbound): Fields | undefined {
  if (isForm(inbound)) return Object.fromEntries(new URLSearchParams(inbound.body))
  if (inbound.body.trim() === '') return {}
  try {
    const json: unknown = JSON.parse(inbound.body)
    const isObject = typeof json === 'object' && json !== null && !Array.isArray(json)
    return isObject ? (json as Fields) : undefined
  } catch {
    // The caller answers 400: what the body should have been is his to say.
    return undefined
  }
}

export function text(given: Fields, name: string): string {
  const value = given[name]
  return typeof value === 'string' ? value.trim() : ''
}
