// Room: front door. Classes, events, types and configuration. Registers nothing.
export { createBillingClient, BillingError } from './api/client/index.ts'
export type { Answer, BillingClient, ClientOptions } from './api/client/index.ts'
export { configureBilling } from './components/page/config.ts'
export type { BillingConfig } from './components/page/config.ts'
export { version } from './components/element/define-element.ts'
export {
  EmqxBillingActionEvent,
  EmqxBillingErrorEvent,
  EmqxLinkChangeEvent,
  EmqxLinkSettledEvent,
  EmqxPaymentMethodChangeEvent,
  EmqxSubscribeEvent,
} from './components/element/events.ts'
export type { LinkStateName } from './components/element/events.ts'
export { EmqxBillingLinkStatus } from './components/link-status/element.ts'
export { EmqxBillingPaymentMethod } from './components/payment-method/element.ts'
export { EmqxBillingSubscribeLink } from './components/subscribe-link/element.ts'
export { EmqxBillingUnlinkGuide } from './components/unlink-guide/element.ts'
