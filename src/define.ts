// Room: define. Registers every tag.
import './define/link-status.ts'
import './define/payment-method.ts'
import './define/subscribe-link.ts'
import './define/unlink-guide.ts'
