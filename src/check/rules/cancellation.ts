// Room: check. Rules about cancelling: what stops, what runs on, and when what is deleted.
import type { Exchange } from '../exchange.ts'
import { given, must, NotApplicable } from '../expectation.ts'
import { at, isRecord, listAt, numberAt, textAt } from '../json.ts'
import { acting, succeeded, type Rule } from '../rule.ts'
import type { Linked, Scene } from '../scene.ts'
import { said } from './requests.ts'

const day = 86_400_000

function moment(value: unknown, ...path: readonly string[]): number {
  return Date.parse(textAt(value, ...path) ?? '')
}

async function impactOf({ visitor }: Linked): Promise<Exchange> {
  const impact = await visitor.ask('getCancellationImpact')
  given(isRecord(impact.answer.json), 'There is no cancellation impact', impact)
  return impact
}

interface Deployments {
  linked: Linked
  impact: Exchange
  paid: readonly unknown[]
  trials: readonly unknown[]
}

async function runningUnder(scene: Scene): Promise<Deployments> {
  const linked = await scene.active('with_deployments')
  const impact = await impactOf(linked)
  const running = listAt(impact.answer.json, 'deployments').filter(
    (each) => textAt(each, 'status') === 'running',
  )
  const trials = running.filter((each) => at(each, 'isTrial') === true)
  return { linked, impact, trials, paid: running.filter((each) => !trials.includes(each)) }
}

/** Every deployment that ran under the link, as it is told now that the link has ended. */
async function endedUnder(scene: Scene, pass: number): Promise<[Exchange, readonly unknown[]]> {
  const { linked, paid } = await runningUnder(scene)
  if (paid.length === 0) throw new NotApplicable('the customer has no running deployment')
  await scene.happens(linked, 'cancel', 'canceling')
  await scene.happens(linked, 'close', 'canceled')
  if (pass > 0) await scene.advance(pass)
  const impact = await impactOf(linked)
  const ids = new Set(paid.map((each) => textAt(each, 'id')))
  const now = listAt(impact.answer.json, 'deployments')
  return [impact, now.filter((each) => ids.has(textAt(each, 'id')))]
}

export const cancellationRules: readonly Rule[] = [
  acting({
    id: 'cancel-is-told',
    group: 'cancellation',
    says: '`canceling`: cancelled on AWS; the last usage is being metered.',
    anchor: 'link-states',
    mend: 'Take `unsubscribe-pending` from AWS. The customer is told at once what will stop, and when.',
    needs: ['customer', 'subscribe', 'aws'],
    async check(scene) {
      const { visitor, setUp } = await scene.active()
      await scene.aws('cancel', setUp)
      const seen = await scene.until(visitor, 'canceling')
      const state = textAt(seen.answer.json, 'state')
      must(state === 'canceling', `after cancelling the state is ${String(state)}`, seen)
      const method = await visitor.ask('getPaymentMethod')
      const kind = textAt(method.answer.json, 'kind')
      must(kind === 'aws_marketplace', `the payment method is ${String(kind)} already`, method)
    },
  }),
  acting({
    id: 'resubscribe-back-to-active',
    group: 'cancellation',
    says: 'A subscription made again within about an hour of cancelling goes from `canceling` straight back to `active`.',
    anchor: 'what-else-the-server-owes',
    mend: 'Call off what was planned: the state, the dates, the deletion.',
    needs: ['customer', 'subscribe', 'aws'],
    async check(scene) {
      const { visitor, setUp } = await scene.canceling()
      await scene.aws('resubscribe', setUp)
      const seen = await scene.until(visitor, 'active')
      const state = textAt(seen.answer.json, 'state')
      must(state === 'active', `after subscribing again the state is ${String(state)}`, seen)
    },
  }),
  acting({
    id: 'closed-pays-nothing',
    group: 'cancellation',
    says: '`canceled`: closed by AWS. The payment method is none.',
    anchor: 'link-states',
    mend: 'Take `unsubscribe-success`: the link is canceled, and the account has no payment method.',
    needs: ['customer', 'subscribe', 'aws'],
    async check(scene) {
      const { visitor } = await scene.canceled()
      const method = await visitor.ask('getPaymentMethod')
      const kind = textAt(method.answer.json, 'kind')
      must(kind === 'none', `the payment method is ${String(kind)}`, method)
    },
  }),
  acting({
    id: 'subscribe-after-the-end',
    group: 'cancellation',
    says: 'From `canceled` a new registration leads to `pending`.',
    anchor: 'link-states',
    mend: 'A cancelled link holds its account no longer.',
    needs: ['customer', 'subscribe', 'aws'],
    async check(scene) {
      const { visitor } = await scene.canceled()
      const { registrationId } = await scene.land(visitor)
      const claim = await visitor.ask('createLink', { body: { registrationId } })
      must(succeeded(claim), `the way back was answered ${said(claim)}`, claim)
    },
  }),
  acting({
    id: 'ending-dates-in-order',
    group: 'cancellation',
    says: '`canceledAt`, then `stopAt`, then `deleteAt`: stopped deployments are deleted 3 days later.',
    anchor: 'cancellation',
    mend: 'Count the three days from stopping, not from cancelling.',
    needs: ['customer', 'subscribe', 'aws'],
    async check(scene) {
      const linked = await scene.canceling()
      const link = await linked.visitor.ask('getLink')
      const { json } = link.answer
      given(at(json, 'cancellation') !== undefined, 'The link does not say when it ends', link)
      const dates = ['canceledAt', 'stopAt', 'deleteAt'].map((name) =>
        moment(json, 'cancellation', name),
      )
      const [canceledAt, stopAt, deleteAt] = dates as [number, number, number]
      must(canceledAt <= stopAt && stopAt < deleteAt, 'the dates are in another order', link)
      const days = (deleteAt - stopAt) / day
      must(Math.abs(days - 3) < 0.01, `${days.toFixed(2)} days from stopping to deleting`, link)
    },
  }),
  acting({
    id: 'impact-phase',
    group: 'cancellation',
    says: 'Before cancelling a preview, afterwards the facts.',
    anchor: 'getcancellationimpact',
    mend: '`phase` follows the link: preview, canceling, canceled.',
    needs: ['customer', 'subscribe', 'aws'],
    async check(scene) {
      const linked = await scene.active()
      const phases = [
        ['preview', undefined],
        ['canceling', 'cancel'],
        ['canceled', 'close'],
      ] as const
      for (const [phase, event] of phases) {
        if (event !== undefined) await scene.happens(linked, event, phase)
        const impact = await impactOf(linked)
        const told = textAt(impact.answer.json, 'phase')
        must(told === phase, `phase is ${String(told)} where it is ${phase}`, impact)
      }
    },
  }),
  acting({
    id: 'impact-agrees-with-link',
    group: 'cancellation',
    says: 'The impact and the link name the same dates.',
    anchor: 'cancellationimpact',
    mend: 'Read both from one place: the customer sees them on one page.',
    needs: ['customer', 'subscribe', 'aws'],
    async check(scene) {
      const linked = await scene.canceling()
      const link = await linked.visitor.ask('getLink')
      const impact = await impactOf(linked)
      for (const name of ['stopAt', 'deleteAt']) {
        const planned = moment(link.answer.json, 'cancellation', name)
        given(Number.isFinite(planned), 'The link does not say when it ends', link)
        const told = moment(impact.answer.json, name)
        must(Math.abs(planned - told) < 1000, `${name} is another one`, link, impact)
      }
    },
  }),
  acting({
    id: 'impact-grace',
    group: 'cancellation',
    says: '`graceDays`: days from stopping to deleting.',
    anchor: 'cancellationimpact',
    mend: '`deleteAt` is `stopAt` and this many days: dates and rule must tell one story.',
    needs: ['customer', 'subscribe', 'aws'],
    async check(scene) {
      const impact = await impactOf(await scene.canceling())
      const { json } = impact.answer
      const days = (moment(json, 'deleteAt') - moment(json, 'stopAt')) / day
      given(Number.isFinite(days), 'The impact names no dates', impact)
      const told = numberAt(json, 'graceDays') ?? Number.NaN
      const text = `graceDays is ${told}, and the dates are ${days.toFixed(2)} days apart`
      must(Math.abs(days - told) < 0.01, text, impact)
    },
  }),
  acting({
    id: 'trial-runs-on',
    group: 'cancellation',
    says: '`keeps_running`: a trial ends at `trialEndsAt`, whatever is cancelled.',
    anchor: 'deploymentoutcome',
    mend: 'Tell trials apart: they do not stop with the subscription. Send `trialEndsAt`.',
    needs: ['customer', 'subscribe', 'aws'],
    async check(scene) {
      const { impact, trials } = await runningUnder(scene)
      if (trials.length === 0) throw new NotApplicable('the customer has no running trial')
      for (const trial of trials) {
        const outcome = textAt(trial, 'outcome')
        must(outcome === 'keeps_running', `a trial ${String(outcome)}`, impact)
        must(textAt(trial, 'trialEndsAt') !== undefined, 'a trial without trialEndsAt', impact)
      }
    },
  }),
  acting({
    id: 'deployments-stop-with-dates',
    group: 'cancellation',
    says: '`stops`: it will stop at `stopAt` and be deleted at `deleteAt`.',
    anchor: 'deploymentoutcome',
    mend: 'Both dates on each deployment that stops: the customer is warned per deployment.',
    needs: ['customer', 'subscribe', 'aws'],
    async check(scene) {
      const { impact, paid } = await runningUnder(scene)
      if (paid.length === 0) throw new NotApplicable('the customer has no running deployment')
      for (const deployment of paid) {
        const outcome = textAt(deployment, 'outcome')
        must(outcome === 'stops', `a running deployment ${String(outcome)}`, impact)
        const dated = ['stopAt', 'deleteAt'].every((name) => moment(deployment, name) > 0)
        must(dated, 'a deployment stops without stopAt and deleteAt', impact)
      }
    },
  }),
  acting({
    id: 'ended-deployments-told',
    group: 'cancellation',
    says: '`stopped`: it has stopped and will be deleted at `deleteAt`.',
    anchor: 'deploymentoutcome',
    mend: 'After the end tell the facts: what has stopped, and until when it is kept.',
    needs: ['customer', 'subscribe', 'aws'],
    async check(scene) {
      const [impact, ended] = await endedUnder(scene, 0)
      must(ended.length > 0, 'what has stopped is not told', impact)
      for (const deployment of ended) {
        const outcome = textAt(deployment, 'outcome')
        must(outcome === 'stopped', `after the end a deployment ${String(outcome)}`, impact)
        must(moment(deployment, 'deleteAt') > 0, 'it does not say until when it is kept', impact)
      }
    },
  }),
  acting({
    id: 'deleted-when-due',
    group: 'cancellation',
    says: '`deleted`: it has been deleted, when `deleteAt` has come.',
    anchor: 'deploymentoutcome',
    mend: 'Keep the promise of `deleteAt` in both directions, and tell what is gone.',
    needs: ['customer', 'subscribe', 'aws', 'advance'],
    async check(scene) {
      const [impact, ended] = await endedUnder(scene, (3 * day) / 1000 + 3600)
      const kept = ended.find((each) => textAt(each, 'outcome') !== 'deleted')
      const text = `an hour after deleteAt a deployment ${String(textAt(kept, 'outcome'))}`
      must(kept === undefined, text, impact)
    },
  }),
]
