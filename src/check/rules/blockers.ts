// Room: check. Rules about what stands in the way of linking: found before, refused in the claim.
import { given, must } from '../expectation.ts'
import type { Situation } from '../hooks.ts'
import { at, listAt, textAt } from '../json.ts'
import { acting, succeeded, type ActingRule, type Rule } from '../rule.ts'
import { codeIs, said } from './requests.ts'

function refuses(situation: Situation, code: string, what: string): ActingRule {
  return acting({
    id: `refuses-${code.replaceAll('_', '-')}`,
    group: 'blockers',
    says: `\`${code}\`: ${what}`,
    anchor: 'failurecode',
    mend: 'Refuse the claim with this very code: the customer’s remedy hangs on it.',
    needs: ['customer', 'subscribe'],
    async check(scene) {
      const { visitor, registrationId } = await scene.landed(situation)
      const claim = await visitor.ask('createLink', { body: { registrationId } })
      must(codeIs(claim, code), `the claim was answered ${said(claim)}`, claim)
    },
  })
}

export const blockerRules: readonly Rule[] = [
  refuses('credit_card', 'credit_card_on_file', 'a credit card is set up for the account.'),
  refuses('available_credits', 'available_credits_in_use', 'the account still has credits in use.'),
  refuses('voucher', 'voucher_in_use', 'the account still has a voucher in use.'),
  refuses('us_bank_account', 'bank_account_on_file', 'a bank account is set up for the account.'),
  refuses('overdue_invoice', 'overdue_invoice', 'an invoice of the account is overdue.'),
  refuses('member', 'insufficient_role', 'only the owner of the account may link it.'),
  acting({
    id: 'eligibility-foresees',
    group: 'blockers',
    says: 'Whether the account could be linked: the check before the customer leaves for AWS.',
    anchor: 'geteligibility',
    mend: 'Ask the same function as the claim does, so that the two cannot disagree.',
    needs: ['customer'],
    async check(scene) {
      const free = await (await scene.customer()).ask('getEligibility')
      const none = listAt(free.answer.json, 'blockers').length === 0
      must(none, 'a fresh account has blockers', free)
      const held = await (await scene.customer('credit_card')).ask('getEligibility')
      const codes = listAt(held.answer.json, 'blockers').map((blocker) => textAt(blocker, 'code'))
      const text = `with a card on file the blockers are: ${codes.join(', ') || 'none'}`
      must(codes.includes('credit_card_on_file'), text, held)
    },
  }),
  acting({
    id: 'eligibility-with-the-claim',
    group: 'blockers',
    says: 'Eligibility is checked in the same step as the claim.',
    anchor: 'what-else-the-server-owes',
    mend: 'Check inside the transaction of the claim, on the rows that it locks. An earlier check promises nothing.',
    needs: ['customer', 'change', 'subscribe'],
    async check(scene) {
      const { visitor, registrationId } = await scene.landed()
      const before = await visitor.ask('getEligibility')
      await scene.change(visitor, 'credit_card')
      const claim = await visitor.ask('createLink', { body: { registrationId } })
      const text = 'a card that came after the check did not stop the claim'
      must(!succeeded(claim), text, before, claim)
    },
  }),
  acting({
    id: 'refused-claim-changes-nothing',
    group: 'blockers',
    says: 'A refused request had no effect.',
    anchor: 'idempotency',
    mend: 'Roll back as a whole: no link, no claimed registration, no pending change of the payment method.',
    needs: ['customer', 'subscribe'],
    async check(scene) {
      const { visitor, registrationId } = await scene.landed('credit_card')
      const before = await visitor.ask('getPaymentMethod')
      const claim = await visitor.ask('createLink', { body: { registrationId } })
      given(!succeeded(claim), 'The claim was not refused', claim)
      const link = await visitor.ask('getLink')
      must(link.answer.status === 204, 'a refused claim left a link', claim, link)
      const found = await visitor.ask('getRegistration')
      const open = at(found.answer.json, 'state') === 'resolved'
      must(open, 'a refused claim used the registration up', claim, found)
      const after = await visitor.ask('getPaymentMethod')
      const same = ['kind', 'version', 'pendingChange'].every(
        (name) =>
          JSON.stringify(at(before.answer.json, name)) ===
          JSON.stringify(at(after.answer.json, name)),
      )
      must(same, 'a refused claim changed the payment method', before, claim, after)
    },
  }),
  acting({
    id: 'remedy-then-claim',
    group: 'blockers',
    says: 'A refused request frees its key: the same intent may succeed after the remedy.',
    anchor: 'idempotency',
    mend: 'Keep a key with its answer only after a 2xx. Keys come from the registration, so a kept refusal lasts a day.',
    needs: ['customer', 'change', 'subscribe'],
    async check(scene) {
      const { visitor, registrationId } = await scene.landed('credit_card')
      const question = { body: { registrationId }, key: `link:${registrationId}` }
      const refusal = await visitor.ask('createLink', question)
      given(!succeeded(refusal), 'The claim was not refused', refusal)
      await scene.change(visitor, 'fresh')
      const claim = await visitor.ask('createLink', question)
      must(succeeded(claim), `after the remedy: ${said(claim)}`, refusal, claim)
    },
  }),
]
