// Room: contract. Its door.
export { Account } from './account.ts'
export { Action, ActionKind } from './action.ts'
export { CancellationImpact, DeploymentImpact } from './cancellation-impact.ts'
export { Blocker, Eligibility } from './eligibility.ts'
export { FailureCode, failureRules } from './failure-code.ts'
export type { FailureRule, KnownFailureCode } from './failure-code.ts'
export * from './headers.ts'
export {
  Acknowledgement,
  Cancellation,
  Expectation,
  Failure,
  Link,
  LinkRequest,
  LinkState,
  LinkStep,
  LinkUrls,
} from './link.ts'
export {
  EditBlockedReason,
  PaymentMethod,
  PaymentMethodKind,
  PendingChange,
} from './payment-method.ts'
export { Problem } from './problem.ts'
export { bare, read } from './read.ts'
export { Confirmation, OfferType, Provider, Registration } from './registration.ts'
export { commonRefusals, routes, writeRefusals } from './routes.ts'
export type { AnswerOf, Route, RouteName } from './routes.ts'
