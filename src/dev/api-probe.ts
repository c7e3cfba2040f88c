// Room: dev. Asks a silent API base once more, to tell why it is silent. Production never does.
import type { AdviceName } from './advice.ts'

export interface Probed {
  readonly apiBase: string
  readonly fetch: typeof globalThis.fetch
  /** The page's own. */
  readonly origin: string
}

/** A read that changes nothing, whoever is signed in. */
const path = '/payment-method'

async function answersWithoutCors(url: string, fetch: Probed['fetch']): Promise<boolean> {
  try {
    await fetch(url, { mode: 'no-cors', credentials: 'omit', cache: 'no-store' })
    return true
  } catch {
    return false
  }
}

/** @returns what to tell, or `undefined` where the API answers as an API does */
export async function whySilent({
  apiBase,
  fetch,
  origin,
}: Probed): Promise<AdviceName | undefined> {
  const url = new URL(apiBase.replace(/\/+$/, '') + path, origin)
  const foreign = url.origin !== origin
  try {
    const credentials = foreign ? 'include' : 'same-origin'
    const answer = await fetch(url.href, { credentials, cache: 'no-store' })
    const type = answer.headers.get('content-type') ?? ''
    if (/^text\/html\b/i.test(type)) return 'api-answers-html'
    return answer.status === 404 ? 'api-not-found' : undefined
  } catch {
    if (!foreign) return 'api-unreachable'
    return (await answersWithoutCors(url.href, fetch)) ? 'api-no-cors' : 'api-unreachable'
  }
}

/** @returns why no request is sent at all */
export function whyRefused(apiBase: string, origin: string): AdviceName {
  const rooted = apiBase.startsWith('/') && !/^\/[/\\]/.test(apiBase)
  const readable = URL.canParse(apiBase, rooted ? origin : undefined)
  const url = readable ? new URL(apiBase, origin) : undefined
  const usable =
    url !== undefined &&
    /^https?:$/.test(url.protocol) &&
    url.search + url.hash + url.username + url.password === ''
  return usable && url.origin !== origin ? 'api-origin-not-allowed' : 'api-base-unreadable'
}
