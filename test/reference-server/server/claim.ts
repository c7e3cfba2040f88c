// Test support: reference server. Claiming a registration, and looking again. Inside the caller's transaction.
import { type AccountRow, account } from './accounts.ts'
import { agreement } from './agreements.ts'
import { type Answer, answer } from './answer.ts'
import type { Config } from './config.ts'
import { blockers, ownBlockers } from './eligibility.ts'
import { fold, standing } from './fold.ts'
import {
  changeLink,
  isLiving,
  linkOf,
  type LinkRow,
  linkView,
  livingLinkOn,
  openLink,
} from './links.ts'
import { type Code, Refused } from './problem.ts'
import { type RegistrationRow } from './registrations.ts'
import type { Store } from './store.ts'

/** Milliseconds between two looks at one link. */
const recheckGap = 10_000

function refuse(code: Code): never {
  throw new Refused({ code })
}

function told(store: Store, config: Config, ownerId: string, status: number): Answer {
  const link = linkOf(store, ownerId)
  if (link === undefined) throw new Error('A claim without a link')
  return answer(status, linkView(store, config, account(store, ownerId), link))
}

/** The same pair again is no failure. AWS sent him anew, so what it said before is of before. */
function again(store: Store, registration: RegistrationRow, mine: LinkRow): void {
  store.run('update registration set claimed_by = ? where id = ?', mine.account_id, registration.id)
  const landedAt = Math.max(mine.landed_at, registration.received_at)
  store.run('update link set landed_at = ? where id = ?', landedAt, mine.id)
}

/** Good answers for whoever cannot have it. What makes it right are the writes and the indexes after. */
function check(
  store: Store,
  config: Config,
  owner: AccountRow,
  registration: RegistrationRow,
  mine: LinkRow | undefined,
  now: number,
): void {
  if (now >= registration.expires_at) refuse('registration_expired')
  const kept = agreement(store, registration.agreement_id)
  if (livingLinkOn(store, kept.id) !== undefined) refuse('agreement_linked_elsewhere')
  const ownFailed = mine?.state === 'failed' && mine.agreement_id === kept.id
  const byMe = registration.claimed_by === owner.id && ownFailed
  if (registration.claimed_by !== null && !byMe) refuse('registration_expired')
  const [blocker] = blockers(store, config, owner)
  if (blocker !== undefined) throw new Refused(blocker)
  const status = standing(store, kept, registration.received_at)?.kind
  if (status === 'canceling' || status === 'closed') refuse('registration_expired')
}

export function claim(
  store: Store,
  config: Config,
  owner: AccountRow,
  registration: RegistrationRow | undefined,
): Answer {
  if (registration === undefined) return refuse('registration_missing')
  const now = store.now()
  const mine = linkOf(store, owner.id)
  const samePair = mine?.agreement_id === registration.agreement_id
  if (mine !== undefined && samePair && isLiving(mine)) {
    again(store, registration, mine)
    return told(store, config, owner.id, 200)
  }
  check(store, config, owner, registration, mine, now)
  store.run('update registration set claimed_by = ? where id = ?', owner.id, registration.id)
  if (mine !== undefined && samePair && mine.state === 'failed') {
    const changes = { state: 'pending', failed_at: null, rechecked_at: now } as const
    changeLink(store, mine, now, { ...changes, landed_at: registration.received_at })
  } else {
    const { agreement_id: agreementId, received_at: landedAt } = registration
    openLink(store, { accountId: owner.id, agreementId, landedAt, now })
  }
  fold(store, registration.agreement_id, now)
  return told(store, config, owner.id, 202)
}

export function recheck(store: Store, config: Config, owner: AccountRow, id: string): Answer {
  const link = linkOf(store, owner.id)
  if (link?.id !== id) return refuse('not_found')
  if (link.state !== 'pending' && link.state !== 'failed') {
    return told(store, config, owner.id, 202)
  }
  const [blocker] = ownBlockers(owner)
  if (blocker !== undefined) throw new Refused(blocker)
  const now = store.now()
  const early = link.rechecked_at === null ? 0 : link.rechecked_at + recheckGap - now
  if (early > 0) throw new Refused({ code: 'rate_limited', retryAfter: Math.ceil(early / 1000) })
  const living = livingLinkOn(store, link.agreement_id)
  if (living !== undefined && living.id !== link.id) return refuse('agreement_linked_elsewhere')
  changeLink(store, link, now, { state: 'pending', failed_at: null, rechecked_at: now })
  fold(store, link.agreement_id, now)
  return told(store, config, owner.id, 202)
}
