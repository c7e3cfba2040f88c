// Room: mock. Lets everything happen that is due by now, in order, each at its own moment.
import type { AccountBook } from './account-book.ts'
import type { DueEvent } from './agenda.ts'
import { subscribeFailed, subscribeSucceeded, unsubscribeSucceeded } from './aws-events.ts'
import { grace } from './link.ts'

function deploymentOf(book: AccountBook, accountId: string, deploymentId: string) {
  return book.account(accountId).deployments.find(({ id }) => id === deploymentId)
}

function happen(book: AccountBook, event: DueEvent): void {
  switch (event.kind) {
    case 'aws_subscribe_success':
      return subscribeSucceeded(book, book.agreement(event.agreementId))
    case 'aws_subscribe_fail':
      return subscribeFailed(book, book.agreement(event.agreementId))
    case 'aws_unsubscribe_success':
      return unsubscribeSucceeded(book, book.agreement(event.agreementId))
    case 'deployments_deleted':
      for (const deployment of book.account(event.accountId).deployments) {
        if (!deployment.isTrial && deployment.status === 'stopped') deployment.status = 'deleted'
      }
      return book.note(`EMQX: the stopped deployments of ${event.accountId} were deleted`)
    case 'trial_ended': {
      const trial = deploymentOf(book, event.accountId, event.deploymentId)
      if (trial === undefined) return
      trial.status = 'stopped'
      trial.stoppedAt = book.clock.now()
      trial.deleteAt = book.clock.now() + grace
      return book.note(`EMQX: the trial ${trial.id} ended`)
    }
    case 'trial_deleted': {
      const trial = deploymentOf(book, event.accountId, event.deploymentId)
      if (trial === undefined) return
      trial.status = 'deleted'
      return book.note(`EMQX: the trial ${trial.id} was deleted`)
    }
    default:
      return event satisfies never
  }
}

/** @returns whether anything happened. */
export function settle(book: AccountBook): boolean {
  let happened = false
  for (;;) {
    const entry = book.agenda.takeDue(book.clock.now())
    if (entry === undefined) return happened
    happened = true
    book.clock.at(entry.due, () => happen(book, entry.event))
  }
}
