// Room: dev. Registers <emqx-billing-link-status> as in production, with an advisor beside it.
import '../policy.ts'
import '../advise/link-status.ts'
import '../../define/link-status.ts'
