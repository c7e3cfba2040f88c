// Room: check. Rules about claiming a registration: once, for one account, with nothing half done.
import type { Exchange } from '../exchange.ts'
import { given, must } from '../expectation.ts'
import { at, textAt } from '../json.ts'
import { acting, succeeded, type Rule } from '../rule.ts'
import { codeIs, said } from './requests.ts'

/** As many tabs as a customer has open in anger. */
const tabs = [1, 2, 3, 4, 5]

function linkIds(claims: readonly Exchange[]): Set<string> {
  return new Set(claims.filter(succeeded).flatMap((claim) => textAt(claim.answer.json, 'id') ?? []))
}

export const claimRules: readonly Rule[] = [
  acting({
    id: 'claim-202',
    group: 'claim',
    says: '202: accepted; AWS has not confirmed yet.',
    anchor: 'createlink',
    mend: 'Answer at once with the pending link, and let AWS confirm behind it. Nobody waits for AWS in a POST.',
    needs: ['customer', 'subscribe'],
    async check(scene) {
      const { visitor, registrationId } = await scene.landed()
      const claim = await visitor.ask('createLink', { body: { registrationId } })
      must(claim.answer.status === 202, `the claim was answered ${said(claim)}`, claim)
    },
  }),
  acting({
    id: 'claim-is-kept',
    group: 'claim',
    says: 'The server owns the truth: what a claim was answered is what the link says afterwards.',
    anchor: 'rules',
    mend: 'Commit before you answer. An answer that is true only in one process’s memory is lost with it.',
    needs: ['customer', 'subscribe'],
    async check(scene) {
      const { visitor, claim, linkId } = await scene.pending()
      const seen = await scene.otherBrowserOf(visitor).ask('getLink')
      const same = textAt(seen.answer.json, 'id') === linkId
      must(same, `afterwards the link was answered ${said(seen)}`, claim, seen)
    },
  }),
  acting({
    id: 'same-pair-200',
    group: 'claim',
    says: '200: the same account and the same agreement again: the link that exists.',
    anchor: 'createlink',
    mend: 'It is no failure, and no second link: look for a living link of the pair before anything else.',
    needs: ['customer', 'subscribe'],
    async check(scene) {
      const linked = await scene.pending()
      const { visitor, setUp, linkId } = linked
      const { registrationId } = await scene.land(visitor, { agreement: setUp.agreement })
      const again = await visitor.ask('createLink', { body: { registrationId } })
      must(again.answer.status === 200, `the same pair was answered ${said(again)}`, again)
      const id = textAt(again.answer.json, 'id')
      must(id === linkId, 'the same pair was given another link', linked.claim, again)
    },
  }),
  acting({
    id: 'one-claim-many-tabs',
    group: 'claim',
    says: 'A registration can be claimed once, however many ask at the same moment.',
    anchor: 'what-else-the-server-owes',
    mend: 'A unique constraint on the registration, or a lock on its row: looking first and writing later is too late.',
    needs: ['customer', 'subscribe'],
    async check(scene) {
      const { visitor, registrationId } = await scene.landed()
      const body = { registrationId }
      const claims = await Promise.all(tabs.map(() => visitor.ask('createLink', { body })))
      const ids = linkIds(claims)
      must(ids.size > 0, 'none of five claims was accepted', ...claims)
      must(ids.size === 1, `five claims at once made ${ids.size} links`, ...claims)
      const broken = claims.find(({ answer }) => answer.status >= 500 && answer.status !== 503)
      must(broken === undefined, 'a claim broke under concurrency', ...claims)
    },
  }),
  acting({
    id: 'one-claim-two-accounts',
    group: 'claim',
    says: 'A registration can be claimed once: of two accounts only one is linked with it.',
    anchor: 'what-else-the-server-owes',
    mend: 'Claim with one conditional write (“where nobody has claimed it”), and refuse whoever changed no row.',
    needs: ['customer', 'subscribe'],
    async check(scene) {
      const { visitor, registrationId } = await scene.landed()
      const { customer: second } = await scene.customer()
      const body = { registrationId }
      // A question holds whoever is signed in when it leaves.
      const mine = visitor.ask('createLink', { body })
      visitor.become(second)
      const other = visitor.ask('createLink', { body })
      const claims = await Promise.all([mine, other])
      const accepted = claims.filter(succeeded)
      must(accepted.length > 0, 'neither of two accounts was linked', ...claims)
      must(accepted.length === 1, 'two accounts were linked with one registration', ...claims)
    },
  }),
  acting({
    id: 'agreement-elsewhere',
    group: 'claim',
    says: '`agreement_linked_elsewhere`: the AWS agreement belongs to another account.',
    anchor: 'failurecode',
    mend: 'An agreement has one living link. Look for it by the agreement, not by the registration.',
    needs: ['customer', 'subscribe'],
    async check(scene) {
      const { setUp } = await scene.pending()
      const other = await scene.customer()
      const { registrationId } = await scene.land(other, { agreement: setUp.agreement })
      const claim = await other.ask('createLink', { body: { registrationId } })
      const text = `the second account was answered ${said(claim)}`
      must(codeIs(claim, 'agreement_linked_elsewhere'), text, claim)
    },
  }),
  acting({
    id: 'other-customer-unnamed',
    group: 'claim',
    says: 'Other customers are never named: `agreement_linked_elsewhere` says nothing about the other account.',
    anchor: 'what-else-the-server-owes',
    mend: 'No id, no name, no address, in no member: not in `detail`, not in `params`, not in a URL.',
    needs: ['customer', 'subscribe'],
    async check(scene) {
      const { setUp, linkId, claim: first } = await scene.pending()
      const names = ['id', 'displayName', 'email'].flatMap(
        (name) => textAt(first.answer.json, 'account', name) ?? [],
      )
      const secrets = [...names, linkId].filter((name) => name.length > 3)
      const other = await scene.customer()
      const { registrationId } = await scene.land(other, { agreement: setUp.agreement })
      const answers = [
        await other.ask('createLink', { body: { registrationId } }),
        await other.ask('getRegistration'),
        await other.ask('getEligibility'),
        await other.ask('recheckLink', { id: linkId }),
      ]
      for (const answered of answers) {
        const named = secrets.some((name) => answered.answer.text.includes(name))
        must(!named, 'the answer names the other customer', answered)
      }
    },
  }),
  acting({
    id: 'second-agreement-refused',
    group: 'claim',
    says: '`account_already_linked`: the account is linked to another Marketplace product.',
    anchor: 'failurecode',
    mend: 'An account has one living link. A second agreement is refused, whatever AWS lets the customer buy.',
    needs: ['customer', 'subscribe'],
    async check(scene) {
      const { visitor } = await scene.pending()
      const { registrationId } = await scene.land(visitor)
      const claim = await visitor.ask('createLink', { body: { registrationId } })
      const text = `a second agreement was answered ${said(claim)}`
      must(codeIs(claim, 'account_already_linked'), text, claim)
    },
  }),
  acting({
    id: 'pending-payment',
    group: 'claim',
    says: 'While a link is pending the payment method is the old one, and says what it is changing to.',
    anchor: 'link-states',
    mend: '`pendingChange: {to: "aws_marketplace"}` and `editable: false`; the kind changes when AWS has confirmed.',
    needs: ['customer', 'subscribe'],
    async check(scene) {
      const { visitor, claim } = await scene.pending()
      const method = await visitor.ask('getPaymentMethod')
      given(at(claim.answer.json, 'state') === 'pending', 'The link was never pending', claim)
      const { json } = method.answer
      const kind = textAt(json, 'kind')
      must(kind !== 'aws_marketplace', 'AWS pays before it has confirmed', claim, method)
      const to = textAt(json, 'pendingChange', 'to')
      must(to === 'aws_marketplace', 'pendingChange does not say so', claim, method)
    },
  }),
  acting({
    id: 'restart-needs-nothing',
    group: 'claim',
    says: '`createLink` after `failed`, with a new registration, goes to `pending`.',
    anchor: 'link-states',
    mend: 'A failed link holds neither its account nor its agreement.',
    needs: ['customer', 'subscribe', 'aws'],
    async check(scene) {
      const { visitor, setUp } = await scene.failed()
      const { registrationId } = await scene.land(visitor, { agreement: setUp.agreement })
      const claim = await visitor.ask('createLink', { body: { registrationId } })
      must(succeeded(claim), `the new registration was answered ${said(claim)}`, claim)
    },
  }),
]
