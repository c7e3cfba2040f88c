// Test support: reference server. From all that AWS ever said about an agreement to the state of its link.
import { account } from './accounts.ts'
import { type AgreementRow, agreement } from './agreements.ts'
import { callOffDeletion, stopDeployments } from './deployments.ts'
import { ownBlockers } from './eligibility.ts'
import { changeLink, finalMetering, isLiving, linkOf, type LinkRow, livingLinkOn } from './links.ts'
import { type Fact, keepFact } from './notifications.ts'
import type { Store } from './store.ts'

/** Of equal moments the later one of this list counts. */
const kinds = ['failed', 'confirmed', 'canceling', 'closed'] as const
type Kind = (typeof kinds)[number]

interface EventRow {
  kind: Kind
  occurred_at: number
  source: Fact['source']
}

function eventsOf(store: Store, kept: AgreementRow): EventRow[] {
  const found = store.all<EventRow>(
    `select kind, occurred_at, source from aws_event
     where kind in ('confirmed', 'failed', 'canceling', 'closed')
       and (license_arn = ?
         or (license_arn is null and customer_identifier = ? and product_code = ?))`,
    kept.license_arn,
    kept.customer_identifier,
    kept.product_code,
  )
  const rank = ({ kind }: EventRow) => kinds.indexOf(kind)
  return found.sort((a, b) => a.occurred_at - b.occurred_at || rank(a) - rank(b))
}

/** An agreement that AWS identifies by its customer can have had a life before. */
function ends({ kind }: EventRow): boolean {
  return kind === 'canceling' || kind === 'closed'
}

interface Standing {
  kind: Kind
  at: number
  source: Fact['source']
}

/**
 * Where a subscription stands after all that AWS has said, the same in whatever order it came.
 * @param landed when AWS sent the customer: then he was subscribed
 * @param failuresSince failures before it are of before, or are being looked at again
 */
export function standing(
  store: Store,
  kept: AgreementRow,
  landed: number,
  failuresSince = landed,
): Standing | undefined {
  const events = eventsOf(store, kept)
  const former = events.filter((each) => ends(each) && each.occurred_at <= landed).at(-1)
  const mine = events.filter(({ kind, occurred_at }) => {
    if (kind === 'confirmed') return occurred_at > (former?.occurred_at ?? 0)
    return occurred_at > (kind === 'failed' ? failuresSince : landed)
  })
  // What was confirmed has not failed, whichever AWS says last.
  const newest = mine.filter(({ kind }) => kind !== 'failed').at(-1) ?? mine.at(-1)
  if (newest === undefined) return undefined
  const { kind, source } = newest
  if (kind !== 'canceling') return { kind, source, at: newest.occurred_at }
  // One cancellation may be told several times: its first word is its moment.
  const confirmed = mine.filter((each) => each.kind === 'confirmed').at(-1)?.occurred_at ?? 0
  const first = mine.find((each) => ends(each) && each.occurred_at > confirmed)
  return { kind, source, at: first?.occurred_at ?? newest.occurred_at }
}

/** The link that AWS speaks of: the one that lives, or the newest that failed. */
function linkOn(store: Store, agreementId: string): LinkRow | undefined {
  const living = livingLinkOn(store, agreementId)
  if (living !== undefined) return living
  const sql = 'select * from link where agreement_id = ? order by rowid desc limit 1'
  const newest = store.one<LinkRow>(sql, agreementId)
  return newest?.state === 'failed' ? newest : undefined
}

function activate(store: Store, link: LinkRow, at: number, now: number): void {
  const changes = { state: 'active', confirmed_at: at, failed_at: null } as const
  changeLink(store, link, now, changes)
  callOffDeletion(store, link.account_id)
}

function confirmed(store: Store, link: LinkRow, at: number, now: number): void {
  switch (link.state) {
    case 'pending':
      return activate(store, link, at, now)
    case 'failed': {
      // He may have set up a card since, or linked something else.
      const owner = account(store, link.account_id)
      const newest = linkOf(store, owner.id)
      if (newest?.id !== link.id || ownBlockers(owner).length > 0) return
      changeLink(store, link, now, { state: 'pending', failed_at: null })
      return activate(store, link, at, now)
    }
    case 'canceling':
      return changeLink(store, link, now, { state: 'active', canceled_at: null })
    case 'active':
    case 'canceled':
      return
    default:
      link.state satisfies never
  }
}

function move(store: Store, link: LinkRow, { kind, at }: Standing, now: number): void {
  switch (kind) {
    case 'confirmed':
      return confirmed(store, link, at, now)
    case 'failed':
      if (link.state === 'pending') {
        changeLink(store, link, now, { state: 'failed', failed_at: at })
      }
      return
    case 'canceling':
      // Only what was confirmed can be cancelled: the confirmation is late, or lost.
      if (link.state === 'pending') activate(store, link, at, now)
      if (isLiving(link) && link.canceled_at !== at) {
        changeLink(store, link, now, { state: 'canceling', canceled_at: at })
      }
      return
    case 'closed':
      if (!isLiving(link)) return
      changeLink(store, link, now, {
        state: 'canceled',
        canceled_at: link.canceled_at ?? at,
        closed_at: at,
      })
      return stopDeployments(store, link.account_id, at)
    default:
      kind satisfies never
  }
}

/** Inside the caller's transaction. */
export function fold(store: Store, agreementId: string, now: number): void {
  const link = linkOn(store, agreementId)
  if (link === undefined) return
  const failuresSince = Math.max(link.landed_at, link.rechecked_at ?? 0)
  const status = standing(store, agreement(store, agreementId), link.landed_at, failuresSince)
  if (status !== undefined) move(store, link, status, now)
}

/** One fact in one transaction, with all that follows from it. */
export function take(store: Store, fact: Fact): void {
  store.transaction(() => {
    const now = store.now()
    if (!keepFact(store, fact, now)) return
    const spokenOf = store.all<AgreementRow>(
      `select * from aws_agreement
       where license_arn = ? or (? is null and customer_identifier = ? and product_code = ?)`,
      fact.licenseArn ?? null,
      fact.licenseArn ?? null,
      fact.customerIdentifier ?? null,
      fact.productCode ?? null,
    )
    for (const { id } of spokenOf) fold(store, id, now)
  })
}

/** EventBridge has no word for the end of the last hour, so a job of one's own says it. */
export function closeWhatIsOver(store: Store): void {
  const now = store.now()
  const due = store.all<LinkRow>(
    `select * from link where state = 'canceling' and canceled_at <= ?`,
    now - finalMetering,
  )
  for (const link of due) {
    const kept = agreement(store, link.agreement_id)
    if (kept.license_arn === null) continue
    if (standing(store, kept, link.landed_at)?.source !== 'eventbridge') continue
    take(store, {
      messageId: `own:closed:${link.id}:${link.canceled_at}`,
      kind: 'closed',
      occurredAt: Number(link.canceled_at) + finalMetering,
      licenseArn: kept.license_arn,
      source: 'own',
      body: '{}',
    })
  }
}
