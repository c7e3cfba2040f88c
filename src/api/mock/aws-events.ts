// Room: mock. What AWS tells EMQX about an agreement, and what EMQX makes of it.
import type { AccountBook } from './account-book.ts'
import type { AccountRecord } from './account.ts'
import type { Agreement } from './agreement.ts'
import { finalMetering, grace, isLive, type LinkRecord } from './link.ts'

function forgetAnswers(book: AccountBook, agreementId: string): void {
  book.agenda.drop(
    (event) =>
      (event.kind === 'aws_subscribe_success' || event.kind === 'aws_subscribe_fail') &&
      event.agreementId === agreementId,
  )
}

/** Stopped deployments stay stopped until the customer starts them, but nobody deletes them now. */
function callOffDeletion(book: AccountBook, account: AccountRecord): void {
  book.agenda.drop((e) => e.kind === 'deployments_deleted' && e.accountId === account.id)
  for (const deployment of account.deployments) {
    if (!deployment.isTrial && deployment.status === 'stopped') delete deployment.deleteAt
  }
}

function stopDeployments(book: AccountBook, account: AccountRecord): void {
  const now = book.clock.now()
  for (const deployment of account.deployments) {
    if (deployment.isTrial || deployment.status === 'deleted') continue
    if (deployment.status === 'running') {
      deployment.status = 'stopped'
      deployment.stoppedAt = now
    }
    deployment.deleteAt = now + grace
  }
  book.agenda.add(now + grace, { kind: 'deployments_deleted', accountId: account.id })
}

/** `subscribe-success`. May come before anybody landed, and after a failure that was put right. */
export function subscribeSucceeded(book: AccountBook, agreement: Agreement): void {
  forgetAnswers(book, agreement.id)
  book.note(`AWS: subscribe-success for ${agreement.id}`)
  agreement.told = 'success'
  agreement.payment = 'works'
  if (agreement.status === 'payment_failed') agreement.status = 'active'
  const link = book.currentLinkOf(agreement.id)
  if (link === undefined) return
  if (link.state === 'failed') reopen(book, link)
  if (link.state !== 'pending') return
  book.changeLink(link, (changed) => {
    changed.state = 'active'
    changed.confirmedAt = book.clock.now()
  })
  callOffDeletion(book, book.account(link.accountId))
}

/** `subscribe-fail`. May come after the customer already landed. */
export function subscribeFailed(book: AccountBook, agreement: Agreement): void {
  forgetAnswers(book, agreement.id)
  book.note(`AWS: subscribe-fail for ${agreement.id}`)
  agreement.told = 'fail'
  agreement.payment = 'fails'
  agreement.status = 'payment_failed'
  const link = book.currentLinkOf(agreement.id)
  if (link?.state !== 'pending') return
  book.changeLink(link, (changed) => {
    changed.state = 'failed'
    changed.failedAt = book.clock.now()
  })
}

/** A failed link waits for AWS again. */
export function reopen(book: AccountBook, link: LinkRecord): void {
  book.changeLink(link, (changed) => {
    changed.state = 'pending'
    delete changed.failedAt
  })
}

/** `unsubscribe-pending`: about an hour of final metering begins. */
export function unsubscribePending(book: AccountBook, agreement: Agreement): void {
  // AWS lets nobody cancel what it has not confirmed, so a late confirmation is made up for first.
  if (agreement.told === 'nothing') subscribeSucceeded(book, agreement)
  const now = book.clock.now()
  book.note(`AWS: unsubscribe-pending for ${agreement.id}`)
  agreement.status = 'canceling'
  agreement.canceledAt = now
  book.agenda.add(now + finalMetering, {
    kind: 'aws_unsubscribe_success',
    agreementId: agreement.id,
  })
  const link = book.currentLinkOf(agreement.id)
  if (link?.state === 'pending') subscribeSucceeded(book, agreement)
  if (link?.state !== 'active') return
  book.changeLink(link, (changed) => {
    changed.state = 'canceling'
    changed.canceledAt = now
  })
}

/** `unsubscribe-success`: the agreement is closed and billing has ended. */
export function unsubscribeSucceeded(book: AccountBook, agreement: Agreement): void {
  const now = book.clock.now()
  book.agenda.drop(
    (event) => event.kind === 'aws_unsubscribe_success' && event.agreementId === agreement.id,
  )
  book.note(`AWS: unsubscribe-success for ${agreement.id}`)
  agreement.status = 'ended'
  agreement.endedAt = now
  const link = book.currentLinkOf(agreement.id)
  if (!isLive(link)) return
  book.changeLink(link, (changed) => {
    changed.state = 'canceled'
    changed.closedAt = now
  })
  stopDeployments(book, book.account(link.accountId))
}

/** Inside the hour of cancelling, a new subscription puts everything back at once. */
export function resubscribed(book: AccountBook, agreement: Agreement): void {
  book.agenda.drop(
    (event) => event.kind === 'aws_unsubscribe_success' && event.agreementId === agreement.id,
  )
  book.note(`AWS: ${agreement.id} was resubscribed while it was being cancelled`)
  agreement.status = 'active'
  delete agreement.canceledAt
  const link = book.currentLinkOf(agreement.id)
  if (link?.state !== 'canceling') return
  book.changeLink(link, (changed) => {
    changed.state = 'active'
    delete changed.canceledAt
  })
}
