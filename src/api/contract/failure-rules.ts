// Room: contract. How a server answers each failure code, and what the widget may do about it.
import type { ActionKind } from './action.ts'
import type { KnownFailureCode } from './failure-code.ts'

/** One row of the docs' table. */
export interface FailureRule {
  /** HTTP status; `undefined` where the code travels inside a Link and not as a problem. */
  status: number | undefined
  /** `true`: the same registration may succeed after the cause is removed. */
  retryable: boolean
  /** The remedy that is named first. */
  firstAction: ActionKind
}

export const failureRules: Readonly<Record<KnownFailureCode, FailureRule>> = {
  credit_card_on_file: { status: 409, retryable: true, firstAction: 'remove_credit_card' },
  available_credits_in_use: { status: 409, retryable: true, firstAction: 'view_credits' },
  voucher_in_use: { status: 409, retryable: true, firstAction: 'view_vouchers' },
  bank_account_on_file: { status: 409, retryable: true, firstAction: 'open_ticket' },
  account_already_linked: { status: 409, retryable: false, firstAction: 'manage_on_aws' },
  agreement_linked_elsewhere: { status: 409, retryable: false, firstAction: 'switch_account' },
  insufficient_role: { status: 403, retryable: false, firstAction: 'ask_owner' },
  overdue_invoice: { status: 409, retryable: true, firstAction: 'pay_invoice' },
  registration_missing: { status: 404, retryable: false, firstAction: 'restart_on_aws' },
  registration_expired: { status: 410, retryable: false, firstAction: 'restart_on_aws' },
  registration_invalid: { status: 400, retryable: false, firstAction: 'restart_on_aws' },
  aws_payment_failed: { status: undefined, retryable: true, firstAction: 'manage_on_aws' },
  aws_unavailable: { status: 503, retryable: true, firstAction: 'retry' },
  rate_limited: { status: 429, retryable: true, firstAction: 'retry' },
  session_required: { status: 401, retryable: false, firstAction: 'sign_in' },
  idempotency_conflict: { status: 422, retryable: false, firstAction: 'open_ticket' },
  request_in_flight: { status: 409, retryable: true, firstAction: 'retry' },
  idempotency_key_required: { status: 400, retryable: false, firstAction: 'open_ticket' },
  csrf_rejected: { status: 403, retryable: true, firstAction: 'reload' },
  account_changed: { status: 409, retryable: false, firstAction: 'reload' },
  not_found: { status: 404, retryable: false, firstAction: 'open_ticket' },
  internal: { status: 500, retryable: true, firstAction: 'retry' },
}
