// Room: components. Which of the URLs that servers, attributes and hosts give may become a link.

/** AWS's Marketplace and console hosts, per partition. A leading dot stands for any region before it. */
const awsHosts = [
  'aws.amazon.com',
  'console.aws.amazon.com',
  '.console.aws.amazon.com',
  'awsmarketplace.amazonaws.cn',
  'console.amazonaws.cn',
  '.console.amazonaws.cn',
  'console.amazonaws-us-gov.com',
  '.console.amazonaws-us-gov.com',
  '.console.amazonaws-eusc.eu',
]

/** Agreements are managed here when no answer names a better place. */
export const defaultManageUrl = 'https://console.aws.amazon.com/marketplace/home#/subscriptions'

export interface LinkRules {
  /** The page's own origin. */
  readonly origin: string
  /** URLs that the host configured; their origins are trusted. */
  readonly configured: readonly (string | undefined)[]
  readonly allowedOrigins: readonly string[]
}

/**
 * The URL as it may be put into `href`, or `undefined`. Only https (or the page's own origin, which
 * may be http in development) and only places that the host or AWS stands for.
 */
export function safeUrl(text: string | undefined, rules: LinkRules): string | undefined {
  const url = parse(text, rules.origin)
  if (!url || url.username || url.password) return undefined
  if (url.origin === rules.origin && isWeb(url)) return url.href
  if (url.protocol !== 'https:' || url.port) return allowed(url, rules) ? url.href : undefined
  return isAws(url.hostname) || allowed(url, rules) ? url.href : undefined
}

function allowed(url: URL, { configured, allowedOrigins, origin }: LinkRules): boolean {
  // Every URL without an origin of its own has the origin "null", like a configured `mailto:`.
  if (!isWeb(url)) return false
  const origins = [...configured, ...allowedOrigins].map((each) => parse(each, origin)?.origin)
  return origins.includes(url.origin) && (url.protocol === 'https:' || isLocal(url.hostname))
}

function isWeb({ protocol }: URL): boolean {
  return protocol === 'https:' || protocol === 'http:'
}

/** Development servers have no certificate, and nobody else can answer under these names. */
function isLocal(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]'
}

/** Regions, with the session before them where somebody is signed in to several accounts. */
const labels = /^[a-z\d-]+(\.[a-z\d-]+)*$/

function isAws(hostname: string): boolean {
  return awsHosts.some((host) => {
    if (!host.startsWith('.')) return hostname === host
    return hostname.endsWith(host) && labels.test(hostname)
  })
}

function parse(text: string | undefined, base: string): URL | undefined {
  if (typeof text !== 'string' || text === '') return undefined
  try {
    return new URL(text, base)
  } catch {
    return undefined
  }
}

/** The ticket's URL with what support needs to find the request, and nothing else. */
export function ticketUrl(
  base: string | undefined,
  about: { readonly code?: string | undefined; readonly correlationId?: string | undefined },
): string | undefined {
  if (base === undefined) return undefined
  const url = new URL(base)
  if (about.code) url.searchParams.set('code', about.code)
  if (about.correlationId) url.searchParams.set('correlationId', about.correlationId)
  return url.href
}
