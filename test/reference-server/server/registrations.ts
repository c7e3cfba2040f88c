// Test support: reference server. What waits for a browser that AWS has sent.
import { type AccountRow, account, accountView } from './accounts.ts'
import { agreement, mask } from './agreements.ts'
import { iso } from './answer.ts'
import type { Config } from './config.ts'
import { cookie, hash, type Inbound } from './inbound.ts'
import type { Store } from './store.ts'

export interface RegistrationRow {
  id: string
  cookie_hash: string
  agreement_id: string
  offer_type: string
  from_aws: 0 | 1
  received_at: number
  expires_at: number
  claimed_by: string | null
  released_at: number | null
}

export const registrationCookie = 'emqx-marketplace'
/** Set by our own pages with the way to AWS, when the visitor did not come to them from elsewhere. */
export const journeyCookie = 'emqx-journey'
/** Seconds. */
export const journeyLife = 7200

/** By the cookie alone: an id proves nothing. */
export function registrationOf(store: Store, inbound: Inbound): RegistrationRow | undefined {
  const value = cookie(inbound, registrationCookie)
  if (value === undefined) return undefined
  const sql = 'select * from registration where cookie_hash = ? and released_at is null'
  return store.one<RegistrationRow>(sql, hash(value))
}

/** Whether something is left to do with it. */
export function waits(registration: RegistrationRow | undefined): boolean {
  return registration !== undefined && registration.claimed_by === null
}

function stateOf({ claimed_by, expires_at }: RegistrationRow, now: number): string {
  if (claimed_by !== null) return 'claimed'
  return now >= expires_at ? 'expired' : 'resolved'
}

/** @returns `undefined` where the signed-in account has nothing to see. */
export function registrationView(
  store: Store,
  config: Config,
  inbound: Inbound,
  viewer: AccountRow,
) {
  const found = registrationOf(store, inbound)
  if (found === undefined) return undefined
  if (found.claimed_by !== null && found.claimed_by !== viewer.id) return undefined
  const kept = agreement(store, found.agreement_id)
  const own = found.from_aws === 1 && cookie(inbound, journeyCookie) !== undefined
  return {
    id: found.id,
    provider: 'aws',
    state: stateOf(found, store.now()),
    offerType: found.offer_type,
    awsAccountIdMasked: mask(kept.aws_account_id),
    productName: config.productName,
    receivedAt: iso(found.received_at),
    expiresAt: iso(found.expires_at),
    confirmation: own ? 'not_required' : 'required',
    account: accountView(account(store, viewer.id)),
  }
}
