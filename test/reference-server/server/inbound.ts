// Test support: reference server. A request, read once and with a limit.
import { createHash, randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { Misuse } from './problem.ts'

const largestBody = 16_384

export interface Inbound {
  method: string
  url: URL
  headers: Readonly<Record<string, string | undefined>>
  cookies: ReadonlyMap<string, string>
  body: string
  requestId: string
  /** Ends when the caller has gone. */
  gone: AbortSignal
}

function cookiesIn(header: string | undefined): Map<string, string> {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim())
  return new Map(
    pairs.flatMap((pair) => {
      const at = pair.indexOf('=')
      return at < 1 ? [] : [[pair.slice(0, at), pair.slice(at + 1)] as const]
    }),
  )
}

/** @throws Misuse when the body is too long. */
export async function readInbound(
  request: IncomingMessage,
  requestId: string,
  gone: AbortSignal,
): Promise<Inbound> {
  let body = ''
  for await (const chunk of request) {
    body += String(chunk)
    if (body.length > largestBody) throw new Misuse(413, `Send at most ${largestBody} characters`)
  }
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, value && String(value)]),
  )
  return {
    method: request.method ?? 'GET',
    url: new URL(request.url ?? '/', 'http://server'),
    headers,
    cookies: cookiesIn(headers['cookie']),
    body,
    requestId,
    gone,
  }
}

/** In lower case, without parameters. */
export function mediaType({ headers }: Inbound): string | undefined {
  return headers['content-type']?.split(';')[0]?.trim().toLowerCase()
}

/** @returns `undefined` for what is not JSON. */
export function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Whoever asked checks the shape, which `undefined` does not have.
    return undefined
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

export function secret(): string {
  return randomBytes(32).toString('base64url')
}

export function newId(prefix: string): string {
  return `${prefix}_${randomBytes(9).toString('base64url')}`
}

/** `__Host-`: Secure, Path=/ and no Domain, or the browser refuses it. */
export function setCookie(name: string, value: string, seconds?: number): string {
  const life = seconds === undefined ? '' : `; Max-Age=${seconds}`
  return `__Host-${name}=${value}; Path=/; Secure; HttpOnly; SameSite=Lax${life}`
}

export function cookie({ cookies }: Inbound, name: string): string | undefined {
  return cookies.get(`__Host-${name}`)
}
