// Test support: reference server. What cancelling would do, or has done, to each deployment.
import { type AccountRow, accountView } from './accounts.ts'
import { iso } from './answer.ts'
import { type DeploymentRow, deploymentsOf } from './deployments.ts'
import { endOf, finalMetering, grace, graceDays, linkOf } from './links.ts'
import { Refused } from './problem.ts'
import type { Store } from './store.ts'

/** An answer has 64 KB. */
const most = 200

function impactOn(deployment: DeploymentRow, stopAt: number, deleteAt: number) {
  const { id, name, plan, status } = deployment
  const said = { id, name, plan, isTrial: deployment.is_trial === 1, status }
  const moment = (member: string, at: number | null) => (at === null ? {} : { [member]: iso(at) })
  const trialEnd = moment('trialEndsAt', deployment.trial_ends_at)
  if (status !== 'running') {
    const gone = {
      ...moment('stopAt', deployment.stopped_at),
      ...moment('deleteAt', deployment.delete_at),
    }
    return { ...said, outcome: status, ...gone, ...trialEnd }
  }
  if (said.isTrial) return { ...said, outcome: 'keeps_running', ...trialEnd }
  return { ...said, outcome: 'stops', stopAt: iso(stopAt), deleteAt: iso(deleteAt) }
}

export function cancellationImpactView(store: Store, owner: AccountRow) {
  const link = linkOf(store, owner.id)
  if (link === undefined) throw new Refused({ code: 'not_found' })
  const ifNow = store.now() + finalMetering
  const over = link.state === 'canceling' || link.state === 'canceled'
  const planned = { stopAt: ifNow, deleteAt: ifNow + grace }
  const { stopAt, deleteAt } = (over ? endOf(link) : undefined) ?? planned
  const all = deploymentsOf(store, owner.id)
  return {
    account: accountView(owner),
    graceDays,
    phase: over ? link.state : 'preview',
    stopAt: iso(stopAt),
    deleteAt: iso(deleteAt),
    deployments: all.slice(0, most).map((each) => impactOn(each, stopAt, deleteAt)),
    truncated: all.length > most,
  }
}
