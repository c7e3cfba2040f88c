// Room: mock. One link as the server keeps it, and as it is told.
import type { Link, LinkStep } from '../contract/index.ts'
import type { AccountBook } from './account-book.ts'
import { type AccountRecord, accountView } from './account.ts'
import { type Agreement, maskAwsAccountId } from './agreement.ts'
import { day, hour } from './clock.ts'
import type { Places } from './places.ts'
import { failureActions } from './problem.ts'

/** AWS takes about an hour of final metering before an agreement is closed. */
export const finalMetering = hour

/** Stopped deployments are kept this long. */
export const graceDays = 3
export const grace = graceDays * day

export interface LinkRecord {
  id: string
  accountId: string
  agreementId: string
  state: 'pending' | 'active' | 'failed' | 'canceling' | 'canceled'
  version: number
  startedAt: number
  updatedAt: number
  confirmedAt?: number
  failedAt?: number
  canceledAt?: number
  closedAt?: number
  recheckedAt?: number
  acknowledgedVersion?: number
}

/** A link that holds its agreement and its account: nobody else may take either. */
export function isLive(link: LinkRecord | undefined): link is LinkRecord {
  return link?.state === 'pending' || link?.state === 'active' || link?.state === 'canceling'
}

/** When the deployments stop, and when they are deleted: a plan while canceling, a fact after. */
export function cancellationDates(
  link: LinkRecord,
): { stopAt: number; deleteAt: number } | undefined {
  if (link.canceledAt === undefined) return undefined
  const stopAt = link.closedAt ?? link.canceledAt + finalMetering
  return { stopAt, deleteAt: stopAt + grace }
}

function steps(book: AccountBook, link: LinkRecord, agreement: Agreement): LinkStep[] {
  const done = (name: LinkStep['name'], at: number): LinkStep => ({
    name,
    state: 'done',
    at: book.clock.iso(at),
  })
  const begun = [
    done('subscribed_on_aws', agreement.startedAt),
    done('account_named', link.startedAt),
  ]
  if (link.state === 'failed') {
    const at = book.clock.iso(link.failedAt ?? link.updatedAt)
    return [
      ...begun,
      { name: 'aws_confirmed', state: 'failed', at },
      { name: 'billing_switched', state: 'upcoming' },
    ]
  }
  if (link.confirmedAt === undefined) {
    return [
      ...begun,
      { name: 'aws_confirmed', state: 'current' },
      { name: 'billing_switched', state: 'upcoming' },
    ]
  }
  return [
    ...begun,
    done('aws_confirmed', link.confirmedAt),
    done('billing_switched', link.confirmedAt),
  ]
}

export function linkView(
  book: AccountBook,
  account: Pick<AccountRecord, 'id' | 'displayName' | 'email'>,
  link: LinkRecord,
  places: Places,
): Link {
  const agreement = book.agreement(link.agreementId)
  const dates = cancellationDates(link)
  return {
    id: link.id,
    provider: 'aws',
    state: link.state,
    version: link.version,
    account: accountView(account),
    awsAccountIdMasked: maskAwsAccountId(agreement.awsAccountId),
    agreementRef: agreement.id,
    offerType: agreement.offerType,
    productName: agreement.productName,
    startedAt: book.clock.iso(link.startedAt),
    updatedAt: book.clock.iso(link.updatedAt),
    steps: steps(book, link, agreement),
    expectation: { typicalSeconds: 30, slowAfterSeconds: 120, stalledAfterSeconds: 900 },
    ...(link.state === 'failed' && {
      failure: {
        code: 'aws_payment_failed',
        retryable: true,
        actions: failureActions('aws_payment_failed', places),
      },
    }),
    ...(dates !== undefined &&
      link.canceledAt !== undefined && {
        cancellation: {
          canceledAt: book.clock.iso(link.canceledAt),
          finalUsageUntil: book.clock.iso(dates.stopAt),
          stopAt: book.clock.iso(dates.stopAt),
          deleteAt: book.clock.iso(dates.deleteAt),
        },
      }),
    urls: { manage: places.manage, listing: places.listing, ticket: places.ticket },
    ...(link.acknowledgedVersion !== undefined && {
      acknowledgedVersion: link.acknowledgedVersion,
    }),
  }
}
