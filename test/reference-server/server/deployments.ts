// Test support: reference server. What runs, what stops, and what is deleted when.
import { grace } from './links.ts'
import type { Store } from './store.ts'

export interface DeploymentRow {
  id: string
  account_id: string
  name: string
  plan: string
  is_trial: 0 | 1
  status: 'running' | 'stopped' | 'deleted'
  trial_ends_at: number | null
  stopped_at: number | null
  delete_at: number | null
}

export function deploymentsOf(store: Store, accountId: string): DeploymentRow[] {
  const sql = 'select * from deployment where account_id = ? order by status, rowid'
  return store.all<DeploymentRow>(sql, accountId)
}

export function addDeployment(
  store: Store,
  given: Pick<DeploymentRow, 'id' | 'account_id' | 'name' | 'plan'> & Partial<DeploymentRow>,
): void {
  store.run(
    'insert into deployment values (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    given.id,
    given.account_id,
    given.name,
    given.plan,
    given.is_trial ?? 0,
    given.status ?? 'running',
    given.trial_ends_at ?? null,
    given.stopped_at ?? null,
    given.delete_at ?? null,
  )
}

/** A trial runs to its own end. What had stopped before is kept as long as what stops now. */
export function stopDeployments(store: Store, accountId: string, at: number): void {
  store.run(
    `update deployment set delete_at = ?, stopped_at = coalesce(stopped_at, ?), status = 'stopped'
     where account_id = ? and is_trial = 0 and status <> 'deleted'`,
    at + grace,
    at,
    accountId,
  )
}

/** They stay stopped until he starts them, but nobody deletes them any more. */
export function callOffDeletion(store: Store, accountId: string): void {
  store.run(
    `update deployment set delete_at = null
     where account_id = ? and is_trial = 0 and status = 'stopped'`,
    accountId,
  )
}

/** Whoever came back has no `delete_at`: the same statement looks and deletes. */
export function deleteWhatIsDue(store: Store): void {
  store.run(
    `update deployment set status = 'deleted' where status = 'stopped' and delete_at <= ?`,
    store.now(),
  )
}
