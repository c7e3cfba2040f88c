// Test support: reference server. The question that is asked again and again: tags, 304, held answers.
import { setTimeout as sleep } from 'node:timers/promises'
import { type AccountRow, accountOf } from './accounts.ts'
import { type Answer, answer } from './answer.ts'
import type { Config } from './config.ts'
import type { Inbound } from './inbound.ts'
import { linkOf, linkView } from './links.ts'
import { Refused } from './problem.ts'
import { registrationOf, waits } from './registrations.ts'
import type { Store } from './store.ts'

/** Seconds: proxies cut longer ones. */
const longestHold = 25
/** Milliseconds between two looks at the database. */
const lookGap = 50

function tagsIn({ headers }: Inbound): string[] {
  const given = headers['if-none-match']?.split(',') ?? []
  return given.map((tag) => tag.trim().replace(/^W\//, ''))
}

function secondsToHold({ headers }: Inbound): number {
  const wanted = /(?:^|[,;])\s*wait\s*=\s*"?(\d{1,6})/i.exec(headers['prefer'] ?? '')?.[1]
  return Math.min(Number(wanted ?? 0), longestHold)
}

function asked(store: Store, config: Config, inbound: Inbound, owner: AccountRow): Answer {
  const link = linkOf(store, owner.id)
  const present = waits(registrationOf(store, inbound))
  const told = link === undefined ? 'none' : `${link.id}.${link.version}`
  const etag = `"${owner.id}.${told}.${link?.acknowledged_version ?? 0}.${Number(present)}"`
  const headers = { etag, 'x-marketplace-registration': present ? 'present' : 'none' }
  if (tagsIn(inbound).includes(etag)) return answer(304, undefined, headers)
  if (link === undefined) return answer(204, undefined, headers)
  return answer(200, linkView(store, config, owner, link), headers)
}

/** Nobody who knows nothing is held: there is nothing to compare with. */
export async function getLink(
  store: Store,
  config: Config,
  inbound: Inbound,
  owner: AccountRow,
): Promise<Answer> {
  const hold = tagsIn(inbound).length > 0 ? secondsToHold(inbound) : 0
  let said = asked(store, config, inbound, owner)
  if (hold === 0 || said.status !== 304) return said
  // Real time: the tests' clock may jump under a held answer.
  const end = performance.now() + hold * 1000
  while (said.status === 304 && performance.now() < end && !inbound.gone.aborted) {
    await sleep(lookGap)
    const now = accountOf(store, inbound)
    if (now === undefined) throw new Refused({ code: 'session_required' })
    said = asked(store, config, inbound, now)
  }
  said.headers['preference-applied'] = 'wait'
  return said
}
