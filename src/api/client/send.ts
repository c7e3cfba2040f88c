// Room: client. From a question to the first sign of an answer.
import { resolveApiBase } from './api-base.ts'
import type { ClientOptions } from './billing-client.ts'
import { discard } from './body.ts'
import { BillingError } from './errors.ts'
import type { Lifetime } from './lifetime.ts'
import { headersFor, initFor, urlFor, type Question } from './request.ts'

async function hostHeaders(options: ClientOptions): Promise<HeadersInit> {
  try {
    return (await options.getHeaders?.()) ?? []
  } catch (cause) {
    throw new BillingError('config', { cause })
  }
}

/** By shape: a host's own `fetch` may come from another realm or another library. */
function isResponse(value: unknown): value is Response {
  if (typeof value !== 'object' || value === null) return false
  const { status, headers, body } = value as Partial<Response>
  return (
    typeof status === 'number' &&
    typeof headers?.get === 'function' &&
    (body === null || typeof body?.getReader === 'function')
  )
}

async function startFetch(options: ClientOptions, url: string, init: RequestInit) {
  // oxlint-disable-next-line no-restricted-properties -- the browser's default for that option
  const fetch = options.fetch ?? globalThis.fetch
  if (typeof fetch !== 'function') throw new BillingError('config')
  let response: unknown
  try {
    response = await Reflect.apply(fetch, globalThis, [url, init])
  } catch (cause) {
    throw new BillingError('network', { retryable: true, cause })
  }
  if (!isResponse(response)) throw new BillingError('malformed')
  return response
}

/** @throws BillingError `config`, `malformed`, `network`, `timeout`, `aborted` */
export async function send(
  question: Question,
  options: ClientOptions,
  lifetime: Lifetime,
): Promise<Response> {
  const base = resolveApiBase(
    options.apiBase,
    options.pageOrigin ?? globalThis.location?.origin,
    options.allowedOrigins,
  )
  const url = urlFor(question, base)
  const headers = headersFor(question, await lifetime.within(hostHeaders(options)))
  const arriving = startFetch(options, url, initFor(question, base, headers, lifetime.signal))
  try {
    return await lifetime.within(arriving)
  } catch (error) {
    // An answer that comes too late holds its connection until somebody lets go of it. Whatever else
    // becomes of it, the caller has his error already.
    arriving.then(discard).catch(() => undefined)
    throw error
  }
}
