// Room: mock. Why an account may not be linked now.
import type { Eligibility } from '../contract/index.ts'
import type { AccountBook } from './account-book.ts'
import type { AccountRecord } from './account.ts'
import { isLive } from './link.ts'
import type { Places } from './places.ts'
import { failureActions, type Refusal } from './problem.ts'

/** In the order in which the customer should hear of them. */
export function blockers(book: AccountBook, account: AccountRecord): Refusal[] {
  const link = book.linkOf(account)
  const linked: Refusal[] = isLive(link)
    ? [
        {
          code: 'account_already_linked',
          params: { productName: book.agreement(link.agreementId).productName },
        },
      ]
    : []
  return [...linked, ...ownBlockers(account)]
}

/** Those that have nothing to do with a link: what is asked again before a failed link is retried. */
export function ownBlockers(account: AccountRecord): Refusal[] {
  const { method, credits, voucher, overdueInvoice } = account
  const found: Refusal[] = []
  if (account.role !== 'owner') {
    found.push({ code: 'insufficient_role', params: { owner: account.ownerName } })
  }
  if (method.kind === 'azure_marketplace' || method.kind === 'gcp_marketplace') {
    found.push({
      code: 'account_already_linked',
      params: { productName: method.productName },
      // AWS's pages cannot end another marketplace's subscription.
      actions: (places) => [{ kind: 'open_ticket', url: places.ticket }],
    })
  }
  if (method.kind === 'credit_card') {
    found.push({
      code: 'credit_card_on_file',
      params: { brand: method.brand, last4: method.last4 },
    })
  }
  if (method.kind === 'us_bank_account') {
    found.push({ code: 'bank_account_on_file', params: { last4: method.last4 } })
  }
  if (credits !== undefined) {
    found.push({ code: 'available_credits_in_use', params: { ...credits } })
  }
  if (voucher !== undefined) found.push({ code: 'voucher_in_use', params: { ...voucher } })
  if (overdueInvoice !== undefined) {
    found.push({ code: 'overdue_invoice', params: { ...overdueInvoice } })
  }
  return found
}

export function eligibilityView(
  book: AccountBook,
  account: AccountRecord,
  places: Places,
): Eligibility {
  const found = blockers(book, account)
  return {
    eligible: found.length === 0,
    checkedAt: book.clock.iso(),
    blockers: found.map(({ code, params, actions }) => ({
      code,
      ...(params !== undefined && { params }),
      actions: actions?.(places) ?? failureActions(code, places),
    })),
  }
}
