// Room: contract. Every call of the billing API, as far as whoever asks must know it: no schema here.
import type { ResourceName, Resources } from './resources.ts'

export interface Call {
  method: 'GET' | 'POST' | 'DELETE'
  /** Below the API base, with `{name}` for a path parameter. */
  path: string
  /** Answers that are not problems, by status; `null` where there is no body. */
  answers: Readonly<Record<number, ResourceName | null>>
}

export const calls = {
  getPaymentMethod: {
    method: 'GET',
    path: '/payment-method',
    answers: { 200: 'PaymentMethod' },
  },
  getEligibility: {
    method: 'GET',
    path: '/marketplace/eligibility',
    answers: { 200: 'Eligibility' },
  },
  getRegistration: {
    method: 'GET',
    path: '/marketplace/registration',
    answers: { 200: 'Registration', 204: null },
  },
  releaseRegistration: {
    method: 'DELETE',
    path: '/marketplace/registration',
    answers: { 204: null },
  },
  createLink: {
    method: 'POST',
    path: '/marketplace/links',
    answers: { 200: 'Link', 202: 'Link' },
  },
  getLink: {
    method: 'GET',
    path: '/marketplace/link',
    answers: { 200: 'Link', 204: null, 304: null },
  },
  recheckLink: {
    method: 'POST',
    path: '/marketplace/links/{id}/recheck',
    answers: { 202: 'Link' },
  },
  acknowledgeLink: {
    method: 'POST',
    path: '/marketplace/link/acknowledgement',
    answers: { 204: null },
  },
  getCancellationImpact: {
    method: 'GET',
    path: '/marketplace/link/cancellation-impact',
    answers: { 200: 'CancellationImpact' },
  },
} as const satisfies Record<string, Call>

export type RouteName = keyof typeof calls

type Answers<Name extends RouteName> = (typeof calls)[Name]['answers']

/** What a call's answers hold, where they have a body. */
export type AnswerOf<Name extends RouteName> = Resources[Extract<
  Answers<Name>[keyof Answers<Name>],
  ResourceName
>]
