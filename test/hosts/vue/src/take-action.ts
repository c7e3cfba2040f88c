import type { EmqxBillingActionEvent } from '@emqx/billing-elements'
import type { Router } from 'vue-router'

/** What leads to a page of ours is taken by our router; the rest goes on as a link. */
export function takeAction(event: EmqxBillingActionEvent, router: Router): void {
  const url = event.url === undefined ? undefined : new URL(event.url, location.href)
  if (url?.origin !== location.origin) return
  event.preventDefault()
  void router.push(url.pathname + url.search)
}
