// Test support: reference server. Why an account may not be linked now: one function for the check and for the claim.
import type { AccountRow } from './accounts.ts'
import { iso } from './answer.ts'
import type { Config } from './config.ts'
import { isLiving, linkOf } from './links.ts'
import { actionsFor, type Refusal } from './problem.ts'
import type { Store } from './store.ts'

type Params = Record<string, string | number>

export interface Payment {
  kind: string
  [member: string]: string | number
}

export function paymentOf({ payment }: AccountRow): Payment {
  return JSON.parse(payment) as Payment
}

function params(text: string): Params {
  return JSON.parse(text) as Params
}

/** What has nothing to do with a link: asked again before a failed one is tried again. */
export function ownBlockers(owner: AccountRow): Refusal[] {
  const { kind, ...members } = paymentOf(owner)
  const only = (...names: string[]): Params =>
    Object.fromEntries(names.map((name) => [name, members[name] ?? '']))
  const found: Refusal[] = []
  if (kind === 'azure_marketplace' || kind === 'gcp_marketplace') {
    found.push({ code: 'account_already_linked', params: only('productName') })
  }
  if (owner.role !== 'owner') {
    found.push({ code: 'insufficient_role', params: { owner: owner.owner_name } })
  }
  if (kind === 'credit_card') {
    found.push({ code: 'credit_card_on_file', params: only('brand', 'last4') })
  }
  if (kind === 'us_bank_account') {
    found.push({ code: 'bank_account_on_file', params: only('last4') })
  }
  if (owner.credits !== null) {
    found.push({ code: 'available_credits_in_use', params: params(owner.credits) })
  }
  if (owner.voucher !== null) {
    found.push({ code: 'voucher_in_use', params: params(owner.voucher) })
  }
  if (owner.invoice !== null) {
    found.push({ code: 'overdue_invoice', params: params(owner.invoice) })
  }
  return found
}

/** In the order in which the customer should hear of them. */
export function blockers(store: Store, config: Config, owner: AccountRow): Refusal[] {
  const link = linkOf(store, owner.id)
  const linked = link !== undefined && isLiving(link)
  const already: Refusal[] = linked
    ? [{ code: 'account_already_linked', params: { productName: config.productName } }]
    : []
  return [...already, ...ownBlockers(owner)]
}

export function eligibilityView(store: Store, config: Config, owner: AccountRow) {
  const found = blockers(store, config, owner)
  return {
    eligible: found.length === 0,
    checkedAt: iso(store.now()),
    blockers: found.map((blocker) => ({
      code: blocker.code,
      ...(blocker.params && { params: blocker.params }),
      actions: actionsFor(blocker.code, config),
    })),
  }
}
