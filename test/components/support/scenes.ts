// Test support: every view in which answers of the API put words, with the answers that lead to it.
import { failureRules, FailureCode } from '../../../src/api/contract/index.ts'
import { complete, type Plain } from '../../api/contract/complete.ts'

export interface Scene {
  readonly name: string
  readonly tag: string
  readonly attributes?: Readonly<Record<string, string>>
  /** Which of the complete answers is looked at, as `complete` and `resources` name it. */
  readonly subject: string
  /** `METHOD /path` below the API base that is answered with the subject. */
  readonly at: string
  readonly status?: number
  /** The subject as it leads here. */
  readonly body: Plain
  /** What else is asked. Anything left out is answered by "there is none". */
  readonly others?: Readonly<Record<string, Plain>>
}

const link: Plain = { ...complete['Link'], version: 9 }
const get = { link: 'GET /marketplace/link', impact: 'GET /marketplace/link/cancellation-impact' }
const registration: Plain = { ...complete['Registration'], state: 'resolved' }

const linkScenes: Scene[] = [
  'pending',
  'active',
  'failed',
  'canceling',
  'canceled',
  'a newer state',
].map((state) => ({
  name: `a link that is ${state}`,
  tag: 'emqx-billing-link-status',
  subject: 'Link',
  at: get.link,
  body: { ...link, state },
}))

const refusalScenes: Scene[] = FailureCode.known
  .filter((code) => failureRules[code].status === 409)
  .map((code) => ({
    name: `the refusal ${code}`,
    tag: 'emqx-billing-link-status',
    subject: 'Problem',
    at: 'POST /marketplace/links',
    status: 409,
    body: { ...complete['Problem'], code, status: 409 },
    others: { 'GET /marketplace/registration': { ...registration, confirmation: 'not_required' } },
  }))

const methodScenes: Scene[] = Object.keys(complete)
  .filter((name) => name.startsWith('PaymentMethod'))
  .map((subject) => ({
    name: subject,
    tag: 'emqx-billing-payment-method',
    subject,
    at: 'GET /payment-method',
    body: complete[subject]!,
  }))

const impact: Plain = complete['CancellationImpact']!
const guideScenes: Scene[] = (
  [
    ['active', 'preview'],
    ['canceling', 'canceling'],
    ['canceled', 'canceled'],
  ] as const
).flatMap(([state, phase]) => {
  const tag = 'emqx-billing-unlink-guide'
  const [body, found] = [
    { ...impact, phase },
    { ...link, state },
  ]
  return [
    {
      name: `a guide when ${state}`,
      tag,
      subject: 'Link',
      at: get.link,
      body: found,
      others: { [get.impact]: body },
    },
    {
      name: `deployments when ${state}`,
      tag,
      subject: 'CancellationImpact',
      at: get.impact,
      body,
      others: { [get.link]: found },
    },
  ]
})

export const scenes: readonly Scene[] = [
  ...linkScenes,
  {
    name: 'the question before linking',
    tag: 'emqx-billing-link-status',
    subject: 'Registration',
    at: 'GET /marketplace/registration',
    body: { ...registration, confirmation: 'required' },
  },
  ...refusalScenes,
  ...methodScenes,
  ...guideScenes,
  {
    name: 'the check before leaving',
    tag: 'emqx-billing-subscribe-link',
    attributes: { precheck: '' },
    subject: 'Eligibility',
    at: 'GET /marketplace/eligibility',
    body: complete['Eligibility']!,
  },
]
