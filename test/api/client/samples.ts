// Test support: small answers that fit the contract.
export const account = { id: 'acc_1', displayName: 'Ada', email: 'ada@customer.example' }

export const link = {
  id: 'lnk_1',
  provider: 'aws',
  state: 'pending',
  version: 3,
  account,
  awsAccountIdMasked: '••••••••9012',
  agreementRef: 'agmt-1',
  offerType: 'standard',
  productName: 'EMQX Cloud',
  startedAt: '2026-11-20T10:00:00Z',
  updatedAt: '2026-11-20T10:00:02Z',
  steps: [{ name: 'subscribed_on_aws', state: 'done', at: '2026-11-20T09:59:00Z' }],
  expectation: { typicalSeconds: 30, slowAfterSeconds: 120, stalledAfterSeconds: 900 },
  urls: {
    manage: 'https://console.aws.amazon.com/marketplace/home#/subscriptions',
    listing: 'https://aws.amazon.com/marketplace/pp/prodview-example',
    ticket: 'https://cloud.example/tickets/new',
  },
}

export const registration = {
  id: 'reg_1',
  provider: 'aws',
  state: 'resolved',
  offerType: 'standard',
  awsAccountIdMasked: '••••••••9012',
  productName: 'EMQX Cloud',
  receivedAt: '2026-11-20T09:59:00Z',
  expiresAt: '2026-11-20T13:59:00Z',
  confirmation: 'not_required',
}

export const paymentMethod = { kind: 'none', account, version: 1, editable: true }

export const eligibility = { eligible: true, checkedAt: '2026-11-20T10:00:00Z', blockers: [] }

export const impact = { graceDays: 3, phase: 'preview', deployments: [], truncated: false }
