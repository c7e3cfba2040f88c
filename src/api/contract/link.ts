// Room: contract. The bond between one EMQX account and one AWS Marketplace agreement.
import * as z from 'zod/mini'
import { Account } from './account.ts'
import { Action } from './action.ts'
import { FailureCode } from './failure-code.ts'
import { openEnum } from './open-enum.ts'
import { OfferType, Provider } from './registration.ts'
import {
  identifier,
  instant,
  label,
  maskedAwsAccountId,
  params,
  seconds,
  urlText,
  version,
} from './scalars.ts'

export const LinkState = openEnum(['pending', 'active', 'failed', 'canceling', 'canceled'])
export type LinkState = z.infer<typeof LinkState>

export const LinkStep = z.object({
  name: openEnum(['subscribed_on_aws', 'account_named', 'aws_confirmed', 'billing_switched']),
  state: openEnum(['done', 'current', 'upcoming', 'failed']),
  at: z.optional(instant),
})
export type LinkStep = z.infer<typeof LinkStep>

/** What the server honestly expects of this wait. Measured from `startedAt`. */
export const Expectation = z.object({
  typicalSeconds: seconds,
  slowAfterSeconds: seconds,
  stalledAfterSeconds: seconds,
})
export type Expectation = z.infer<typeof Expectation>

export const Failure = z.object({
  code: FailureCode,
  retryable: z.boolean(),
  params: z.optional(params),
  actions: z.array(Action),
})
export type Failure = z.infer<typeof Failure>

export const Cancellation = z.object({
  canceledAt: instant,
  finalUsageUntil: z.optional(instant),
  stopAt: instant,
  deleteAt: instant,
})
export type Cancellation = z.infer<typeof Cancellation>

/** Where the customer can go on. Each is rendered only if it passes the widget's allow-list. */
export const LinkUrls = z.object({ manage: urlText, listing: urlText, ticket: urlText })
export type LinkUrls = z.infer<typeof LinkUrls>

export const Link = z.object({
  id: identifier,
  provider: Provider,
  state: LinkState,
  version,
  account: Account,
  awsAccountIdMasked: maskedAwsAccountId,
  agreementRef: label,
  offerType: OfferType,
  productName: label,
  startedAt: instant,
  updatedAt: instant,
  steps: z.array(LinkStep),
  expectation: Expectation,
  pollAfterMs: z.optional(z.number().check(z.nonnegative())),
  failure: z.optional(Failure),
  cancellation: z.optional(Cancellation),
  urls: LinkUrls,
  acknowledgedVersion: z.optional(version),
})
export type Link = z.infer<typeof Link>

/** Body of `POST /marketplace/links`. */
export const LinkRequest = z.object({ registrationId: identifier })
export type LinkRequest = z.infer<typeof LinkRequest>

/** Body of `POST /marketplace/link/acknowledgement`. */
export const Acknowledgement = z.object({ version })
export type Acknowledgement = z.infer<typeof Acknowledgement>
