// Room: dev. The front door in development: the same things, and whoever registers them is advised.
import './policy.ts'
import './advise/link-status.ts'
import './advise/payment-method.ts'
import './advise/subscribe-link.ts'
import './advise/unlink-guide.ts'

export * from '../index.ts'
