// Room: mock. How the server says no: RFC 9457 problems with the contract's codes.
import type { Action, KnownFailureCode } from '../contract/index.ts'
import { failureRules } from '../contract/index.ts'
import { type Answer, answer } from './exchange.ts'
import type { Places } from './places.ts'

export interface Refusal {
  code: KnownFailureCode
  params?: Record<string, string | number>
  /** Whole seconds. */
  retryAfter?: number
  /** In place of those that the code implies. */
  actions?: (places: Places) => Action[]
}

type ActionWord = (typeof failureRules)[KnownFailureCode]['firstAction']

function action(kind: ActionWord, places: Places): Action {
  switch (kind) {
    case 'remove_credit_card':
      return { kind, url: places.payment }
    case 'view_credits':
      return { kind, url: places.credits }
    case 'view_vouchers':
      return { kind, url: places.vouchers }
    case 'pay_invoice':
      return { kind, url: places.invoices }
    case 'manage_on_aws':
    case 'restart_on_aws':
      return { kind, url: places.manage }
    case 'resubscribe':
      return { kind, url: places.listing }
    case 'sign_in':
    case 'switch_account':
      return { kind, url: places.signIn }
    case 'open_ticket':
      return { kind, url: places.ticket }
    case 'ask_owner':
    case 'retry':
    case 'reload':
      return { kind }
    default:
      return kind satisfies never
  }
}

/** The remedy that the contract names first, and always the ticket beside it. */
export function failureActions(code: KnownFailureCode, places: Places): Action[] {
  const first = failureRules[code].firstAction
  const ticket = action('open_ticket', places)
  return first === 'open_ticket' ? [ticket] : [action(first, places), ticket]
}

const titles: Readonly<Record<number, string>> = {
  400: 'Bad request',
  401: 'Not signed in',
  403: 'Forbidden',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Conflict',
  410: 'Gone',
  413: 'Too large',
  415: 'Unsupported media type',
  422: 'Unprocessable content',
  429: 'Too many requests',
  500: 'Internal error',
  503: 'Unavailable',
}

function problem(status: number, correlationId: string, members: object): Answer {
  const title = titles[status] ?? 'Refused'
  const body = { type: 'about:blank', title, status, correlationId, ...members }
  return answer(status, { 'content-type': 'application/problem+json' }, body)
}

/** A refusal that the contract knows. */
export function refuse(refusal: Refusal, correlationId: string, places: Places): Answer {
  const { code, params, retryAfter } = refusal
  const rule = failureRules[code]
  const said = problem(rule.status ?? 409, correlationId, {
    code,
    retryable: rule.retryable,
    ...(params !== undefined && { params }),
    actions: refusal.actions?.(places) ?? failureActions(code, places),
  })
  if (retryAfter !== undefined) said.headers.set('retry-after', String(retryAfter))
  return said
}

/** A request that no correct client sends. It has no code, because no customer can cause it. */
export function misuse(status: number, correlationId: string, detail: string): Answer {
  return problem(status, correlationId, { retryable: false, detail })
}
