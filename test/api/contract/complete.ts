// Test support: for every resource an answer in which nothing optional is left out.
import {
  eligibilities,
  impacts,
  links,
  paymentMethods,
  problems,
  registrations,
} from '../../../scripts/contract/examples.ts'

export interface Plain {
  [key: string]: unknown
}

const account = links.active.value.account
const at = '2026-11-20T10:00:00Z'
const change = { editBlockedReason: 'link_pending', pendingChange: { to: 'none', since: at } }
const managed = { ...change, cutoverAt: at, manageUrl: 'https://console.aws.amazon.com/' }

/** Keyed by resource, and by resource and kind for the payment methods. */
export const complete: Record<string, Plain> = {
  Registration: { ...registrations.waiting.value, account },
  Link: {
    ...links.failed.value,
    pollAfterMs: 1_000,
    acknowledgedVersion: 6,
    cancellation: links.canceled.value.cancellation,
  },
  Eligibility: eligibilities.blocked.value,
  CancellationImpact: {
    ...impacts.canceled.value,
    deployments: [{ ...impacts.canceled.value.deployments[0], trialEndsAt: at }],
  },
  Problem: {
    ...problems.credit_card_on_file!.value,
    detail: 'a detail',
    instance: '/a/b',
    params: { last4: '4242' },
    actions: [{ kind: 'remove_credit_card', url: 'https://cloud.example/' }],
  },
  'PaymentMethod none': { ...paymentMethods.none.value, ...change, cutoverAt: at },
  'PaymentMethod credit_card': { ...paymentMethods.creditCard.value, ...change, cutoverAt: at },
  'PaymentMethod us_bank_account': {
    ...paymentMethods.usBankAccount.value,
    ...change,
    cutoverAt: at,
  },
  'PaymentMethod available_credits': {
    ...paymentMethods.availableCredits.value,
    ...change,
    cutoverAt: at,
  },
  'PaymentMethod aws_marketplace': { ...paymentMethods.awsMarketplace.value, ...managed },
  'PaymentMethod azure_marketplace': { ...paymentMethods.azureMarketplace.value, ...managed },
  'PaymentMethod gcp_marketplace': { ...paymentMethods.gcpMarketplace.value, ...managed },
}

/** A copy in which the member at a path such as `steps.0.name` is another. `undefined` removes it. */
export function withMember(value: unknown, path: string, member: unknown): unknown {
  const copy = structuredClone(value)
  const keys = path.split('.')
  const last = keys.pop()!
  let target = copy as Plain
  for (const key of keys) target = target[key] as Plain
  if (member === undefined) delete target[last]
  else target[last] = member
  return copy
}

export function memberAt(value: unknown, path: string): unknown {
  let found = value
  for (const key of path.split('.')) found = (found as Plain | undefined)?.[key]
  return found
}
