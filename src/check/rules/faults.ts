// Room: check. Rules about a server that cannot answer just now.
import { must } from '../expectation.ts'
import { acting, type Rule } from '../rule.ts'
import { codeIs, said } from './requests.ts'

export const faultRules: readonly Rule[] = [
  acting({
    id: 'too-many-429',
    group: 'refusals',
    says: '`rate_limited`, 429: too many requests.',
    anchor: 'failurecode',
    mend: 'Let your rate limiter answer 429 with `Retry-After`; 403 and 503 mean something else.',
    needs: ['signed-in', 'fault'],
    async check(scene) {
      const visitor = await scene.somebody()
      await scene.fault('rate_limited')
      const answered = await visitor.ask('getLink')
      must(answered.answer.status === 429, `it was answered ${said(answered)}`, answered)
    },
  }),
  acting({
    id: 'aws-away-503',
    group: 'refusals',
    says: '`aws_unavailable`: AWS does not answer, or answers with an error of its own.',
    anchor: 'failurecode',
    mend: 'AWS’s InternalServiceErrorException and ThrottlingException are `aws_unavailable`, never `registration_invalid`.',
    needs: ['customer', 'subscribe', 'fault'],
    async check(scene) {
      const { visitor, registrationId } = await scene.landed()
      await scene.fault('aws_unavailable')
      const claim = await visitor.ask('createLink', { body: { registrationId } })
      must(codeIs(claim, 'aws_unavailable'), `the claim was answered ${said(claim)}`, claim)
      const again = await visitor.ask('createLink', { body: { registrationId } })
      must(again.answer.status < 400, `when AWS is back: ${said(again)}`, claim, again)
    },
  }),
  acting({
    id: 'broken-500',
    group: 'refusals',
    says: '`internal`, 500: something broke on the server.',
    anchor: 'failurecode',
    mend: 'Catch what nobody caught, once, around the whole API, and answer the problem `internal`.',
    needs: ['signed-in', 'fault'],
    async check(scene) {
      const visitor = await scene.somebody()
      await scene.fault('internal')
      const answered = await visitor.ask('getLink')
      must(codeIs(answered, 'internal'), `it was answered ${said(answered)}`, answered)
    },
  }),
]
