// Room: mock. What cancelling on AWS would do, is doing or did to each deployment.
import type { CancellationImpact, DeploymentImpact } from '../contract/index.ts'
import type { AccountBook } from './account-book.ts'
import { type AccountRecord, accountView } from './account.ts'
import type { Deployment } from './deployment.ts'
import { cancellationDates, finalMetering, grace, graceDays, type LinkRecord } from './link.ts'

type Phase = Exclude<CancellationImpact['phase'], 'unknown'>

function phaseOf(link: LinkRecord): Phase {
  if (link.state === 'canceling' || link.state === 'canceled') return link.state
  return 'preview'
}

function impactOn(
  book: AccountBook,
  deployment: Deployment,
  dates: { stopAt: number; deleteAt: number },
): DeploymentImpact {
  const { id, name, plan, isTrial, status, trialEndsAt, stoppedAt } = deployment
  const said = { id, name, plan, isTrial, status }
  const trialEnd = trialEndsAt !== undefined && { trialEndsAt: book.clock.iso(trialEndsAt) }
  const deleteAt = deployment.deleteAt ?? dates.deleteAt
  const gone = {
    ...(stoppedAt !== undefined && { stopAt: book.clock.iso(stoppedAt) }),
    deleteAt: book.clock.iso(deleteAt),
    ...trialEnd,
  }
  if (status !== 'running') return { ...said, outcome: status, ...gone }
  if (isTrial) {
    return {
      ...said,
      outcome: 'keeps_running',
      ...trialEnd,
      ...(trialEndsAt !== undefined && { deleteAt: book.clock.iso(trialEndsAt + grace) }),
    }
  }
  return {
    ...said,
    outcome: 'stops',
    stopAt: book.clock.iso(dates.stopAt),
    deleteAt: book.clock.iso(dates.deleteAt),
  }
}

/** In a preview the dates are those of a cancellation at this very moment. */
export function cancellationImpactView(
  book: AccountBook,
  account: AccountRecord,
  link: LinkRecord,
): CancellationImpact {
  const phase = phaseOf(link)
  const ifNow = book.clock.now() + finalMetering
  const dates = cancellationDates(link) ?? { stopAt: ifNow, deleteAt: ifNow + grace }
  return {
    account: accountView(account),
    graceDays,
    phase,
    stopAt: book.clock.iso(dates.stopAt),
    deleteAt: book.clock.iso(dates.deleteAt),
    deployments: account.deployments.map((deployment) => impactOn(book, deployment, dates)),
    truncated: false,
  }
}
