// Room: dev. Registers every tag, each with an advisor.
import './define/link-status.ts'
import './define/payment-method.ts'
import './define/subscribe-link.ts'
import './define/unlink-guide.ts'
