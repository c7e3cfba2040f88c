// Room: check. Rules about what becomes of a link: confirmed, failed, looked at again, acknowledged.
import type { Exchange } from '../exchange.ts'
import { given, must } from '../expectation.ts'
import { at, listAt, numberAt, textAt } from '../json.ts'
import { acting, succeeded, type Rule } from '../rule.ts'
import { codeIs, said } from './requests.ts'

function version({ answer }: Exchange): number {
  return numberAt(answer.json, 'version') ?? Number.NaN
}

export const lifeRules: readonly Rule[] = [
  acting({
    id: 'confirmed-active',
    group: 'life',
    says: '`active`: AWS has confirmed; usage is billed through AWS.',
    anchor: 'link-states',
    mend: 'Take `subscribe-success` from AWS’s queue, change the link, count its version up.',
    needs: ['customer', 'subscribe', 'aws'],
    async check(scene) {
      const { visitor, setUp, claim } = await scene.pending()
      await scene.aws('confirm', setUp)
      const seen = await scene.until(visitor, 'active')
      const state = textAt(seen.answer.json, 'state')
      must(state === 'active', `after AWS confirmed the state is ${String(state)}`, claim, seen)
    },
  }),
  acting({
    id: 'active-payment',
    group: 'life',
    says: 'When a link is active the payment method is AWS Marketplace.',
    anchor: 'link-states',
    mend: 'Switch the payment method in the transaction that makes the link active.',
    needs: ['customer', 'subscribe', 'aws'],
    async check(scene) {
      const { visitor } = await scene.active()
      const method = await visitor.ask('getPaymentMethod')
      const kind = textAt(method.answer.json, 'kind')
      must(kind === 'aws_marketplace', `the payment method is ${String(kind)}`, method)
    },
  }),
  acting({
    id: 'confirmation-first',
    group: 'life',
    says: 'AWS is late and unordered: its events may come before the customer.',
    anchor: 'what-else-the-server-owes',
    mend: 'Keep what AWS says about an agreement that you do not know yet, and look there in the claim.',
    needs: ['customer', 'subscribe', 'aws'],
    async check(scene) {
      const visitor = await scene.customer()
      const setUp = await scene.subscribe()
      await scene.aws('confirm', setUp)
      await visitor.post(setUp.fields)
      const found = await visitor.ask('getRegistration')
      const registrationId = textAt(found.answer.json, 'id')
      given(registrationId !== undefined, 'No registration came of a good token', found)
      const claim = await visitor.ask('createLink', { body: { registrationId } })
      const seen = await scene.until(visitor, 'active')
      const state = textAt(seen.answer.json, 'state')
      must(state === 'active', `AWS had confirmed, and the state is ${String(state)}`, claim, seen)
    },
  }),
  acting({
    id: 'event-twice',
    group: 'life',
    says: 'AWS is late and unordered: its events may come twice.',
    anchor: 'what-else-the-server-owes',
    mend: 'Handle each event as “so it is now”, not as “one more”.',
    needs: ['customer', 'subscribe', 'aws'],
    async check(scene) {
      const { visitor, setUp } = await scene.active()
      await scene.aws('confirm', setUp)
      const seen = await visitor.ask('getLink')
      const state = textAt(seen.answer.json, 'state')
      must(state === 'active', `after a second event the state is ${String(state)}`, seen)
    },
  }),
  acting({
    id: 'failed-after-landing',
    group: 'life',
    says: 'A failure may come after the customer has arrived: `failed`, with `aws_payment_failed`.',
    anchor: 'what-else-the-server-owes',
    mend: 'Take `subscribe-fail` too. A link that stays pending for ever is the worst answer.',
    needs: ['customer', 'subscribe', 'aws'],
    async check(scene) {
      const { visitor, setUp, claim } = await scene.pending()
      await scene.aws('fail', setUp)
      const seen = await scene.until(visitor, 'failed')
      const state = textAt(seen.answer.json, 'state')
      must(state === 'failed', `after AWS failed the state is ${String(state)}`, claim, seen)
      const code = textAt(seen.answer.json, 'failure', 'code')
      must(code === undefined || code === 'aws_payment_failed', `the code is ${String(code)}`, seen)
    },
  }),
  acting({
    id: 'failed-has-remedy',
    group: 'life',
    says: '`failure.actions`: what the customer can do, the best first.',
    anchor: 'failure',
    mend: 'At least one: `manage_on_aws` to mend the payment, and the ticket beside it.',
    needs: ['customer', 'subscribe', 'aws'],
    async check(scene) {
      const { visitor } = await scene.failed()
      const seen = await visitor.ask('getLink')
      given(at(seen.answer.json, 'failure') !== undefined, 'The link does not say why', seen)
      must(listAt(seen.answer.json, 'failure', 'actions').length > 0, 'there is no action', seen)
    },
  }),
  acting({
    id: 'failed-payment-unchanged',
    group: 'life',
    says: 'When a link has failed the payment method is unchanged.',
    anchor: 'link-states',
    mend: 'Take the pending change back with the failure.',
    needs: ['customer', 'subscribe', 'aws'],
    async check(scene) {
      const { visitor } = await scene.failed()
      const method = await visitor.ask('getPaymentMethod')
      const kind = textAt(method.answer.json, 'kind')
      must(kind !== 'aws_marketplace', 'AWS pays though it could not charge', method)
      const change = at(method.answer.json, 'pendingChange')
      must(change === undefined, 'the change is still announced', method)
    },
  }),
  acting({
    id: 'recheck-202',
    group: 'life',
    says: 'recheckLink, 202: looking. A failed link waits again.',
    anchor: 'rechecklink',
    mend: 'Ask AWS again behind a 202 with the link, pending.',
    needs: ['customer', 'subscribe', 'aws'],
    async check(scene) {
      const { visitor, linkId } = await scene.failed()
      const looked = await visitor.ask('recheckLink', { id: linkId })
      must(looked.answer.status === 202, `it was answered ${said(looked)}`, looked)
      const state = textAt(looked.answer.json, 'state')
      must(state !== 'failed', 'the link is still failed', looked)
    },
  }),
  acting({
    id: 'recheck-grows-version',
    group: 'life',
    says: 'An accepted re-check makes the version grow, so the next one has another key.',
    anchor: 'rechecklink',
    mend: 'Count the version up even where nothing else changes: the next key is made of it.',
    needs: ['customer', 'subscribe'],
    async check(scene) {
      const { visitor, linkId, claim } = await scene.pending()
      const before = await visitor.ask('getLink')
      const looked = await visitor.ask('recheckLink', { id: linkId })
      given(succeeded(looked), 'The re-check was not accepted', looked)
      const after = await visitor.ask('getLink')
      const text = `the version was ${version(before)} and is ${version(after)}`
      given(Number.isFinite(version(before)), 'The link has no version', claim)
      must(version(after) > version(before), text, before, looked, after)
    },
  }),
  acting({
    id: 'recheck-of-another-customer',
    group: 'life',
    says: '`not_found`: the account has no such link. Another customer’s is as good as none.',
    anchor: 'rechecklink',
    mend: 'Look the link up by account and id together.',
    needs: ['customer', 'subscribe'],
    async check(scene) {
      const { linkId } = await scene.pending()
      const other = await scene.customer()
      const looked = await other.ask('recheckLink', { id: linkId })
      must(codeIs(looked, 'not_found'), `it was answered ${said(looked)}`, looked)
    },
  }),
  acting({
    id: 'seen-on-every-device',
    group: 'life',
    says: 'The dialog for this version stays closed, on every device of the account.',
    anchor: 'acknowledgelink',
    mend: 'Keep the acknowledged version at the link and send it as `acknowledgedVersion`.',
    needs: ['customer', 'subscribe', 'aws'],
    async check(scene) {
      const { visitor } = await scene.active()
      const link = await visitor.ask('getLink')
      const seen = version(link)
      given(Number.isFinite(seen), 'The link has no version', link)
      const kept = await visitor.ask('acknowledgeLink', { body: { version: seen } })
      must(kept.answer.status === 204, `it was answered ${said(kept)}`, kept)
      const elsewhere = await scene.otherBrowserOf(visitor).ask('getLink')
      const told = numberAt(elsewhere.answer.json, 'acknowledgedVersion')
      const text = `version ${seen} was seen, and another device is told ${String(told)}`
      must(told !== undefined && told >= seen, text, kept, elsewhere)
    },
  }),
]
