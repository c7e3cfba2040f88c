// Room: define. Registers <emqx-billing-subscribe-link>.
import { defineElement } from '../components/element/define-element.ts'
import { EmqxBillingSubscribeLink } from '../components/subscribe-link/element.ts'

defineElement('emqx-billing-subscribe-link', EmqxBillingSubscribeLink)
