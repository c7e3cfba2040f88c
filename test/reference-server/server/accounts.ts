// Test support: reference server. EMQX's accounts and sessions, as far as the elements need them.
import { cookie, hash, type Inbound, secret, setCookie } from './inbound.ts'
import type { Store } from './store.ts'

export interface AccountRow {
  id: string
  display_name: string
  email: string
  role: 'owner' | 'member'
  owner_name: string
  /** JSON: `{kind, …}` as the reference says it. */
  payment: string
  credits: string | null
  voucher: string | null
  invoice: string | null
  version: number
}

export function accountOf(store: Store, inbound: Inbound): AccountRow | undefined {
  const token = cookie(inbound, 'session')
  if (token === undefined) return undefined
  const sql =
    'select account.* from session join account on account.id = account_id where token_hash = ?'
  return store.one<AccountRow>(sql, hash(token))
}

export function account(store: Store, id: string): AccountRow {
  const row = store.one<AccountRow>('select * from account where id = ?', id)
  if (row === undefined) throw new Error(`There is no account ${id}`)
  return row
}

/** A new session at every sign-in. @returns the line that sets its cookie. */
export function openSession(store: Store, accountId: string): string {
  const token = secret()
  store.run('insert into session values (?, ?)', hash(token), accountId)
  return setCookie('session', token)
}

export function accountView({ id, display_name, email }: AccountRow) {
  return { id, displayName: display_name, email }
}

/** Every change of link or payment method counts. @returns the new version. */
export function countUp(store: Store, accountId: string): number {
  store.run('update account set version = version + 1 where id = ?', accountId)
  return account(store, accountId).version
}
