// Test support: reference server. One intent, one effect: key, effect and answer are written together.
import { type Answer, answer } from './answer.ts'
import { hash, type Inbound } from './inbound.ts'
import { Misuse, Refused } from './problem.ts'
import type { Store } from './store.ts'

const day = 86_400_000
const kept = 2 * day

/** A quoted string of RFC 8941, not empty. */
const quoted = /^"(?:[ !#-[\]-~]|\\["\\])+"$/

/** @throws Refused when it is missing or malformed */
export function keyOf({ headers }: Inbound): string {
  const key = headers['idempotency-key']
  if (key === undefined || key.length > 256 || !quoted.test(key)) {
    throw new Refused({ code: 'idempotency_key_required' })
  }
  return key
}

interface KeyRow {
  request_hash: string
  status: number
  body: string | null
}

export interface Intent {
  accountId: string
  key: string
  /** Method, path and body as they were understood. */
  request: string
}

/** The very same answer for the very same request. Whatever the work throws frees the key. */
export function once(store: Store, intent: Intent, work: () => Answer): Answer {
  const requestHash = hash(intent.request)
  return store.transaction(() => {
    const now = store.now()
    store.run('delete from idempotency_key where created_at < ?', now - kept)
    const before = store.one<KeyRow>(
      'select * from idempotency_key where account_id = ? and key = ?',
      intent.accountId,
      intent.key,
    )
    if (before !== undefined) {
      if (before.request_hash !== requestHash) throw new Refused({ code: 'idempotency_conflict' })
      const body: unknown = before.body === null ? undefined : JSON.parse(before.body)
      return answer(before.status, body)
    }
    const said = work()
    if (said.status >= 300) throw new Misuse(500, 'A refusal must be thrown')
    store.run(
      'insert into idempotency_key values (?, ?, ?, ?, ?, ?)',
      intent.accountId,
      intent.key,
      requestHash,
      said.status,
      said.body === undefined ? null : JSON.stringify(said.body),
      now,
    )
    return said
  })
}
