// Scripts: examples of everything on the wire. They stand in the reference and in openapi.json, and tests read them.
import type * as z from 'zod/mini'
import type {
  Acknowledgement,
  CancellationImpact,
  Eligibility,
  KnownFailureCode,
  Link,
  LinkRequest,
  PaymentMethod,
  Problem,
  Registration,
} from '../../src/api/contract/index.ts'
import { failureRules } from '../../src/api/contract/index.ts'

export interface Example<Value> {
  summary: string
  value: Value
}

type Examples<Schema extends z.ZodMiniType> = Record<string, Example<z.input<Schema>>>

const account = {
  id: 'acc_7Q2mX',
  displayName: 'Ada Lovelace',
  email: 'ada@customer.example',
}

const masked = '••••••••9012'
const productName = 'EMQX Cloud (Pay as you go)'
const manageUrl = 'https://console.aws.amazon.com/marketplace/home#/subscriptions'
const listingUrl = 'https://aws.amazon.com/marketplace/pp/prodview-0example0000'
const ticketUrl = 'https://cloud.example/tickets/new'

const pending = {
  id: 'lnk_4hT9a',
  provider: 'aws',
  state: 'pending',
  version: 3,
  account,
  awsAccountIdMasked: masked,
  agreementRef: 'agmt-2f9k',
  offerType: 'standard',
  productName,
  startedAt: '2026-11-20T10:00:00Z',
  updatedAt: '2026-11-20T10:00:02Z',
  steps: [
    { name: 'subscribed_on_aws', state: 'done', at: '2026-11-20T09:58:41Z' },
    { name: 'account_named', state: 'done', at: '2026-11-20T10:00:00Z' },
    { name: 'aws_confirmed', state: 'current' },
    { name: 'billing_switched', state: 'upcoming' },
  ],
  expectation: { typicalSeconds: 30, slowAfterSeconds: 120, stalledAfterSeconds: 900 },
  urls: { manage: manageUrl, listing: listingUrl, ticket: ticketUrl },
} satisfies z.input<typeof Link>

const done = [
  { name: 'subscribed_on_aws', state: 'done', at: '2026-11-20T09:58:41Z' },
  { name: 'account_named', state: 'done', at: '2026-11-20T10:00:00Z' },
  { name: 'aws_confirmed', state: 'done', at: '2026-11-20T10:00:24Z' },
  { name: 'billing_switched', state: 'done', at: '2026-11-20T10:00:25Z' },
]

const cancellation = {
  canceledAt: '2026-11-25T08:00:00Z',
  finalUsageUntil: '2026-11-25T09:00:00Z',
  stopAt: '2026-11-25T09:00:00Z',
  deleteAt: '2026-11-28T09:00:00Z',
}

export const links = {
  pending: { summary: 'AWS has not confirmed yet', value: pending },
  active: {
    summary: 'AWS has confirmed',
    value: {
      ...pending,
      state: 'active',
      version: 5,
      updatedAt: '2026-11-20T10:00:25Z',
      steps: done,
    },
  },
  acknowledged: {
    summary: 'Confirmed, and seen by the customer on some device',
    value: {
      ...pending,
      state: 'active',
      version: 5,
      updatedAt: '2026-11-20T10:00:25Z',
      steps: done,
      acknowledgedVersion: 5,
    },
  },
  slowDown: {
    summary: 'Pending, with a pace that the server asks for',
    value: { ...pending, pollAfterMs: 10_000 },
  },
  failed: {
    summary: 'AWS could not charge the customer after he had arrived',
    value: {
      ...pending,
      state: 'failed',
      version: 6,
      updatedAt: '2026-11-20T10:05:00Z',
      steps: [
        { name: 'subscribed_on_aws', state: 'done', at: '2026-11-20T09:58:41Z' },
        { name: 'account_named', state: 'done', at: '2026-11-20T10:00:00Z' },
        { name: 'aws_confirmed', state: 'failed', at: '2026-11-20T10:05:00Z' },
        { name: 'billing_switched', state: 'upcoming' },
      ],
      failure: {
        code: 'aws_payment_failed',
        retryable: true,
        params: { lastFour: '9012' },
        actions: [
          { kind: 'manage_on_aws', url: manageUrl },
          { kind: 'open_ticket', url: ticketUrl },
        ],
      },
    },
  },
  canceling: {
    summary: 'Cancelled on AWS, the last usage is being metered',
    value: {
      ...pending,
      state: 'canceling',
      version: 8,
      updatedAt: '2026-11-25T08:00:04Z',
      steps: done,
      cancellation,
    },
  },
  canceled: {
    summary: 'Closed by AWS: deployments stopped, not deleted yet',
    value: {
      ...pending,
      state: 'canceled',
      version: 9,
      updatedAt: '2026-11-25T09:00:03Z',
      steps: done,
      cancellation,
    },
  },
} satisfies Examples<typeof Link>

export const registrations = {
  waiting: {
    summary: 'This browser came from AWS and nobody has claimed the subscription yet',
    value: {
      id: 'reg_9bV3k',
      provider: 'aws',
      state: 'resolved',
      offerType: 'standard',
      awsAccountIdMasked: masked,
      productName,
      receivedAt: '2026-11-20T09:59:10Z',
      expiresAt: '2026-11-20T13:59:10Z',
      confirmation: 'not_required',
    },
  },
  confirmationRequired: {
    summary: 'The server cannot tell that this browser began the journey',
    value: {
      id: 'reg_5cW8p',
      provider: 'aws',
      state: 'resolved',
      offerType: 'free_trial',
      awsAccountIdMasked: masked,
      productName,
      receivedAt: '2026-11-20T09:59:10Z',
      expiresAt: '2026-11-20T13:59:10Z',
      confirmation: 'required',
      account,
    },
  },
} satisfies Examples<typeof Registration>

export const paymentMethods = {
  none: {
    summary: 'No payment method yet',
    value: { kind: 'none', account, version: 1, editable: true },
  },
  creditCard: {
    summary: 'A credit card, while AWS Marketplace is being linked',
    value: {
      kind: 'credit_card',
      account,
      version: 4,
      editable: false,
      editBlockedReason: 'link_pending',
      pendingChange: { to: 'aws_marketplace', since: '2026-11-20T10:00:00Z' },
      brand: 'Visa',
      last4: '4242',
      expiry: '08/2029',
    },
  },
  usBankAccount: {
    summary: 'A bank account that waits for its confirmation',
    value: {
      kind: 'us_bank_account',
      account,
      version: 2,
      editable: true,
      last4: '6789',
      verification: 'pending',
    },
  },
  availableCredits: {
    summary: 'Credits bought in advance',
    value: {
      kind: 'available_credits',
      account,
      version: 2,
      editable: true,
      amount: '120.50',
      currency: 'USD',
    },
  },
  awsMarketplace: {
    summary: 'Billed by AWS',
    value: {
      kind: 'aws_marketplace',
      account,
      version: 7,
      editable: false,
      editBlockedReason: 'managed_on_aws',
      linkState: 'active',
      since: '2026-11-20T10:00:25Z',
      awsAccountIdMasked: masked,
      productName,
      manageUrl,
    },
  },
  awsMarketplaceEnding: {
    summary: 'Billed by AWS until the last usage is metered',
    value: {
      kind: 'aws_marketplace',
      account,
      version: 8,
      editable: false,
      editBlockedReason: 'final_metering',
      pendingChange: { to: 'none', since: '2026-11-25T08:00:00Z' },
      cutoverAt: '2026-11-25T09:00:00Z',
      linkState: 'canceling',
      since: '2026-11-20T10:00:25Z',
      awsAccountIdMasked: masked,
      productName,
      manageUrl,
    },
  },
  azureMarketplace: {
    summary: 'Billed by Microsoft Azure',
    value: {
      kind: 'azure_marketplace',
      account,
      version: 3,
      editable: false,
      editBlockedReason: 'managed_on_azure',
      since: '2026-03-02T00:00:00Z',
      productName,
    },
  },
  gcpMarketplace: {
    summary: 'Billed by Google Cloud',
    value: {
      kind: 'gcp_marketplace',
      account,
      version: 3,
      editable: false,
      editBlockedReason: 'managed_on_gcp',
      since: '2026-03-02T00:00:00Z',
      productName,
    },
  },
} satisfies Examples<typeof PaymentMethod>

export const eligibilities = {
  eligible: {
    summary: 'Nothing stands in the way',
    value: { eligible: true, checkedAt: '2026-11-20T09:50:00Z', blockers: [] },
  },
  blocked: {
    summary: 'A card has to be removed first',
    value: {
      eligible: false,
      checkedAt: '2026-11-20T09:50:00Z',
      blockers: [
        {
          code: 'credit_card_on_file',
          params: { brand: 'Visa', last4: '4242' },
          actions: [
            { kind: 'remove_credit_card', url: 'https://cloud.example/billing/cards' },
            { kind: 'open_ticket', url: ticketUrl },
          ],
        },
      ],
    },
  },
} satisfies Examples<typeof Eligibility>

export const impacts = {
  preview: {
    summary: 'What cancelling would do',
    value: {
      account,
      graceDays: 3,
      phase: 'preview',
      deployments: [
        {
          id: 'dep_1',
          name: 'factory-eu',
          plan: 'Dedicated',
          isTrial: false,
          status: 'running',
          outcome: 'stops',
        },
        {
          id: 'dep_2',
          name: 'sandbox',
          plan: 'Serverless',
          isTrial: true,
          status: 'running',
          outcome: 'keeps_running',
          trialEndsAt: '2026-12-01T00:00:00Z',
        },
      ],
      truncated: false,
    },
  },
  canceled: {
    summary: 'What cancelling has done',
    value: {
      account,
      graceDays: 3,
      phase: 'canceled',
      stopAt: '2026-11-25T09:00:00Z',
      deleteAt: '2026-11-28T09:00:00Z',
      deployments: [
        {
          id: 'dep_1',
          name: 'factory-eu',
          plan: 'Dedicated',
          isTrial: false,
          status: 'stopped',
          outcome: 'stopped',
          stopAt: '2026-11-25T09:00:00Z',
          deleteAt: '2026-11-28T09:00:00Z',
        },
      ],
      truncated: false,
    },
  },
} satisfies Examples<typeof CancellationImpact>

export const linkRequests = {
  claim: { summary: 'Claim the registration', value: { registrationId: 'reg_9bV3k' } },
} satisfies Examples<typeof LinkRequest>

export const acknowledgements = {
  seen: { summary: 'The customer has seen version 5', value: { version: 5 } },
} satisfies Examples<typeof Acknowledgement>

const titles: Readonly<Record<KnownFailureCode, string>> = {
  credit_card_on_file: 'A credit card is set up',
  available_credits_in_use: 'Available credits are in use',
  voucher_in_use: 'A voucher is in use',
  bank_account_on_file: 'A bank account is set up',
  account_already_linked: 'The account has another marketplace product',
  agreement_linked_elsewhere: 'The agreement belongs to another account',
  insufficient_role: 'Only the owner may do this',
  overdue_invoice: 'An invoice is overdue',
  registration_missing: 'No registration for this browser',
  registration_expired: 'The registration has expired',
  registration_invalid: 'AWS does not know this registration',
  aws_payment_failed: 'AWS could not charge the customer',
  aws_unavailable: 'AWS does not answer',
  rate_limited: 'Too many requests',
  session_required: 'Sign in first',
  idempotency_conflict: 'The key was used for another payload',
  request_in_flight: 'The first request with this key is still running',
  idempotency_key_required: 'The Idempotency-Key is missing or malformed',
  csrf_rejected: 'The request did not prove that it came from the application',
  account_changed: 'Another account is signed in',
  not_found: 'There is no such thing for this account',
  internal: 'Something broke',
}

function problemOf(code: KnownFailureCode): Example<z.input<typeof Problem>> | undefined {
  const { status, retryable, firstAction } = failureRules[code]
  if (status === undefined) return undefined
  const value = {
    type: 'about:blank',
    title: titles[code],
    status,
    code,
    retryable,
    correlationId: 'req-01JD5ZK4',
    actions: [{ kind: firstAction }],
  }
  return { summary: titles[code], value }
}

const codes = Object.keys(failureRules) as KnownFailureCode[]

/** One problem for each code that travels as one. */
export const problems: Readonly<Record<string, Example<z.input<typeof Problem>>>> =
  Object.fromEntries(
    codes.flatMap((code) => {
      const example = problemOf(code)
      return example === undefined ? [] : [[code, example]]
    }),
  )
