// Room: contract. Every call of the billing API in one table, for client, mock and reference alike.
import type * as z from 'zod/mini'
import { CancellationImpact } from './cancellation-impact.ts'
import { Eligibility } from './eligibility.ts'
import type { KnownFailureCode } from './failure-code.ts'
import { Acknowledgement, Link, LinkRequest } from './link.ts'
import { PaymentMethod } from './payment-method.ts'
import { Registration } from './registration.ts'

export interface Route {
  method: 'GET' | 'POST' | 'DELETE'
  /** Below the API base, with `{name}` for a path parameter. */
  path: string
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

export const routes = {
  getPaymentMethod: {
    method: 'GET',
    path: '/payment-method',
    answers: { 200: PaymentMethod },
    refusals: [],
  },
  getEligibility: {
    method: 'GET',
    path: '/marketplace/eligibility',
    answers: { 200: Eligibility },
    refusals: [],
  },
  getRegistration: {
    method: 'GET',
    path: '/marketplace/registration',
    answers: { 200: Registration, 204: null },
    refusals: [],
  },
  releaseRegistration: {
    method: 'DELETE',
    path: '/marketplace/registration',
    answers: { 204: null },
    refusals: [],
  },
  createLink: {
    method: 'POST',
    path: '/marketplace/links',
    request: LinkRequest,
    answers: { 200: Link, 202: Link },
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
    method: 'GET',
    path: '/marketplace/link',
    answers: { 200: Link, 204: null, 304: null },
    refusals: [],
  },
  recheckLink: {
    method: 'POST',
    path: '/marketplace/links/{id}/recheck',
    answers: { 202: Link },
    refusals: [...whyNotEligible, 'aws_unavailable', 'not_found'],
  },
  acknowledgeLink: {
    method: 'POST',
    path: '/marketplace/link/acknowledgement',
    request: Acknowledgement,
    answers: { 204: null },
    refusals: ['not_found'],
  },
  getCancellationImpact: {
    method: 'GET',
    path: '/marketplace/link/cancellation-impact',
    answers: { 200: CancellationImpact },
    refusals: ['not_found'],
  },
} as const satisfies Record<string, Route>

export type RouteName = keyof typeof routes

/** What a call's answers hold, where they have a body. */
export type AnswerOf<Name extends RouteName> = z.infer<
  Exclude<(typeof routes)[Name]['answers'][keyof (typeof routes)[Name]['answers']], null>
>
