// Test support: reference server. One link as it is kept, changed and told.
import { type AccountRow, accountView, countUp } from './accounts.ts'
import { type AgreementRow, agreement, mask } from './agreements.ts'
import { iso } from './answer.ts'
import type { Config } from './config.ts'
import { newId } from './inbound.ts'
import { actionsFor } from './problem.ts'
import type { Store } from './store.ts'

export type LinkState = 'pending' | 'active' | 'failed' | 'canceling' | 'canceled'

export interface LinkRow {
  id: string
  account_id: string
  agreement_id: string
  state: LinkState
  version: number
  landed_at: number
  started_at: number
  updated_at: number
  confirmed_at: number | null
  failed_at: number | null
  canceled_at: number | null
  closed_at: number | null
  rechecked_at: number | null
  acknowledged_version: number | null
}

const hour = 3_600_000
export const graceDays = 3
export const grace = graceDays * 24 * hour
export const finalMetering = hour

export function isLiving({ state }: { state: LinkState }): boolean {
  return state === 'pending' || state === 'active' || state === 'canceling'
}

export function linkOf(store: Store, accountId: string): LinkRow | undefined {
  const sql = 'select * from link where account_id = ? order by rowid desc limit 1'
  return store.one<LinkRow>(sql, accountId)
}

export function livingLinkOn(store: Store, agreementId: string): LinkRow | undefined {
  return store
    .all<LinkRow>('select * from link where agreement_id = ?', agreementId)
    .find((link) => isLiving(link))
}

export function openLink(
  store: Store,
  given: { accountId: string; agreementId: string; landedAt: number; now: number },
): void {
  const { accountId, agreementId, landedAt, now } = given
  store.run(
    `insert into link (id, account_id, agreement_id, state, version, landed_at, started_at, updated_at)
     values (?, ?, ?, 'pending', ?, ?, ?, ?)`,
    newId('lnk'),
    accountId,
    agreementId,
    countUp(store, accountId),
    landedAt,
    now,
    now,
  )
}

/** Every change has a version of its own. */
export function changeLink(
  store: Store,
  { id, account_id }: LinkRow,
  now: number,
  changes: Partial<Omit<LinkRow, 'id' | 'account_id' | 'agreement_id' | 'version' | 'updated_at'>>,
): void {
  const all = { ...changes, version: countUp(store, account_id), updated_at: now }
  const columns = Object.keys(all).map((name) => `${name} = ?`)
  store.run(`update link set ${columns.join(', ')} where id = ?`, ...Object.values(all), id)
}

/** A plan while the last usage is metered, a fact afterwards. Whoever names these dates asks here. */
export function endOf(link: LinkRow): { stopAt: number; deleteAt: number } | undefined {
  if (link.canceled_at === null && link.closed_at === null) return undefined
  const stopAt = link.closed_at ?? Number(link.canceled_at) + finalMetering
  return { stopAt, deleteAt: stopAt + grace }
}

function steps(link: LinkRow, { first_seen_at }: AgreementRow) {
  const done = (name: string, at: number) => ({ name, state: 'done', at: iso(at) })
  const begun = [
    done('subscribed_on_aws', Math.min(first_seen_at, link.started_at)),
    done('account_named', link.started_at),
  ]
  const upcoming = { name: 'billing_switched', state: 'upcoming' }
  if (link.state === 'failed') {
    const at = iso(link.failed_at ?? link.updated_at)
    return [...begun, { name: 'aws_confirmed', state: 'failed', at }, upcoming]
  }
  if (link.confirmed_at === null) {
    return [...begun, { name: 'aws_confirmed', state: 'current' }, upcoming]
  }
  const at = Math.max(link.confirmed_at, link.started_at)
  return [...begun, done('aws_confirmed', at), done('billing_switched', at)]
}

export function linkView(store: Store, config: Config, owner: AccountRow, link: LinkRow) {
  const kept = agreement(store, link.agreement_id)
  const end = endOf(link)
  const { manage, listing, ticket } = config.places
  return {
    id: link.id,
    provider: 'aws',
    state: link.state,
    version: link.version,
    account: accountView(owner),
    awsAccountIdMasked: mask(kept.aws_account_id),
    agreementRef: kept.id,
    offerType: kept.offer_type,
    productName: config.productName,
    startedAt: iso(link.started_at),
    updatedAt: iso(link.updated_at),
    steps: steps(link, kept),
    expectation: { typicalSeconds: 30, slowAfterSeconds: 120, stalledAfterSeconds: 900 },
    ...(link.state === 'failed' && {
      failure: {
        code: 'aws_payment_failed',
        retryable: true,
        actions: actionsFor('aws_payment_failed', config),
      },
    }),
    ...(end !== undefined && {
      cancellation: {
        canceledAt: iso(link.canceled_at ?? end.stopAt),
        finalUsageUntil: iso(end.stopAt),
        stopAt: iso(end.stopAt),
        deleteAt: iso(end.deleteAt),
      },
    }),
    urls: { manage, listing, ticket },
    ...(link.acknowledged_version !== null && { acknowledgedVersion: link.acknowledged_version }),
  }
}
