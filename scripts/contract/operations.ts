// Scripts: every call, described. A call or an answer without a description does not compile.
import type { routes, RouteName } from '../../src/api/contract/index.ts'
import * as examples from './examples.ts'
import type { Example } from './examples.ts'

type Statuses<Name extends RouteName> = keyof (typeof routes)[Name]['answers']

export interface OperationPage {
  tag: 'Payment method' | 'Linking' | 'Cancelling'
  summary: string
  description: string
  answers: Readonly<Record<number, { description: string; examples?: Examples }>>
  request?: Examples
}

type Examples = Readonly<Record<string, Example<unknown>>>

type Pages = {
  [Name in RouteName]: OperationPage & {
    answers: Readonly<Record<Statuses<Name>, { description: string; examples?: Examples }>>
  }
}

const { pending, active, slowDown, failed, canceling, canceled, acknowledged } = examples.links

export const operations: Pages = {
  getPaymentMethod: {
    tag: 'Payment method',
    summary: 'How the account pays',
    description: 'For the Payment Method field of the billing page.',
    answers: {
      200: { description: 'The payment method.', examples: examples.paymentMethods },
    },
  },
  getEligibility: {
    tag: 'Linking',
    summary: 'Whether the account could be linked',
    description:
      'The check before the customer leaves for AWS. It promises nothing: `createLink` checks again, ' +
      'in one step with the claim.',
    answers: {
      200: { description: 'The result of the check.', examples: examples.eligibilities },
    },
  },
  getRegistration: {
    tag: 'Linking',
    summary: 'The registration of this browser',
    description:
      'Found by the cookie that the fulfillment call set. It outlives sign-in, sign-up and reload.',
    answers: {
      200: { description: 'The registration.', examples: examples.registrations },
      204: { description: 'No registration waits for this browser.' },
    },
  },
  releaseRegistration: {
    tag: 'Linking',
    summary: 'Let go of the registration',
    description:
      '"Not now" or "not this account". The subscription on AWS is untouched, and the customer can ' +
      'come again from there.',
    answers: { 204: { description: 'It is let go; also when there was none.' } },
  },
  createLink: {
    tag: 'Linking',
    summary: 'Link the signed-in account',
    description:
      'Claims the registration for the account that is signed in. Eligibility and claim are one step, ' +
      'and a registration can be claimed once.',
    request: examples.linkRequests,
    answers: {
      200: {
        description: 'The same account and the same agreement again: the link that exists.',
        examples: { active },
      },
      202: { description: 'Accepted; AWS has not confirmed yet.', examples: { pending } },
    },
  },
  getLink: {
    tag: 'Linking',
    summary: 'The link of the account',
    description:
      'The question that is asked again and again while AWS synchronises. A server that honours ' +
      '`Prefer: wait` brings the news in one round trip.',
    answers: {
      200: {
        description: 'The link.',
        examples: { pending, slowDown, active, acknowledged, failed, canceling, canceled },
      },
      204: { description: 'The account has no link.' },
      304: { description: 'The link that the client holds is still the newest.' },
    },
  },
  recheckLink: {
    tag: 'Linking',
    summary: 'Look again',
    description:
      'After a remedy, or when AWS seems to have stalled. An accepted re-check makes the version grow, ' +
      'so the next one has another key.',
    answers: { 202: { description: 'Looking.', examples: { pending } } },
  },
  acknowledgeLink: {
    tag: 'Linking',
    summary: 'The customer has seen it',
    description: 'The dialog for this version stays closed, on every device of the account.',
    request: examples.acknowledgements,
    answers: { 204: { description: 'Kept.' } },
  },
  getCancellationImpact: {
    tag: 'Cancelling',
    summary: 'What cancelling does to each deployment',
    description: 'Before cancelling a preview, afterwards the facts.',
    answers: {
      200: { description: 'Per deployment.', examples: examples.impacts },
    },
  },
}
