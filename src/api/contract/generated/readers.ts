// Room: contract. Generated from the schemas by `npm run validators:write`. Not edited by hand.
import {
  byWord,
  fits,
  flag,
  isAtMost,
  isNumber,
  isText,
  lenient,
  list,
  number,
  object,
  optional,
  record,
  text,
  turned,
  words,
  type Reader,
} from '../moves.ts'
import type { ResourceName } from '../resources.ts'
import { isInstant, isVersion, maskAwsAccountId } from '../rules.ts'

const identifier = fits((value) => isText(value) && value !== '' && isAtMost(value, 200))

const account = object({ id: identifier, displayName: text, email: text })

const instant = fits((value) => isText(value) && isInstant(value))

const deploymentImpact = object({
  id: identifier,
  name: text,
  plan: text,
  isTrial: flag,
  status: words(['running', 'stopped', 'deleted']),
  outcome: words(['stops', 'keeps_running', 'stopped', 'deleted']),
  stopAt: optional(instant),
  deleteAt: optional(instant),
  trialEndsAt: optional(instant),
})

const cancellationImpact = object({
  account: optional(account),
  graceDays: fits((value) => isNumber(value) && value >= 0),
  phase: words(['preview', 'canceling', 'canceled']),
  stopAt: optional(instant),
  deleteAt: optional(instant),
  deployments: list(deploymentImpact),
  truncated: flag,
})

const failureCode = words([
  'credit_card_on_file',
  'available_credits_in_use',
  'voucher_in_use',
  'bank_account_on_file',
  'account_already_linked',
  'agreement_linked_elsewhere',
  'insufficient_role',
  'overdue_invoice',
  'registration_missing',
  'registration_expired',
  'registration_invalid',
  'aws_payment_failed',
  'aws_unavailable',
  'rate_limited',
  'session_required',
  'idempotency_conflict',
  'request_in_flight',
  'idempotency_key_required',
  'csrf_rejected',
  'account_changed',
  'not_found',
  'internal',
])

const params = record(fits((value) => isText(value) || isNumber(value)))

const actionKind = words([
  'remove_credit_card',
  'view_credits',
  'view_vouchers',
  'manage_on_aws',
  'resubscribe',
  'restart_on_aws',
  'switch_account',
  'ask_owner',
  'pay_invoice',
  'retry',
  'sign_in',
  'open_ticket',
  'reload',
])

const action = object({ kind: actionKind, url: optional(text) })

const blocker = object({ code: failureCode, params: optional(params), actions: list(action) })

const eligibility = object({ eligible: flag, checkedAt: instant, blockers: list(blocker) })

const provider = words(['aws'])

const linkState = words(['pending', 'active', 'failed', 'canceling', 'canceled'])

const version = fits((value) => isNumber(value) && isVersion(value))

const maskedAwsAccountId = turned(
  fits((value) => isText(value) && isAtMost(value, 64)),
  maskAwsAccountId,
)

const offerType = words(['standard', 'free_trial', 'private'])

const linkStep = object({
  name: words(['subscribed_on_aws', 'account_named', 'aws_confirmed', 'billing_switched']),
  state: words(['done', 'current', 'upcoming', 'failed']),
  at: optional(instant),
})

const seconds = fits((value) => isNumber(value) && value >= 0)

const expectation = object({
  typicalSeconds: seconds,
  slowAfterSeconds: seconds,
  stalledAfterSeconds: seconds,
})

const failure = object({
  code: failureCode,
  retryable: flag,
  params: optional(params),
  actions: list(action),
})

const cancellation = object({
  canceledAt: instant,
  finalUsageUntil: optional(instant),
  stopAt: instant,
  deleteAt: instant,
})

const linkUrls = object({ manage: text, listing: text, ticket: text })

const link = object({
  id: identifier,
  provider,
  state: linkState,
  version,
  account,
  awsAccountIdMasked: maskedAwsAccountId,
  agreementRef: text,
  offerType,
  productName: text,
  startedAt: instant,
  updatedAt: instant,
  steps: list(linkStep),
  expectation,
  pollAfterMs: optional(fits((value) => isNumber(value) && value >= 0)),
  failure: optional(failure),
  cancellation: optional(cancellation),
  urls: linkUrls,
  acknowledgedVersion: optional(version),
})

const editBlockedReason = words([
  'managed_on_aws',
  'managed_on_azure',
  'managed_on_gcp',
  'link_pending',
  'final_metering',
  'insufficient_role',
  'overdue_invoice',
])

const paymentMethodKind = words([
  'none',
  'credit_card',
  'us_bank_account',
  'available_credits',
  'aws_marketplace',
  'azure_marketplace',
  'gcp_marketplace',
])

const pendingChange = object({ to: paymentMethodKind, since: instant })

const paymentMethodMembers = {
  account,
  version,
  editable: flag,
  editBlockedReason: optional(editBlockedReason),
  pendingChange: optional(pendingChange),
  cutoverAt: optional(instant),
}

const paymentMethod = byWord(
  'kind',
  {
    none: object({ ...paymentMethodMembers, kind: fits((value) => value === 'none') }),
    credit_card: object({
      ...paymentMethodMembers,
      kind: fits((value) => value === 'credit_card'),
      brand: text,
      last4: text,
      expiry: text,
    }),
    us_bank_account: object({
      ...paymentMethodMembers,
      kind: fits((value) => value === 'us_bank_account'),
      last4: text,
      verification: words(['pending', 'verified', 'failed']),
    }),
    available_credits: object({
      ...paymentMethodMembers,
      kind: fits((value) => value === 'available_credits'),
      amount: fits((value) => isText(value) && /^-?\d{1,15}(\.\d{1,6})?$/.test(value)),
      currency: fits((value) => isText(value) && /^[A-Z]{3}$/.test(value)),
    }),
    aws_marketplace: object({
      ...paymentMethodMembers,
      kind: fits((value) => value === 'aws_marketplace'),
      linkState,
      since: instant,
      awsAccountIdMasked: maskedAwsAccountId,
      productName: text,
      manageUrl: optional(text),
    }),
    azure_marketplace: object({
      ...paymentMethodMembers,
      since: optional(instant),
      productName: optional(text),
      manageUrl: optional(text),
      kind: fits((value) => value === 'azure_marketplace'),
    }),
    gcp_marketplace: object({
      ...paymentMethodMembers,
      since: optional(instant),
      productName: optional(text),
      manageUrl: optional(text),
      kind: fits((value) => value === 'gcp_marketplace'),
    }),
  },
  object({ ...paymentMethodMembers, kind: words([]) }),
)

const problem = object({
  type: lenient(optional(text)),
  title: lenient(optional(text)),
  status: lenient(optional(number)),
  detail: lenient(optional(text)),
  instance: lenient(optional(text)),
  code: lenient(optional(failureCode)),
  retryable: lenient(optional(flag)),
  correlationId: lenient(
    optional(fits((value) => isText(value) && /^[\w.:-]{1,128}$/.test(value))),
  ),
  params: lenient(optional(params)),
  actions: lenient(optional(list(action))),
})

const confirmation = words(['required', 'not_required'])

const registration = object({
  id: identifier,
  provider,
  state: words(['resolved', 'claimed', 'expired', 'failed']),
  offerType,
  awsAccountIdMasked: maskedAwsAccountId,
  productName: text,
  receivedAt: instant,
  expiresAt: instant,
  confirmation,
  account: optional(account),
})

export const readers: Readonly<Record<ResourceName, Reader>> = {
  CancellationImpact: cancellationImpact,
  Eligibility: eligibility,
  FailureCode: failureCode,
  Link: link,
  PaymentMethod: paymentMethod,
  Problem: problem,
  Registration: registration,
}
