// Room: define. Registers <emqx-billing-link-status>.
import { defineElement } from '../components/element/define-element.ts'
import { EmqxBillingLinkStatus } from '../components/link-status/element.ts'

defineElement('emqx-billing-link-status', EmqxBillingLinkStatus)
