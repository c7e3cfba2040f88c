// Room: contract. Every call with its schemas and refusals, for mock and reference. A page needs only calls.ts.
import type * as z from 'zod/mini'
import { calls, type Call, type RouteName } from './calls.ts'
import { CancellationImpact } from './cancellation-impact.ts'
import { Eligibility } from './eligibility.ts'
import type { KnownFailureCode } from './failure-code.ts'
import { Acknowledgement, Link, LinkRequest } from './link.ts'
import { PaymentMethod } from './payment-method.ts'
import { Registration } from './registration.ts'

export interface Route extends Omit<Call, 'answers'> {
  request?: z.ZodMiniType
  /** Answers that are not problems, by status; `null` where there is no body. */
  answers: Readonly<Record<number, z.ZodMiniType | null>>
  /** Codes that this call may refuse with, beside those that any call may. */
  refusals: readonly KnownFailureCode[]
}

/** Codes that any call may refuse with. */
export const commonRefusals = ['session_required', 'rate_limited', 'internal'] as const

/** Codes that any write may refuse with. */
export const writeRefusals = [
  'csrf_rejected',
  'account_changed',
  'idempotency_key_required',
  'idempotency_conflict',
  'request_in_flight',
] as const

const whyNotEligible = [
  'credit_card_on_file',
  'available_credits_in_use',
  'voucher_in_use',
  'bank_account_on_file',
  'account_already_linked',
  'insufficient_role',
  'overdue_invoice',
] as const

const schemas = { CancellationImpact, Eligibility, Link, PaymentMethod, Registration }

type Schemas = typeof schemas

/** The schema for every name in the table of calls: another one would not compile. */
type Answers<Names> = {
  readonly [Status in keyof Names]: Names[Status] extends keyof Schemas
    ? Schemas[Names[Status]]
    : null
}

function answersOf<Names extends Call['answers']>(names: Names): Answers<Names> {
  const answers = Object.entries(names).map(([status, name]) => [
    status,
    name === null ? null : schemas[name as keyof Schemas],
  ])
  return Object.fromEntries(answers) as Answers<Names>
}

export const routes = {
  getPaymentMethod: {
    ...calls.getPaymentMethod,
    answers: answersOf(calls.getPaymentMethod.answers),
    refusals: [],
  },
  getEligibility: {
    ...calls.getEligibility,
    answers: answersOf(calls.getEligibility.answers),
    refusals: [],
  },
  getRegistration: {
    ...calls.getRegistration,
    answers: answersOf(calls.getRegistration.answers),
    refusals: [],
  },
  releaseRegistration: {
    ...calls.releaseRegistration,
    answers: answersOf(calls.releaseRegistration.answers),
    refusals: [],
  },
  createLink: {
    ...calls.createLink,
    request: LinkRequest,
    answers: answersOf(calls.createLink.answers),
    refusals: [
      ...whyNotEligible,
      'agreement_linked_elsewhere',
      'registration_missing',
      'registration_expired',
      'registration_invalid',
      'aws_unavailable',
    ],
  },
  getLink: {
    ...calls.getLink,
    answers: answersOf(calls.getLink.answers),
    refusals: [],
  },
  recheckLink: {
    ...calls.recheckLink,
    answers: answersOf(calls.recheckLink.answers),
    refusals: [...whyNotEligible, 'aws_unavailable', 'not_found'],
  },
  acknowledgeLink: {
    ...calls.acknowledgeLink,
    request: Acknowledgement,
    answers: answersOf(calls.acknowledgeLink.answers),
    refusals: ['not_found'],
  },
  getCancellationImpact: {
    ...calls.getCancellationImpact,
    answers: answersOf(calls.getCancellationImpact.answers),
    refusals: ['not_found'],
  },
} as const satisfies Record<RouteName, Route>
