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

async function startFetch(
  options: ClientOptions,
  url: string,
  init: RequestInit,
): Promise<Response> {
  // oxlint-disable-next-line no-restricted-properties -- the browser's default for that option
  const fetch = options.fetch ?? globalThis.fetch
  if (typeof fetch !== 'function') throw new BillingError('config')
  let response: Response
  try {
    response = await Reflect.apply(fetch, globalThis, [url, init])
  } catch (cause) {
    throw new BillingError('network', { retryable: true, cause })
  }
  // A host's own `fetch` may give anything. What else is wrong with it shows where it is read.
  if (typeof response.status !== 'number') throw new BillingError('malformed')
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
