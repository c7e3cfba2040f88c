// Room: dev. Registers <emqx-billing-unlink-guide> as in production, with an advisor beside it.
import '../policy.ts'
import '../advise/unlink-guide.ts'
import '../../define/unlink-guide.ts'
