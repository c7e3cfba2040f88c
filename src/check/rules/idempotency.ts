// Room: check. Rules about keys: the same intent has one effect, however often it is sent.
import { given, must } from '../expectation.ts'
import { numberAt, textAt } from '../json.ts'
import { acting, succeeded, type Rule } from '../rule.ts'
import { codeIs, said } from './requests.ts'

export const idempotencyRules: readonly Rule[] = [
  acting({
    id: 'replay-is-the-same',
    group: 'idempotency',
    says: 'The same key with the same payload after a 2xx gets the very same answer again.',
    anchor: 'idempotency',
    mend: 'Keep status and body beside the key, in the transaction of the effect, for 24 hours at least.',
    needs: ['customer', 'subscribe'],
    async check(scene) {
      const arrival = await scene.landed()
      const { visitor, registrationId } = arrival
      const key = `link:${registrationId}`
      const { claim } = await scene.claim(arrival, key)
      const again = await visitor.ask('createLink', { body: { registrationId }, key })
      const text = `${said(claim)}, then ${said(again)}`
      must(claim.answer.status === again.answer.status, text, claim, again)
      const same = JSON.stringify(claim.answer.json) === JSON.stringify(again.answer.json)
      must(same, 'the body is another one', claim, again)
    },
  }),
  acting({
    id: 'twins-have-one-effect',
    group: 'idempotency',
    says: 'While the first request is still running the same key is refused with 409; otherwise the answer is the same.',
    anchor: 'idempotency',
    mend: 'Reserve the key before you begin: insert it, and answer `request_in_flight` where it was there.',
    needs: ['customer', 'subscribe'],
    async check(scene) {
      const { visitor, registrationId } = await scene.landed()
      const question = { body: { registrationId }, key: `link:${registrationId}` }
      const twins = await Promise.all([1, 2, 3, 4].map(() => visitor.ask('createLink', question)))
      must(twins.some(succeeded), 'none of four twins was accepted', ...twins)
      const strange = twins.filter((each) => !succeeded(each) && !codeIs(each, 'request_in_flight'))
      must(strange.length === 0, `a twin was answered ${strange.map(said).join()}`, ...twins)
      const bodies = new Set(
        twins
          .filter(succeeded)
          .map(({ answer }) => `${answer.status} ${JSON.stringify(answer.json)}`),
      )
      must(bodies.size === 1, `four twins were given ${bodies.size} answers`, ...twins)
    },
  }),
  acting({
    id: 'key-for-one-payload',
    group: 'idempotency',
    says: 'The same key with another payload is refused with 422.',
    anchor: 'idempotency',
    mend: 'Keep a hash of the payload beside the key, and answer `idempotency_conflict` where it differs.',
    needs: ['customer', 'subscribe'],
    async check(scene) {
      const arrival = await scene.landed()
      const { claim } = await scene.claim(arrival, 'check-one-payload')
      const body = { registrationId: `${arrival.registrationId}-other` }
      const other = await arrival.visitor.ask('createLink', { body, key: 'check-one-payload' })
      const text = `another payload was answered ${said(other)}`
      must(codeIs(other, 'idempotency_conflict'), text, claim, other)
    },
  }),
  acting({
    id: 'key-for-one-call',
    group: 'idempotency',
    says: 'The same key for another call is refused with 422.',
    anchor: 'idempotency',
    mend: 'Method and path belong to what is compared.',
    needs: ['customer', 'subscribe'],
    async check(scene) {
      const arrival = await scene.landed()
      const { claim } = await scene.claim(arrival, 'check-one-call')
      const key = 'check-one-call'
      const version = numberAt(claim.answer.json, 'version') ?? 0
      const other = await arrival.visitor.ask('acknowledgeLink', { body: { version }, key })
      const text = `another call was answered ${said(other)}`
      must(codeIs(other, 'idempotency_conflict'), text, claim, other)
    },
  }),
  acting({
    id: 'refused-frees-key',
    group: 'idempotency',
    says: 'A refused request frees its key: it had no effect.',
    anchor: 'idempotency',
    mend: 'Drop the reservation when the answer is no 2xx.',
    needs: ['signed-in'],
    async check(scene) {
      const visitor = await scene.somebody()
      const key = scene.office.unique('check-freed')
      const ask = (registrationId: string) =>
        visitor.ask('createLink', { body: { registrationId }, key })
      const first = await ask('check-no-such-registration')
      given(!succeeded(first), 'A claim of nothing was not refused', first)
      const second = await ask('check-another-one')
      const held = codeIs(second, 'idempotency_conflict') || codeIs(second, 'request_in_flight')
      must(!held, `after a refusal: ${said(second)}`, first, second)
    },
  }),
  acting({
    id: 'keys-are-private',
    group: 'idempotency',
    says: 'Other customers are never named: a key of one account replays nothing to another.',
    anchor: 'what-else-the-server-owes',
    mend: 'Keep keys under the account: whoever guesses a key must not be given another customer’s answer.',
    needs: ['customer', 'subscribe'],
    async check(scene) {
      const arrival = await scene.landed()
      const { registrationId } = arrival
      const key = `link:${registrationId}`
      const { claim, linkId } = await scene.claim(arrival, key)
      const other = await scene.customer()
      const copied = await other.ask('createLink', { body: { registrationId }, key })
      const leaked = textAt(copied.answer.json, 'id') === linkId
      must(!leaked, 'the answer of one customer was replayed to another', claim, copied)
    },
  }),
  acting({
    id: 'key-kept-a-day',
    group: 'idempotency',
    says: 'The server keeps a key with its answer for at least 24 hours.',
    anchor: 'idempotency',
    mend: 'Let the store of keys live longer than a day: a tab that slept over night still sends the old one.',
    needs: ['customer', 'subscribe', 'advance'],
    async check(scene) {
      const arrival = await scene.landed()
      const key = scene.office.unique('check-kept')
      const { claim } = await scene.claim(arrival, key)
      await scene.advance(23 * 3600)
      const body = { registrationId: arrival.registrationId }
      const again = await arrival.visitor.ask('createLink', { body, key })
      const same = claim.answer.status === again.answer.status
      must(same, `${said(claim)}, and 23 hours later ${said(again)}`, claim, again)
    },
  }),
]
