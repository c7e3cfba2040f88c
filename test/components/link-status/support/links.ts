// Test support: links and registrations as answers show them.
import type { Account, Link, Registration } from '../../../../src/api/contract/index.ts'

export const account: Account = {
  id: 'acc-1',
  displayName: 'Factory Cloud',
  email: 'olivia@factory.example',
}

export function link(state: Link['state'], rest: Partial<Link> = {}): Link {
  return {
    id: 'link-1',
    provider: 'aws',
    state,
    version: 3,
    account,
    awsAccountIdMasked: '••••••••9012',
    agreementRef: 'agmt-1',
    offerType: 'standard',
    productName: 'EMQX Cloud (Pay as you go)',
    startedAt: '2026-01-01T00:00:00Z',
    updatedAt: '2026-01-01T00:00:00Z',
    steps: [],
    expectation: { typicalSeconds: 30, slowAfterSeconds: 120, stalledAfterSeconds: 900 },
    urls: {
      manage: 'https://console.aws.amazon.com/marketplace/home#/subscriptions',
      listing: 'https://aws.amazon.com/marketplace/pp/prodview-test',
      ticket: 'https://support.example.com/new',
    },
    ...rest,
  }
}

export const registration: Registration = {
  id: 'reg-1',
  provider: 'aws',
  state: 'resolved',
  offerType: 'standard',
  awsAccountIdMasked: '••••••••9012',
  productName: 'EMQX Cloud (Pay as you go)',
  receivedAt: '2026-01-01T00:00:00Z',
  expiresAt: '2026-01-02T00:00:00Z',
  confirmation: 'required',
}
