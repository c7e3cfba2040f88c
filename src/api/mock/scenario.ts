// Room: mock. What one scenario is made of.
import type { AccountBook } from './account-book.ts'
import type { FaultKind } from './faults.ts'

export const scenarioNames = [
  'happy',
  'slow-sync',
  'stalled-sync',
  'signed-out',
  'new-sign-up',
  'confirmation-required',
  'credit-card',
  'available-credits',
  'voucher',
  'already-linked-same',
  'already-linked-other',
  'agreement-elsewhere',
  'not-owner',
  'registration-expired',
  'registration-missing',
  'aws-payment-failed',
  'aws-unavailable',
  'canceling',
  'canceled',
  'resubscribed',
  'free-trial',
  'private-offer',
  'unknown-state',
  'malformed',
] as const
export type ScenarioName = (typeof scenarioNames)[number]

export interface Scenario {
  name: ScenarioName
  title: string
  /** One or two sentences for whoever walks it. */
  describes: string
  /** Rows of the journey that it shows, such as `J4`. */
  journey: readonly string[]
  /** Whether browsers count as signed in as the customer right after a reset. */
  signedIn: boolean
  /** The e-mail address to sign in with; in `new-sign-up` the one to sign up with. */
  customer: string
  /** A fault that every answer of the billing API suffers from. */
  always?: FaultKind
  /** Fills the fresh book. */
  arrange(book: AccountBook): void
}
