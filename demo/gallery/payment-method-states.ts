// Room: demo. Gallery: states of the payment method field.
import type { CannedAnswer } from './canned.ts'
import type { GalleryState } from './state.ts'
import { link, loseNetwork, pay, suffer } from './walk.ts'

type State = Omit<GalleryState, 'element'>

const base = (state: string) => `/gallery/payment-method/${state}`

const account = { id: 'acc-1001', displayName: 'Factory Cloud', email: 'olivia@factory.example' }

/** Members that the mock never says. */
function method(members: object): Readonly<Record<string, CannedAnswer>> {
  const body = { account, version: 7, editable: true, ...members }
  return { 'GET /payment-method': { status: 200, body } }
}

const states: readonly State[] = [
  { state: 'loading', title: 'Loading', arrange: (mock) => suffer(mock, 'hang') },
  { state: 'none', title: 'None' },
  { state: 'credit-card', title: 'Credit card', scenario: 'credit-card' },
  {
    state: 'bank-verified',
    title: 'US bank account',
    arrange: (mock) => pay(mock, 'add_bank_account'),
  },
  {
    state: 'bank-pending',
    title: 'US bank account, being confirmed',
    arrange: (mock) => pay(mock, 'add_unverified_bank_account'),
  },
  {
    state: 'bank-failed',
    title: 'US bank account, not confirmed',
    canned: method({ kind: 'us_bank_account', last4: '6789', verification: 'failed' }),
  },
  { state: 'available-credits', title: 'Available Credits', scenario: 'available-credits' },
  { state: 'aws', title: 'AWS Marketplace Subscription', scenario: 'already-linked-same' },
  {
    state: 'azure',
    title: 'Azure Marketplace',
    arrange: (mock) => pay(mock, 'pay_with_azure'),
  },
  {
    state: 'gcp',
    title: 'Google Cloud Marketplace',
    arrange: (mock) => pay(mock, 'pay_with_gcp'),
  },
  {
    state: 'pending-change',
    title: 'Changing to AWS Marketplace',
    scenario: 'stalled-sync',
    arrange: (mock) => link(mock, base('pending-change')),
  },
  {
    state: 'pending-long',
    title: 'Changing to AWS Marketplace for longer than a quarter of an hour',
    scenario: 'stalled-sync',
    async arrange(mock) {
      await link(mock, base('pending-long'))
      mock.advance(3000)
    },
  },
  { state: 'canceling', title: 'AWS Marketplace, ending', scenario: 'canceling' },
  { state: 'canceled', title: 'After AWS Marketplace ended', scenario: 'canceled' },
  {
    state: 'blocked-role',
    title: 'Not editable: not the owner',
    arrange: (mock) => pay(mock, 'add_credit_card', 'make_member'),
  },
  {
    state: 'blocked-invoice',
    title: 'Not editable: an invoice is overdue',
    arrange: (mock) => pay(mock, 'add_credit_card', 'add_overdue_invoice'),
  },
  { state: 'unknown', title: 'A kind from a newer server', scenario: 'unknown-state' },
  { state: 'malformed', title: 'An answer of the wrong shape', scenario: 'malformed' },
  { state: 'error', title: 'The server fails', arrange: (mock) => suffer(mock, 'internal') },
  { state: 'offline', title: 'Offline', arrange: (mock) => loseNetwork(mock) },
  { state: 'signed-out', title: 'Signed out', scenario: 'signed-out' },
  { state: 'unconfigured', title: 'Without configuration', configured: false },
]

export const paymentMethodStates: readonly GalleryState[] = states.map((state) => ({
  element: 'payment-method',
  ...state,
}))
