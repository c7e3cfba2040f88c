// The elements as Angular sees them. It checks neither the properties nor the name of a tag that it does
// not know, so each tag gets a component with its properties; events are typed by the tag itself.
import { Component, effect, ElementRef, inject, input } from '@angular/core'
import type { EmqxBillingSubscribeLink, EmqxBillingUnlinkGuide } from '@emqx/billing-elements'

/** Hands the properties over for as long as the tag is there. */
function keep<Element extends HTMLElement>(properties: () => Partial<Element>): void {
  const { nativeElement } = inject<ElementRef<Element>>(ElementRef)
  effect(() => Object.assign(nativeElement, properties()))
}

@Component({ selector: 'emqx-billing-subscribe-link', template: '' })
export class SubscribeLink {
  readonly placement = input.required<EmqxBillingSubscribeLink['placement']>()
  constructor() {
    keep<EmqxBillingSubscribeLink>(() => ({ placement: this.placement() }))
  }
}

@Component({ selector: 'emqx-billing-payment-method', template: '' })
export class PaymentMethod {}

@Component({ selector: 'emqx-billing-unlink-guide', template: '' })
export class UnlinkGuide {
  readonly headingLevel = input<EmqxBillingUnlinkGuide['headingLevel']>(2)
  constructor() {
    keep<EmqxBillingUnlinkGuide>(() => ({ headingLevel: this.headingLevel() }))
  }
}

@Component({ selector: 'emqx-billing-link-status', template: '' })
export class LinkStatus {}
