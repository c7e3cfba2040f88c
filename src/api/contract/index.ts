// Room: contract. Its door for servers, mocks and documents: the schemas. What ships to a page uses wire.ts.
export { Account } from './account.ts'
export { Action, ActionKind } from './action.ts'
export { bare } from './bare.ts'
export { calls } from './calls.ts'
export type { AnswerOf, Call, RouteName } from './calls.ts'
export { CancellationImpact, DeploymentImpact } from './cancellation-impact.ts'
export { Blocker, Eligibility } from './eligibility.ts'
export { FailureCode } from './failure-code.ts'
export type { KnownFailureCode } from './failure-code.ts'
export { failureRules } from './failure-rules.ts'
export type { FailureRule } from './failure-rules.ts'
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
export { read } from './read.ts'
export { Confirmation, OfferType, Provider, Registration } from './registration.ts'
export { commonRefusals, routes, writeRefusals } from './routes.ts'
export type { Route } from './routes.ts'
