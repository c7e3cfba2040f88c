// Room: dev. An advisor for each <emqx-billing-payment-method>.
import { EmqxBillingPaymentMethod } from '../../components/payment-method/element.ts'
import { advise } from '../advisor.ts'

advise(EmqxBillingPaymentMethod)
