// Room: demo. Configures the billing elements once, as a host page does.
import { configureBilling } from '../../src/index.ts'
import { here } from './account.ts'
import { readSettings } from './settings.ts'

export function configureDemoBilling(): void {
  const at = (path: string) => new URL(path, location.origin).href
  configureBilling({
    apiBase: '/api/v1/billing',
    listingUrl: at('/aws/listing.html'),
    ticketUrl: at('/ticket.html'),
    // Whoever signs in on the way comes back to where he was.
    signInUrl: at(`/login.html?next=${encodeURIComponent(here())}`),
    locale: readSettings().lang,
  })
}
