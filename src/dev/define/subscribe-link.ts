// Room: dev. Registers <emqx-billing-subscribe-link> as in production, with an advisor beside it.
import '../policy.ts'
import '../advise/subscribe-link.ts'
import '../../define/subscribe-link.ts'
