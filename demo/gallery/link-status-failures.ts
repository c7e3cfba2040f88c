// Room: demo. Gallery: the linking status for every failure code of the contract, none forgotten.
import type { KnownFailureCode } from '../../src/api/contract/index.ts'
import type { RemedyKind } from '../../src/api/mock/index.ts'
import { refusal } from './canned.ts'
import type { GalleryState } from './state.ts'
import { arrive, comeBack, holds, link, pay, shows } from './walk.ts'

type Failure = Pick<GalleryState, 'title' | 'scenario' | 'canned' | 'arrange'>

const create = 'POST /marketplace/links'

/** A refusal that no scenario provokes. */
function canned(title: string, code: KnownFailureCode): Failure {
  return { title, canned: { [create]: refusal(code) }, arrange: arrive }
}

function paying(title: string, kind: RemedyKind): Failure {
  return {
    title,
    async arrange(mock) {
      await pay(mock, kind)
      await arrive(mock)
    },
  }
}

const failures: Readonly<Record<KnownFailureCode, Failure>> = {
  credit_card_on_file: {
    title: 'A credit card is set up',
    scenario: 'credit-card',
    arrange: arrive,
  },
  available_credits_in_use: {
    title: 'Available Credits are in use',
    scenario: 'available-credits',
    arrange: arrive,
  },
  voucher_in_use: { title: 'A voucher is in use', scenario: 'voucher', arrange: arrive },
  bank_account_on_file: paying('A bank account is set up', 'add_bank_account'),
  account_already_linked: {
    title: 'The account has another subscription',
    scenario: 'already-linked-other',
    arrange: arrive,
  },
  agreement_linked_elsewhere: {
    title: 'The agreement belongs to another account',
    scenario: 'agreement-elsewhere',
    arrange: arrive,
  },
  insufficient_role: { title: 'Not the owner', scenario: 'not-owner', arrange: arrive },
  overdue_invoice: paying('An invoice is overdue', 'add_overdue_invoice'),
  registration_missing: {
    title: 'The registration is lost',
    scenario: 'registration-missing',
    arrange: arrive,
  },
  registration_expired: {
    title: 'Came back too late',
    scenario: 'registration-expired',
    arrange: arrive,
  },
  registration_invalid: canned('AWS did not know the token', 'registration_invalid'),
  aws_payment_failed: {
    title: 'AWS could not charge',
    scenario: 'aws-payment-failed',
    async arrange(mock) {
      await link(mock, '/gallery/link-status/failed-aws_payment_failed')
      mock.advance(10)
    },
  },
  aws_unavailable: { title: 'AWS is out of reach', scenario: 'aws-unavailable', arrange: arrive },
  rate_limited: canned('Too many requests', 'rate_limited'),
  session_required: canned('Signed out on the way', 'session_required'),
  idempotency_conflict: canned('The key was used for another request', 'idempotency_conflict'),
  request_in_flight: canned('The request is still being worked on', 'request_in_flight'),
  idempotency_key_required: canned('The key was lost on the way', 'idempotency_key_required'),
  csrf_rejected: canned('The page is older than the server', 'csrf_rejected'),
  account_changed: canned('Somebody else is signed in', 'account_changed'),
  not_found: canned('Not found', 'not_found'),
  internal: canned('The server failed', 'internal'),
}

/** What stood in the way is gone, and he comes back to the page. */
const remedied: GalleryState = {
  element: 'link-status',
  state: 'remedied',
  title: 'The card is removed: ready to link',
  scenario: 'credit-card',
  arrange: arrive,
  after: async (element, mock) => {
    await shows(element, 'failed')
    await pay(mock, 'remove_credit_card')
    comeBack()
    await holds(element, '.modal.success')
  },
}

export const linkStatusFailures: readonly GalleryState[] = [
  ...Object.entries(failures).map(([code, failure]) => ({
    element: 'link-status' as const,
    state: `failed-${code}`,
    ...failure,
  })),
  remedied,
]
