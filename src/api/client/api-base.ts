// Room: client. Where requests may go, decided before the first of them leaves.
import { BillingError } from './errors.ts'

export interface ApiBase {
  /** Origin and path without a trailing slash. */
  readonly url: string
  /** `include` sends the customer's cookies to an origin that the host page vouched for. */
  readonly credentials: 'include' | 'same-origin'
}

/** The URL parser drops or turns these silently, so that `/\tevil` and `/\evil` leave the origin. */
// oxlint-disable-next-line no-control-regex -- these characters are the point
const treacherous = /[\\\u0000-\u0020\u007f]/

function misconfigured(cause?: unknown): BillingError {
  return new BillingError('config', { cause })
}

function parse(text: unknown, base?: string): URL {
  if (typeof text !== 'string' || treacherous.test(text)) throw misconfigured()
  try {
    return new URL(text, base)
  } catch (cause) {
    throw misconfigured(cause)
  }
}

function isWeb(url: URL): boolean {
  return url.protocol === 'https:' || url.protocol === 'http:'
}

/** A sandboxed page and a file have the origin "null": nothing is theirs. */
function originOf(text: string | undefined): string | undefined {
  return text === undefined || text === 'null' ? undefined : parse(text).origin
}

/**
 * @param apiBase an absolute http(s) URL, or a path that starts with exactly one slash
 * @param pageOrigin `undefined` where there is no page, as in Node
 * @throws BillingError `config`
 */
export function resolveApiBase(
  apiBase: string,
  pageOrigin: string | undefined,
  allowedOrigins: readonly string[] = [],
): ApiBase {
  const own = originOf(pageOrigin)
  const rooted = typeof apiBase === 'string' && apiBase.startsWith('/')
  if (rooted && apiBase.startsWith('//')) throw misconfigured()
  const base = rooted ? parse(apiBase, own) : parse(apiBase)
  if (!isWeb(base) || base.username !== '' || base.password !== '') throw misconfigured()
  if (base.search !== '' || base.hash !== '') throw misconfigured()

  const foreign = pageOrigin !== undefined && base.origin !== own
  const allowed = allowedOrigins.some((origin) => originOf(origin) === base.origin)
  if (foreign && !allowed) throw misconfigured()
  return {
    url: base.origin + base.pathname.replace(/\/+$/, ''),
    credentials: foreign ? 'include' : 'same-origin',
  }
}
