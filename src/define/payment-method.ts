// Room: define. Registers <emqx-billing-payment-method>.
import { defineElement } from '../components/element/define-element.ts'
import { EmqxBillingPaymentMethod } from '../components/payment-method/element.ts'

defineElement('emqx-billing-payment-method', EmqxBillingPaymentMethod)
