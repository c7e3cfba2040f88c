// Room: dev. Registers <emqx-billing-payment-method> as in production, with an advisor beside it.
import '../policy.ts'
import '../advise/payment-method.ts'
import '../../define/payment-method.ts'
