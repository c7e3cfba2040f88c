// Room: mock. One EMQX account as the server keeps it.
import type { Account } from '../contract/index.ts'
import type { Deployment } from './deployment.ts'
import type { LinkRecord } from './link.ts'

export type Role = 'owner' | 'member'

/** What the customer pays with when no AWS link says otherwise. */
export type StoredMethod =
  | { kind: 'none' }
  | { kind: 'credit_card'; brand: string; last4: string; expiry: string }
  | { kind: 'us_bank_account'; last4: string; verification: 'pending' | 'verified' | 'failed' }
  | { kind: 'azure_marketplace' | 'gcp_marketplace'; since: number; productName: string }

/** A decimal number as text and its ISO 4217 currency. */
export interface Money {
  amount: string
  currency: string
}

export interface AccountRecord {
  id: string
  displayName: string
  email: string
  role: Role
  ownerName: string
  method: StoredMethod
  credits?: Money
  voucher?: Money & { name: string }
  overdueInvoice?: Money & { number: string }
  deployments: Deployment[]
  /** One counter for link and payment method: it grows with every change of either. */
  version: number
  methodVersion: number
  linkId?: string
  /** Older states, newest last: what a replica that lags behind would still answer. */
  past: PastState[]
}

export interface PastState {
  account: Omit<AccountRecord, 'past'>
  link: LinkRecord | undefined
}

export function accountView(account: Pick<AccountRecord, 'id' | 'displayName' | 'email'>): Account {
  return { id: account.id, displayName: account.displayName, email: account.email }
}
