// Test support: reference server. How an account pays: its own way, or the newest link's.
import { type AccountRow, accountView } from './accounts.ts'
import { agreement, mask } from './agreements.ts'
import { iso } from './answer.ts'
import type { Config } from './config.ts'
import { paymentOf } from './eligibility.ts'
import { endOf, linkOf, type LinkRow } from './links.ts'
import type { Store } from './store.ts'

function blockedBy(owner: AccountRow, link: LinkRow | undefined): string | undefined {
  const { kind } = paymentOf(owner)
  if (link?.state === 'pending') return 'link_pending'
  if (link?.state === 'active') return 'managed_on_aws'
  if (link?.state === 'canceling') return 'final_metering'
  if (kind === 'azure_marketplace') return 'managed_on_azure'
  if (kind === 'gcp_marketplace') return 'managed_on_gcp'
  if (owner.role !== 'owner') return 'insufficient_role'
  return owner.invoice === null ? undefined : 'overdue_invoice'
}

function ownWay(owner: AccountRow) {
  const payment = paymentOf(owner)
  if (payment.kind === 'none' && owner.credits !== null) {
    return { kind: 'available_credits', ...(JSON.parse(owner.credits) as object) }
  }
  return payment
}

function throughAws(store: Store, config: Config, link: LinkRow) {
  return {
    kind: 'aws_marketplace',
    linkState: link.state,
    since: iso(link.confirmed_at ?? link.started_at),
    awsAccountIdMasked: mask(agreement(store, link.agreement_id).aws_account_id),
    productName: config.productName,
    manageUrl: config.places.manage,
  }
}

export function paymentMethodView(store: Store, config: Config, owner: AccountRow) {
  const link = linkOf(store, owner.id)
  const blocked = blockedBy(owner, link)
  const end = link?.state === 'canceling' ? endOf(link) : undefined
  const change =
    link?.state === 'pending'
      ? { to: 'aws_marketplace', since: iso(link.started_at) }
      : end && { to: 'none', since: iso(link?.canceled_at ?? end.stopAt) }
  const pays = link?.state === 'active' || link?.state === 'canceling'
  return {
    account: accountView(owner),
    version: owner.version,
    editable: blocked === undefined,
    ...(blocked !== undefined && { editBlockedReason: blocked }),
    ...(change && { pendingChange: change }),
    ...(end && { cutoverAt: iso(end.stopAt) }),
    ...(pays ? throughAws(store, config, link) : ownWay(owner)),
  }
}
