import { Component, inject, signal } from '@angular/core'
import { Router } from '@angular/router'
import type { EmqxBillingActionEvent } from '@emqx/billing-elements'
import { LinkStatus, PaymentMethod, SubscribeLink, UnlinkGuide } from './billing'

/** What leads to a page of ours is taken by our router; the rest goes on as a link. */
function actionTaker(): (event: EmqxBillingActionEvent) => void {
  const router = inject(Router)
  return (event) => {
    const url = event.url === undefined ? undefined : new URL(event.url, location.href)
    if (url?.origin !== location.origin) return
    event.preventDefault()
    void router.navigateByUrl(url.pathname + url.search)
  }
}

@Component({
  selector: 'login-page',
  imports: [SubscribeLink],
  template: `
    <emqx-billing-subscribe-link placement="login" (emqxsubscribe)="left.set($event.placement)" />
    <output>{{ left() }}</output>
  `,
})
export class LoginPage {
  readonly left = signal('')
}

@Component({
  selector: 'billing-page',
  imports: [PaymentMethod, UnlinkGuide],
  template: `
    <emqx-billing-payment-method (emqxbillingaction)="onAction($event)" />
    <emqx-billing-unlink-guide [headingLevel]="3" (emqxbillingaction)="onAction($event)" />
  `,
})
export class BillingPage {
  readonly onAction = actionTaker()
}

@Component({
  selector: 'console-page',
  imports: [LinkStatus],
  template: `
    <p id="states">{{ states().join(' ') }}</p>
    <p id="outcome">{{ outcome() }}</p>
    <emqx-billing-link-status
      (emqxlinkchange)="states.set(states().concat($event.state))"
      (emqxlinksettled)="outcome.set($event.outcome)"
      (emqxbillingaction)="onAction($event)"
    />
  `,
})
export class ConsolePage {
  readonly states = signal<string[]>([])
  readonly outcome = signal('')
  readonly onAction = actionTaker()
}
