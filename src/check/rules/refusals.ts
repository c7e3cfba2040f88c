// Room: check. Rules about problems: media type, members, codes and when to come back.
import { failureRules, type KnownFailureCode } from '../../api/contract/index.ts'
import type { Exchange } from '../exchange.ts'
import { Departure, NotApplicable } from '../expectation.ts'
import { at, listAt, textAt } from '../json.ts'
import { judging, observing, refused, type Rule } from '../rule.ts'

function codeOf({ answer }: Exchange): KnownFailureCode | undefined {
  const code = textAt(answer.json, 'code')
  const known = code !== undefined && Object.hasOwn(failureRules, code)
  return known ? (code as KnownFailureCode) : undefined
}

function hasCode(exchange: Exchange): boolean {
  return refused(exchange) && codeOf(exchange) !== undefined
}

function ruleOf(exchange: Exchange) {
  const code = codeOf(exchange)
  return code && { code, ...failureRules[code] }
}

export const refusalRules: readonly Rule[] = [
  observing({
    id: 'problem-json',
    group: 'refusals',
    says: 'Errors are `application/problem+json` (RFC 9457).',
    anchor: 'refusals',
    mend: 'Set the media type and send a JSON object, for 405 and 415 of your framework too.',
    about: refused,
    flaw({ answer }) {
      const type = answer.headers['content-type'] ?? 'nothing'
      if (!/^application\/problem\+json\s*(?:;.*)?$/i.test(type)) return `Content-Type says ${type}`
      return at(answer.json, 'status') === undefined && at(answer.json, 'title') === undefined
        ? 'the body is no problem'
        : undefined
    },
  }),
  judging({
    id: 'problem-type-stable',
    group: 'refusals',
    says: '`type` is a URI that names the kind of problem: the same for the same code, every time.',
    anchor: 'problem',
    mend: '`about:blank`, or one fixed URI for each code. What differs belongs into `instance`.',
    judge({ exchanges }) {
      const types = new Map<string, { type: string; from: Exchange }>()
      for (const exchange of exchanges.filter(refused)) {
        const type = at(exchange.answer.json, 'type')
        if (type === undefined) continue
        if (typeof type !== 'string' || !URL.canParse(type)) {
          throw new Departure(`type is ${JSON.stringify(type)}, which is no URI`, [exchange])
        }
        const code = textAt(exchange.answer.json, 'code')
        const before = code === undefined ? undefined : types.get(code)
        if (code !== undefined) types.set(code, { type, from: exchange })
        if (before !== undefined && before.type !== type) {
          throw new Departure(`${code} has two types`, [before.from, exchange])
        }
      }
      if (types.size === 0) throw new NotApplicable('no such answer was seen')
    },
  }),
  observing({
    id: 'problem-status',
    group: 'refusals',
    says: '`status` is the HTTP status once more.',
    anchor: 'problem',
    mend: 'Fill it from the status that you answer with, or leave it out.',
    about: (exchange) => refused(exchange) && at(exchange.answer.json, 'status') !== undefined,
    flaw({ answer }) {
      const status = at(answer.json, 'status')
      return status === answer.status ? undefined : `status is ${String(status)}`
    },
  }),
  observing({
    id: 'code-status',
    group: 'refusals',
    says: 'Every code has its HTTP status.',
    anchor: 'refusals',
    mend: 'Take the status from the table of codes in the reference.',
    about: hasCode,
    flaw(exchange) {
      const rule = ruleOf(exchange)
      if (rule === undefined || rule.status === exchange.answer.status) return undefined
      const due = rule.status ?? 'inside a Link'
      return `${rule.code} came with ${exchange.answer.status}; ${due} is due`
    },
  }),
  observing({
    id: 'code-retryable',
    group: 'refusals',
    says: 'Every code says in `retryable` whether the same request may succeed once the cause is gone.',
    anchor: 'refusals',
    mend: 'Take it from the table of codes in the reference.',
    about: hasCode,
    flaw(exchange) {
      const rule = ruleOf(exchange)
      const said = at(exchange.answer.json, 'retryable')
      return said === rule?.retryable ? undefined : `${rule?.code} says retryable: ${String(said)}`
    },
  }),
  observing({
    id: 'correlation-id',
    group: 'refusals',
    says: '`correlationId` names the request in the server’s logs; the same as `X-Request-Id`.',
    anchor: 'problem',
    mend: 'Fill both from one variable: the customer reads one to your support, who looks for the other.',
    about: hasCode,
    flaw({ answer }) {
      const header = answer.headers['x-request-id']
      const said = at(answer.json, 'correlationId')
      if (said === undefined) return 'correlationId is missing'
      return header === undefined || said === header ? undefined : 'correlationId is another one'
    },
  }),
  observing({
    id: 'first-remedy',
    group: 'refusals',
    severity: 'should',
    says: '`actions`: what the customer can do, the best first.',
    anchor: 'refusals',
    mend: 'Name the first action of the table first, with a URL where the customer can do it.',
    about: (exchange) => hasCode(exchange) && listAt(exchange.answer.json, 'actions').length > 0,
    flaw(exchange) {
      const rule = ruleOf(exchange)
      const first = textAt(listAt(exchange.answer.json, 'actions')[0], 'kind')
      return first === rule?.firstAction ? undefined : `${rule?.code} names ${first} first`
    },
  }),
  observing({
    id: 'retry-after-seconds',
    group: 'refusals',
    says: '`Retry-After` is on 429 and 503, in whole seconds, never a date.',
    anchor: 'refusals',
    mend: 'A date sends every client back in the same second. Send a number of seconds, 1 to 900.',
    about: ({ answer }) => answer.status === 429 || answer.status === 503,
    flaw({ answer }) {
      const said = answer.headers['retry-after']
      if (said === undefined) return 'Retry-After is missing'
      return /^\d{1,9}$/.test(said) ? undefined : `Retry-After says "${said}"`
    },
  }),
]
