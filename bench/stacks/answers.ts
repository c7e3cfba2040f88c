// Room: bench. The fixed answers of the billing API. Only what must be near to now is written anew.
import type { Link } from '../../src/api/contract/link.ts'
import type { PaymentMethod } from '../../src/api/contract/payment-method.ts'
import type { Registration } from '../../src/api/contract/registration.ts'

const account = { id: 'acc-1', displayName: 'Acme', email: 'billing@acme.example' }
const productName = 'EMQX Cloud'
const awsAccountIdMasked = '********1234'
const manage = 'https://aws.amazon.com/marketplace/library'

const hours = (count: number): string => new Date(Date.now() + count * 3_600_000).toISOString()

export function registration(): Registration {
  return {
    id: 'reg-1',
    provider: 'aws',
    state: 'resolved',
    offerType: 'standard',
    awsAccountIdMasked,
    productName,
    receivedAt: hours(0),
    expiresAt: hours(4),
    confirmation: 'not_required',
    account,
  }
}

/** It stays on its way for ever. */
export function link(): Link {
  return {
    id: 'link-1',
    provider: 'aws',
    state: 'pending',
    version: 1,
    account,
    awsAccountIdMasked,
    agreementRef: 'agmt-…9f3c',
    offerType: 'standard',
    productName,
    startedAt: hours(0),
    updatedAt: hours(0),
    steps: [
      { name: 'subscribed_on_aws', state: 'done', at: hours(0) },
      { name: 'account_named', state: 'done', at: hours(0) },
      { name: 'aws_confirmed', state: 'current' },
      { name: 'billing_switched', state: 'upcoming' },
    ],
    expectation: { typicalSeconds: 180, slowAfterSeconds: 600, stalledAfterSeconds: 3_600 },
    urls: { manage, listing: manage, ticket: 'https://support.example.com/new' },
  }
}

export function paymentMethod(): PaymentMethod {
  return {
    kind: 'aws_marketplace',
    account,
    version: 1,
    editable: false,
    editBlockedReason: 'managed_on_aws',
    awsAccountIdMasked,
    linkState: 'active',
    since: '2026-01-15T09:30:00Z',
    productName,
    manageUrl: manage,
  }
}
