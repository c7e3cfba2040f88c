// Room: mock. Claiming a registration for an account: eligibility and claim are one step.
import type { AccountBook } from './account-book.ts'
import type { AccountRecord } from './account.ts'
import type { Agreement } from './agreement.ts'
import { reopen } from './aws-events.ts'
import { blockers, ownBlockers } from './blockers.ts'
import { second } from './clock.ts'
import { isLive, type LinkRecord } from './link.ts'
import type { Refusal } from './problem.ts'
import { type RegistrationRecord, registrationState } from './registration.ts'

export type LinkOutcome =
  { kind: 'linked'; status: 200 | 202; link: LinkRecord } | { kind: 'refused'; refusal: Refusal }

/** Asking AWS again for one link more often than this is refused. */
const recheckGap = 10 * second

function refused(refusal: Refusal): LinkOutcome {
  return { kind: 'refused', refusal }
}

/** AWS will answer by itself: at once when it already has, else after the scenario's wait. */
function expectAnswer(book: AccountBook, agreement: Agreement): void {
  const { awsAnswersAfter, payment } = book.settings
  if (agreement.payment === 'undecided') agreement.payment = payment
  const event = {
    kind: agreement.payment === 'works' ? 'aws_subscribe_success' : 'aws_subscribe_fail',
    agreementId: agreement.id,
  } as const
  if (agreement.told !== 'nothing') return book.agenda.add(book.clock.now(), event)
  if (awsAnswersAfter !== undefined) {
    book.agenda.add(book.clock.now() + awsAnswersAfter * second, event)
  }
}

function openLink(book: AccountBook, account: AccountRecord, agreement: Agreement): LinkRecord {
  const former = book.linkOf(account)
  if (former?.state === 'failed' && former.agreementId === agreement.id) {
    reopen(book, former)
    return former
  }
  const now = book.clock.now()
  const link: LinkRecord = {
    id: book.nextId('link'),
    accountId: account.id,
    agreementId: agreement.id,
    state: 'pending',
    version: 0,
    startedAt: now,
    updatedAt: now,
  }
  book.change(account, (version) => {
    link.version = version
    book.links.set(link.id, link)
    account.linkId = link.id
  })
  return link
}

/** `POST /marketplace/links`. Nothing is changed unless the answer is 202. */
export function claim(
  book: AccountBook,
  account: AccountRecord,
  registration: RegistrationRecord | undefined,
): LinkOutcome {
  if (registration === undefined) return refused({ code: 'registration_missing' })
  const agreement = book.agreement(registration.agreementId)
  const mine = book.linkOf(account)
  const samePair = isLive(mine) && mine.agreementId === agreement.id
  if (registration.claimedBy === account.id && samePair) {
    return { kind: 'linked', status: 200, link: mine }
  }
  if (book.settings.lostRegistrations > 0) {
    book.settings.lostRegistrations -= 1
    registration.released = true
    return refused({ code: 'registration_missing' })
  }
  if (registrationState(book, registration) === 'expired') {
    return refused({ code: 'registration_expired' })
  }
  if (samePair) {
    registration.claimedBy = account.id
    return { kind: 'linked', status: 200, link: mine }
  }
  if (book.liveLinkOf(agreement.id) !== undefined) {
    return refused({ code: 'agreement_linked_elsewhere' })
  }
  // A claimed registration whose link has gone leads nowhere; neither does a cancelled agreement.
  const mineFailed = registration.claimedBy === account.id && mine?.state === 'failed'
  if (registration.claimedBy !== undefined && !mineFailed) {
    return refused({ code: 'registration_expired' })
  }
  if (agreement.status === 'ended' || agreement.status === 'canceling') {
    return refused({ code: 'registration_expired' })
  }
  const [blocker] = blockers(book, account)
  if (blocker !== undefined) return refused(blocker)
  if (book.settings.awsOutages > 0) {
    book.settings.awsOutages -= 1
    return refused({ code: 'aws_unavailable', retryAfter: 5 })
  }
  registration.claimedBy = account.id
  const link = openLink(book, account, agreement)
  book.focus = agreement.id
  expectAnswer(book, agreement)
  return { kind: 'linked', status: 202, link }
}

/** `POST /marketplace/links/{id}/recheck`. An accepted one is a change, so the version grows. */
export function recheck(book: AccountBook, account: AccountRecord, linkId: string): LinkOutcome {
  const link = book.linkOf(account)
  if (link === undefined || link.id !== linkId) return refused({ code: 'not_found' })
  // It settled while the customer asked: there is nothing to ask AWS, and nothing has changed.
  if (link.state !== 'pending' && link.state !== 'failed') {
    return { kind: 'linked', status: 202, link }
  }
  const now = book.clock.now()
  const [blocker] = ownBlockers(account)
  if (blocker !== undefined) return refused(blocker)
  if (link.recheckedAt !== undefined && now < link.recheckedAt + recheckGap) {
    const retryAfter = Math.ceil((link.recheckedAt + recheckGap - now) / second)
    return refused({ code: 'rate_limited', retryAfter })
  }
  if (book.settings.awsOutages > 0) {
    book.settings.awsOutages -= 1
    return refused({ code: 'aws_unavailable', retryAfter: 5 })
  }
  const agreement = book.agreement(link.agreementId)
  link.recheckedAt = now
  if (link.state === 'failed') {
    reopen(book, link)
    // AWS is asked afresh and takes its time; what it told before no longer counts.
    agreement.told = 'nothing'
    expectAnswer(book, agreement)
  } else {
    book.changeLink(link, () => {})
    if (agreement.told !== 'nothing') expectAnswer(book, agreement)
  }
  return { kind: 'linked', status: 202, link }
}

/** Never shrinks, and never runs ahead of what there is to see. */
export function acknowledge(link: LinkRecord, version: number): boolean {
  if (version > link.version) return false
  link.acknowledgedVersion = Math.max(version, link.acknowledgedVersion ?? 0)
  return true
}
