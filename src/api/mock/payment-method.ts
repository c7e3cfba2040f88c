// Room: mock. What the Payment Method field is told.
import type { PaymentMethod } from '../contract/index.ts'
import type { AccountBook } from './account-book.ts'
import { type AccountRecord, accountView } from './account.ts'
import { maskAwsAccountId } from './agreement.ts'
import { isLive, type LinkRecord } from './link.ts'
import type { Places } from './places.ts'

type EditBlock = NonNullable<PaymentMethod['editBlockedReason']>

function editBlock(
  account: Omit<AccountRecord, 'past'>,
  link: LinkRecord | undefined,
): EditBlock | undefined {
  if (link?.state === 'pending') return 'link_pending'
  if (link?.state === 'active') return 'managed_on_aws'
  if (link?.state === 'canceling') return 'final_metering'
  if (account.method.kind === 'azure_marketplace') return 'managed_on_azure'
  if (account.method.kind === 'gcp_marketplace') return 'managed_on_gcp'
  if (account.role !== 'owner') return 'insufficient_role'
  if (account.overdueInvoice !== undefined) return 'overdue_invoice'
  return undefined
}

export function paymentMethodView(
  book: AccountBook,
  account: Omit<AccountRecord, 'past'>,
  link: LinkRecord | undefined,
  places: Places,
): PaymentMethod {
  const blocked = editBlock(account, link)
  const common = {
    account: accountView(account),
    version: account.methodVersion,
    editable: blocked === undefined,
    ...(blocked !== undefined && { editBlockedReason: blocked }),
    ...(link?.state === 'pending' && {
      pendingChange: { to: 'aws_marketplace' as const, since: book.clock.iso(link.startedAt) },
    }),
  }
  if (isLive(link) && link.state !== 'pending') {
    const agreement = book.agreement(link.agreementId)
    return {
      ...common,
      kind: 'aws_marketplace',
      linkState: link.state,
      since: book.clock.iso(link.confirmedAt ?? link.startedAt),
      awsAccountIdMasked: maskAwsAccountId(agreement.awsAccountId),
      productName: agreement.productName,
      manageUrl: places.manage,
    }
  }
  const { method, credits } = account
  switch (method.kind) {
    case 'none':
      return credits === undefined
        ? { ...common, kind: 'none' }
        : { ...common, kind: 'available_credits', ...credits }
    case 'azure_marketplace':
    case 'gcp_marketplace':
      return {
        ...common,
        kind: method.kind,
        since: book.clock.iso(method.since),
        productName: method.productName,
      }
    case 'credit_card':
    case 'us_bank_account':
      return { ...common, ...method }
    default:
      return method satisfies never
  }
}
