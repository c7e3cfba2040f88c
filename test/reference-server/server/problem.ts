// Test support: reference server. Refusals: the codes of the reference, as problems. Thrown, so that whatever was begun is undone.
import { answer, type Answer } from './answer.ts'
import type { Config } from './config.ts'

type Row = readonly [status: number, retryable: boolean, firstAction: string]

const codes = {
  credit_card_on_file: [409, true, 'remove_credit_card'],
  available_credits_in_use: [409, true, 'view_credits'],
  voucher_in_use: [409, true, 'view_vouchers'],
  bank_account_on_file: [409, true, 'open_ticket'],
  account_already_linked: [409, false, 'manage_on_aws'],
  agreement_linked_elsewhere: [409, false, 'switch_account'],
  insufficient_role: [403, false, 'ask_owner'],
  overdue_invoice: [409, true, 'pay_invoice'],
  registration_missing: [404, false, 'restart_on_aws'],
  registration_expired: [410, false, 'restart_on_aws'],
  aws_payment_failed: [409, true, 'manage_on_aws'],
  aws_unavailable: [503, true, 'retry'],
  rate_limited: [429, true, 'retry'],
  session_required: [401, false, 'sign_in'],
  idempotency_conflict: [422, false, 'open_ticket'],
  idempotency_key_required: [400, false, 'open_ticket'],
  csrf_rejected: [403, true, 'reload'],
  account_changed: [409, false, 'reload'],
  not_found: [404, false, 'open_ticket'],
  internal: [500, true, 'retry'],
} as const satisfies Record<string, Row>

export type Code = keyof typeof codes

export interface Refusal {
  code: Code
  params?: Record<string, string | number>
  /** Seconds. */
  retryAfter?: number
}

/** Thrown inside a transaction it leaves nothing behind, and the key of the request is free again. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

/** What no correct client sends. */
export class Misuse extends Error {
  override readonly name = 'Misuse'
  readonly status: number
  readonly headers: Record<string, string>

  constructor(status: number, detail: string, headers: Record<string, string> = {}) {
    super(detail)
    this.status = status
    this.headers = headers
  }
}

function urlOf(kind: string, { places }: Config): string | undefined {
  switch (kind) {
    case 'remove_credit_card':
      return places.payment
    case 'view_credits':
      return places.credits
    case 'view_vouchers':
      return places.vouchers
    case 'pay_invoice':
      return places.invoices
    case 'manage_on_aws':
    case 'restart_on_aws':
      return places.manage
    case 'sign_in':
    case 'switch_account':
      return places.signIn
    case 'open_ticket':
      return places.ticket
    default:
      return undefined
  }
}

export function actionsFor(code: Code, config: Config) {
  const kinds = [...new Set<string>([codes[code][2], 'open_ticket'])]
  return kinds.map((kind) => {
    const url = urlOf(kind, config)
    return url === undefined ? { kind } : { kind, url }
  })
}

const problemType = { 'content-type': 'application/problem+json' }

export function refuse({ code, params, retryAfter }: Refusal, requestId: string, config: Config) {
  const [status, retryable] = codes[code]
  const body = {
    type: 'about:blank',
    title: code.replaceAll('_', ' '),
    status,
    code,
    retryable,
    correlationId: requestId,
    ...(params && { params }),
    actions: actionsFor(code, config),
  }
  const wait = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }
  return answer(status, body, { ...problemType, ...wait })
}

export function refuseMisuse({ status, message, headers }: Misuse, requestId: string): Answer {
  const body = { type: 'about:blank', title: message, status, correlationId: requestId }
  return answer(status, body, { ...problemType, ...headers })
}
