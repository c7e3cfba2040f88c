// Room: check. Rules about what a request must bring, and what becomes of one that does not.
import {
  accountHeader,
  idempotencyKeyHeader,
  requestHeader,
  routes,
  type RouteName,
} from '../../api/contract/index.ts'
import type { Exchange } from '../exchange.ts'
import { must } from '../expectation.ts'
import { textAt } from '../json.ts'
import { acting, refused, type Rule } from '../rule.ts'
import type { Question, Visitor } from '../visitor.ts'

const reads = ['getPaymentMethod', 'getEligibility', 'getRegistration', 'getLink'] as const

/** Nobody has it, so that a write which should be refused does no harm where it is not. */
const nowhere = { registrationId: 'check-no-such-registration' }

/** Each write as a correct client would make it, but for things that do not exist. */
const writes: readonly (readonly [RouteName, Question])[] = [
  ['createLink', { body: nowhere }],
  ['recheckLink', { id: 'check-no-such-link' }],
  ['acknowledgeLink', { body: { version: 1 } }],
  ['releaseRegistration', {}],
]

export function codeIs({ answer }: Exchange, code: string): boolean {
  return refused({ answer } as Exchange) && textAt(answer.json, 'code') === code
}

export function said({ answer }: Exchange): string {
  const code = textAt(answer.json, 'code')
  return code === undefined ? String(answer.status) : `${answer.status} ${code}`
}

/** Every write, changed in one way, is refused with this code. */
async function everyWrite(visitor: Visitor, change: Question, code: string): Promise<void> {
  for (const [name, question] of writes) {
    const answered = await visitor.ask(name, { ...question, ...change })
    must(codeIs(answered, code), `${name} answered ${said(answered)}`, answered)
  }
}

export const requestRules: readonly Rule[] = [
  acting({
    id: 'signed-out-reads',
    group: 'requests',
    says: '`session_required`, 401: nobody is signed in. No redirect, no page, no empty answer.',
    anchor: 'refusals',
    mend: 'Do not send the API’s callers to a login page: a client follows no redirect.',
    needs: [],
    async check(scene) {
      for (const name of [...reads, 'getCancellationImpact'] as const) {
        const answered = await scene.stranger().ask(name)
        must(answered.answer.status === 401, `${name} answered ${said(answered)}`, answered)
      }
    },
  }),
  acting({
    id: 'signed-out-writes',
    group: 'requests',
    says: 'Every call may refuse with `session_required`: a write too, before anything is done.',
    anchor: 'refusals',
    mend: 'Look for the session before the registration: the cookie of a registration signs nobody in.',
    needs: [],
    async check(scene) {
      for (const [name, question] of writes) {
        const answered = await scene.stranger().ask(name, question)
        must(answered.answer.status === 401, `${name} answered ${said(answered)}`, answered)
      }
    },
  }),
  acting({
    id: 'method-refused',
    group: 'requests',
    says: 'A method that a path does not know is refused with 405 and `Allow`.',
    anchor: 'refusals',
    mend: 'Answer 405 with the methods that the path knows, as a problem.',
    needs: ['signed-in'],
    async check(scene) {
      const visitor = await scene.somebody()
      for (const name of ['getPaymentMethod', 'createLink', 'getLink'] as const) {
        const answered = await visitor.ask(name, { method: 'PUT' })
        must(answered.answer.status === 405, `PUT was answered ${said(answered)}`, answered)
        const allow = answered.answer.headers['allow'] ?? ''
        must(allow.includes(routes[name].method), `Allow says "${allow}"`, answered)
      }
    },
  }),
  acting({
    id: 'json-only',
    group: 'requests',
    says: 'A body that is not sent as JSON is refused with 415: a form of another site is none.',
    anchor: 'refusals',
    mend: 'Look at Content-Type before you parse. `text/plain` crosses origins without a preflight.',
    needs: ['signed-in'],
    async check(scene) {
      const visitor = await scene.somebody()
      const raw = JSON.stringify(nowhere)
      for (const type of ['text/plain', 'application/x-www-form-urlencoded']) {
        const headers = { 'content-type': type }
        const answered = await visitor.ask('createLink', { raw, headers })
        must(answered.answer.status === 415, `${type} was answered ${said(answered)}`, answered)
      }
    },
  }),
  acting({
    id: 'body-checked',
    group: 'requests',
    says: 'A body that does not fit is refused with 400.',
    anchor: 'refusals',
    mend: 'Check the body against the schema before you use it; never answer 500 to what a caller sends.',
    needs: ['signed-in'],
    async check(scene) {
      const visitor = await scene.somebody()
      for (const raw of ['{"registrationId":', '{}', '[]', '{"registrationId":7}']) {
        const answered = await visitor.ask('createLink', { raw })
        must(answered.answer.status === 400, `${raw} was answered ${said(answered)}`, answered)
      }
      for (const raw of ['{"version":"1"}', '{"version":-1}', '{"version":1.5}']) {
        const answered = await visitor.ask('acknowledgeLink', { raw })
        must(answered.answer.status === 400, `${raw} was answered ${said(answered)}`, answered)
      }
    },
  }),
  acting({
    id: 'unknown-fields-ignored',
    group: 'requests',
    says: 'Evolution is additive. Readers ignore fields that they do not know: a server too.',
    anchor: 'rules',
    mend: 'Do not refuse additional properties: tomorrow’s components send them.',
    needs: ['signed-in'],
    async check(scene) {
      const visitor = await scene.somebody()
      const body = { ...nowhere, fieldOfNextYear: { nested: [1] } }
      const without = await visitor.ask('createLink', { body: nowhere })
      const answered = await visitor.ask('createLink', { body })
      const text = `${said(without)}, and with one more field ${said(answered)}`
      must(said(without) === said(answered), text, without, answered)
    },
  }),
  acting({
    id: 'own-header-required',
    group: 'requests',
    says: 'A write without the custom header is `csrf_rejected`.',
    anchor: 'what-else-the-server-owes',
    mend: `Refuse every POST and DELETE without \`${requestHeader.name}: ${requestHeader.value}\`, before anything else.`,
    needs: ['signed-in'],
    async check(scene) {
      const headers = { [requestHeader.name]: undefined }
      await everyWrite(await scene.somebody(), { headers }, 'csrf_rejected')
    },
  }),
  acting({
    id: 'cross-site-refused',
    group: 'requests',
    says: 'A write with `Sec-Fetch-Site: cross-site` is `csrf_rejected`.',
    anchor: 'what-else-the-server-owes',
    mend: 'A browser confesses where a request comes from, and no script can change it: look at the header.',
    needs: ['signed-in'],
    async check(scene) {
      const headers = { 'sec-fetch-site': 'cross-site' }
      await everyWrite(await scene.somebody(), { headers }, 'csrf_rejected')
    },
  }),
  acting({
    id: 'other-account-refused',
    group: 'requests',
    says: 'When another account is signed in than the write names, the server refuses with `account_changed` and does nothing.',
    anchor: 'what-else-the-server-owes',
    mend: `Compare \`${accountHeader}\`, percent-decoded, with the account of the session on every write.`,
    needs: ['signed-in'],
    async check(scene) {
      const headers = { [accountHeader]: 'check-another-account' }
      await everyWrite(await scene.somebody(), { headers }, 'account_changed')
    },
  }),
  acting({
    id: 'own-account-accepted',
    group: 'requests',
    says: 'A write may name the account on the customer’s screen, its id percent-encoded.',
    anchor: 'what-else-the-server-owes',
    mend: 'Decode the header before you compare, or encode your own id as the client does.',
    needs: ['signed-in'],
    async check(scene) {
      const visitor = await scene.somebody()
      const method = await visitor.ask('getPaymentMethod')
      const id = textAt(method.answer.json, 'account', 'id')
      const named = { headers: { [accountHeader]: encodeURIComponent(id ?? '') } }
      const answered = await visitor.ask('releaseRegistration', id === undefined ? {} : named)
      must(!codeIs(answered, 'account_changed'), 'the account’s own id was refused', answered)
    },
  }),
  acting({
    id: 'key-required',
    group: 'requests',
    says: 'A key that is missing is refused with 400.',
    anchor: 'idempotency',
    mend: 'Refuse every POST and DELETE without `Idempotency-Key` as `idempotency_key_required`.',
    needs: ['signed-in'],
    async check(scene) {
      const headers = { [idempotencyKeyHeader]: undefined }
      await everyWrite(await scene.somebody(), { headers }, 'idempotency_key_required')
    },
  }),
  acting({
    id: 'key-quoted',
    group: 'requests',
    says: '`Idempotency-Key` is a quoted string (RFC 8941); a malformed one is refused with 400.',
    anchor: 'idempotency',
    mend: 'Parse it as a structured field: `"link:reg_9bV3k"` with its quotes.',
    needs: ['signed-in'],
    async check(scene) {
      const visitor = await scene.somebody()
      for (const key of ['check-bare', '""', '"check']) {
        const headers = { [idempotencyKeyHeader]: key }
        const answered = await visitor.ask('releaseRegistration', { headers })
        const text = `the key ${key} was answered ${said(answered)}`
        must(codeIs(answered, 'idempotency_key_required'), text, answered)
      }
    },
  }),
  acting({
    id: 'unknown-link',
    group: 'requests',
    says: '`not_found`, 404: the account has no such link.',
    anchor: 'rechecklink',
    mend: 'Look the link up among the account’s own: an id is no proof of anything.',
    needs: ['signed-in'],
    async check(scene) {
      const visitor = await scene.somebody()
      const answered = await visitor.ask('recheckLink', { id: 'check-no-such-link' })
      must(codeIs(answered, 'not_found'), `recheckLink answered ${said(answered)}`, answered)
    },
  }),
  acting({
    id: 'nothing-linked',
    group: 'requests',
    says: '204: the account has no link; about a link that is not there, `not_found`.',
    anchor: 'getlink',
    mend: '204 for the link itself; 404 with `not_found` for its cancellation impact and its acknowledgement.',
    needs: ['customer'],
    async check(scene) {
      const visitor = await scene.customer()
      const link = await visitor.ask('getLink')
      must(link.answer.status === 204, `getLink answered ${said(link)}`, link)
      const impact = await visitor.ask('getCancellationImpact')
      const text = `getCancellationImpact answered ${said(impact)}`
      must(codeIs(impact, 'not_found'), text, impact)
      const seen = await visitor.ask('acknowledgeLink', { body: { version: 1 } })
      must(codeIs(seen, 'not_found'), `acknowledgeLink answered ${said(seen)}`, seen)
    },
  }),
]
