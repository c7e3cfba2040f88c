// Room: client. Its door.
export type { Answer, Meta, Refusal } from './answer.ts'
export { defaultMaxBytes } from './ask.ts'
export type {
  Ask,
  BillingClient,
  ClientOptions,
  LinkAsk,
  SeenLink,
  WriteAsk,
} from './billing-client.ts'
export { systemClock } from './clock.ts'
export type { Clock } from './clock.ts'
export { createBillingClient } from './create.ts'
export { BillingError } from './errors.ts'
export type { BillingErrorDetails, BillingErrorKind } from './errors.ts'
