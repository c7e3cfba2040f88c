// Room: components. Which URLs may become links on this page: the rules, with what the page configured.
import { currentConfig, type OwnConfig } from './config.ts'
import { safeUrl } from './safe-url.ts'

/** The URL if it may become a link in the element with these attributes. */
export function pageSafeUrl(url: string | undefined, own: OwnConfig): string | undefined {
  const page = currentConfig()
  return safeUrl(url, {
    origin: location.origin,
    // A listing named in markup must be AWS's or of a trusted origin: the text promises AWS.
    configured: [
      page.listingUrl,
      page.ticketUrl,
      page.signInUrl,
      https(own.ticketUrl),
      https(own.signInUrl),
    ],
    allowedOrigins: page.allowedOrigins ?? [],
  })
}

/** A framework may have set anything as a property. */
function https(url: unknown): string | undefined {
  return typeof url === 'string' && url.startsWith('https:') ? url : undefined
}
