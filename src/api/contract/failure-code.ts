// Room: contract. Why a link could not be made, as words that both sides know.
import { openEnum } from './open-enum.ts'

export const FailureCode = openEnum([
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
export type KnownFailureCode = (typeof FailureCode.known)[number]
export type FailureCode = KnownFailureCode | 'unknown'
