// Room: mock. What the customer does in EMQX's console about the way he pays.
import type { AccountBook } from './account-book.ts'
import type { AccountRecord } from './account.ts'
import { isLive } from './link.ts'

const usd = 'USD'

/** Each remedy, and for QA its opposite, so that every payment method can be reached. */
const remedies = {
  remove_credit_card: clearMethod('credit_card'),
  remove_bank_account: clearMethod('us_bank_account'),
  spend_credits: (account) => void delete account.credits,
  remove_voucher: (account) => void delete account.voucher,
  pay_invoice: (account) => void delete account.overdueInvoice,
  make_owner: (account) => void (account.role = 'owner'),
  leave_other_marketplace(account) {
    clearMethod('azure_marketplace')(account)
    clearMethod('gcp_marketplace')(account)
  },
  add_credit_card(account) {
    account.method = { kind: 'credit_card', brand: 'Visa', last4: '4242', expiry: '09/2029' }
  },
  add_bank_account(account) {
    account.method = { kind: 'us_bank_account', last4: '6789', verification: 'verified' }
  },
  add_unverified_bank_account(account) {
    account.method = { kind: 'us_bank_account', last4: '6789', verification: 'pending' }
  },
  add_credits: (account) => void (account.credits = { amount: '120.50', currency: usd }),
  add_voucher(account) {
    account.voucher = { name: 'WELCOME50', amount: '50.00', currency: usd }
  },
  add_overdue_invoice(account) {
    account.overdueInvoice = { number: 'INV-2041', amount: '310.00', currency: usd }
  },
  make_member: (account) => void (account.role = 'member'),
  pay_with_azure: payElsewhere('azure_marketplace'),
  pay_with_gcp: payElsewhere('gcp_marketplace'),
} as const satisfies Record<string, (account: AccountRecord, now: number) => void>

export type RemedyKind = keyof typeof remedies
export const remedyKinds = Object.keys(remedies) as readonly RemedyKind[]

export function isRemedyKind(word: string): word is RemedyKind {
  return Object.hasOwn(remedies, word)
}

function clearMethod(kind: AccountRecord['method']['kind']) {
  return (account: AccountRecord): void => {
    if (account.method.kind === kind) account.method = { kind: 'none' }
  }
}

function payElsewhere(kind: 'azure_marketplace' | 'gcp_marketplace') {
  return (account: AccountRecord, now: number): void => {
    account.method = { kind, since: now, productName: 'EMQX Cloud (Pay as you go)' }
  }
}

/** One method at a time: while AWS pays, or is about to, no other can be set up. */
const otherMethods: readonly RemedyKind[] = [
  'add_credit_card',
  'add_bank_account',
  'add_unverified_bank_account',
  'pay_with_azure',
  'pay_with_gcp',
]

/** @returns whether the console lets the customer do that now. */
export function applyRemedy(book: AccountBook, account: AccountRecord, kind: RemedyKind): boolean {
  if (otherMethods.includes(kind) && isLive(book.linkOf(account))) return false
  book.change(account, () => remedies[kind](account, book.clock.now()))
  book.note(`EMQX: ${kind} on ${account.id}`)
  return true
}
