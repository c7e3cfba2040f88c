// Room: mock. AWS's side: one agreement of one AWS account, and the tokens minted for it.
import type { AccountBook } from './account-book.ts'

export const offerTypes = ['standard', 'free_trial', 'private'] as const
export type OfferWord = (typeof offerTypes)[number]

export interface Agreement {
  id: string
  awsAccountId: string
  productName: string
  offerType: OfferWord
  status: 'active' | 'payment_failed' | 'canceling' | 'ended'
  startedAt: number
  canceledAt?: number
  endedAt?: number
  /** What AWS has told EMQX so far, which may lag behind `status` or come before the customer. */
  told: 'nothing' | 'success' | 'fail'
  /** What AWS will answer the next time EMQX asks or is told. */
  payment: 'undecided' | 'fails' | 'works'
}

export interface MarketplaceToken {
  agreementId: string
  /** The browser that AWS minted it for, which a real server can only guess. */
  browserId: string
  mintedAt: number
  used: boolean
}

/** As AWS shows it to nobody: only the last four digits of an account id ever leave the mock. */
export function maskAwsAccountId(id: string): string {
  return '•'.repeat(Math.max(0, id.length - 4)) + id.slice(-4)
}

/** What AWS's own page would list for the customer. */
export function agreementView(book: AccountBook, agreement: Agreement) {
  return {
    agreementId: agreement.id,
    productName: agreement.productName,
    offerType: agreement.offerType,
    status: agreement.status,
    startedAt: book.clock.iso(agreement.startedAt),
    ...(agreement.canceledAt !== undefined && { canceledAt: book.clock.iso(agreement.canceledAt) }),
    ...(agreement.endedAt !== undefined && { endedAt: book.clock.iso(agreement.endedAt) }),
    linked: book.liveLinkOf(agreement.id) !== undefined,
  }
}
