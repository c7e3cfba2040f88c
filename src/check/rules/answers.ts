// Room: check. Rules that hold for every answer, whatever was asked.
import { routes, requestIdHeader, type Route } from '../../api/contract/index.ts'
import type { Exchange } from '../exchange.ts'
import { Departure } from '../expectation.ts'
import { judging, observing, succeeded } from '../rule.ts'

/** What a client reads at most. */
const largest = 65_536

const everyAnswer = () => true

function requestIdOf({ answer }: Exchange): string | undefined {
  return answer.headers[requestIdHeader.toLowerCase()]
}

/** Everything of an answer in which something may be hidden. */
function wholeText({ answer }: Exchange): string {
  return [answer.text, ...Object.values(answer.headers), ...answer.cookies].join('\n')
}

function holds(exchange: Exchange, secret: string): boolean {
  const text = wholeText(exchange)
  return text.includes(secret) || text.includes(encodeURIComponent(secret))
}

function hasBody({ place, answer }: Exchange): boolean {
  if (place === 'preflight' || place === 'fulfillment') return false
  const route: Route = routes[place]
  return Boolean(route.answers[answer.status])
}

/** Lines that only a crash writes: Node, Java, Go, Python, .NET, PHP, Ruby. */
const stackTrace =
  /\n\s+at .+[:(]\d+|\bat [\w$.]+\([\w$]+\.(?:java|kt|scala):\d+\)|goroutine \d+ \[|Traceback \(most recent|\bin [^\n]+\.cs:line \d+|#\d+ [^\n]+\.php\(\d+\)|\.rb:\d+:in /

export const answerRules = [
  observing({
    id: 'no-store',
    group: 'answers',
    says: '`Cache-Control: no-store` is on every answer.',
    anchor: 'rules',
    mend: 'Set it once, around the whole API, so that refusals, 204 and 304 have it too.',
    about: everyAnswer,
    flaw({ answer }) {
      const said = answer.headers['cache-control'] ?? ''
      if (/(?:^|,)\s*no-store\s*(?:,|$)/i.test(said)) return undefined
      return said === '' ? 'Cache-Control is missing' : `Cache-Control says "${said}"`
    },
  }),
  observing({
    id: 'request-id',
    group: 'answers',
    says: '`X-Request-Id` is on every answer and names the request in the server’s logs.',
    anchor: 'header-fields',
    mend: 'Set it around the whole API. At most 128 letters, digits and `_ . : -`: the customer reads it out.',
    about: everyAnswer,
    flaw(exchange) {
      const id = requestIdOf(exchange)
      if (id === undefined) return `${requestIdHeader} is missing`
      return /^[\w.:-]{1,128}$/.test(id) ? undefined : `${requestIdHeader} cannot be read out`
    },
  }),
  judging({
    id: 'request-id-own',
    group: 'answers',
    says: '`X-Request-Id` names the request in the server’s logs: every one has its own.',
    anchor: 'header-fields',
    mend: 'Make the id when the request comes in; a replayed answer gets a new one.',
    judge({ exchanges }) {
      const seen = new Map<string, Exchange>()
      for (const exchange of exchanges) {
        const id = requestIdOf(exchange)
        if (id === undefined) continue
        const other = seen.get(id)
        if (other !== undefined) {
          throw new Departure(`${requestIdHeader} is the same on two answers`, [other, exchange])
        }
        seen.set(id, exchange)
      }
    },
  }),
  observing({
    id: 'server-time',
    group: 'answers',
    says: '`Date` is on every answer: countdowns use the server’s time.',
    anchor: 'header-fields',
    mend: 'Most servers write it by themselves; a proxy or a framework may have taken it away.',
    about: everyAnswer,
    flaw({ answer }) {
      const date = answer.headers['date']
      if (date === undefined) return 'Date is missing'
      return Number.isNaN(Date.parse(date)) ? `Date says "${date}"` : undefined
    },
  }),
  observing({
    id: 'json-answers',
    group: 'answers',
    says: 'Answers are JSON in UTF-8.',
    anchor: 'the-billing-api-reference',
    mend: 'Answer with `Content-Type: application/json` and nothing but JSON. A page of HTML reads as a broken connection.',
    about: (exchange) => succeeded(exchange) && hasBody(exchange),
    flaw({ answer }) {
      const type = answer.headers['content-type'] ?? 'nothing'
      if (!/^application\/(?:[\w.-]+\+)?json\s*(?:;\s*charset=utf-8\s*)?$/i.test(type)) {
        return `Content-Type says ${type}`
      }
      return answer.json === undefined ? 'the body is not JSON' : undefined
    },
  }),
  observing({
    id: 'answers-in-bounds',
    group: 'answers',
    says: 'A client reads at most 64 KB of an answer.',
    anchor: 'pace-of-asking',
    mend: 'Cut long lists of deployments and say `truncated: true`.',
    about: everyAnswer,
    flaw({ answer }) {
      const bytes = Buffer.byteLength(answer.text)
      return bytes > largest ? `the body has ${bytes} bytes` : undefined
    },
  }),
  observing({
    id: 'no-stack-traces',
    group: 'answers',
    severity: 'should',
    says: '`title` and `detail` are for logs and never shown.',
    anchor: 'rules',
    mend: 'Write traces into the log under the request id; answer with the problem `internal`.',
    about: ({ answer }) => answer.status >= 400,
    flaw({ answer }) {
      const text = answer.text.replaceAll('\\n', '\n')
      return stackTrace.test(text) ? 'the body holds a stack trace' : undefined
    },
  }),
  observing({
    id: 'aws-token-stays',
    group: 'answers',
    says: 'The AWS token never reaches a page: no URL, no cookie that a script can read, no storage, no event, no log.',
    anchor: 'rules',
    mend: 'Resolve the token and forget it. The browser gets an opaque value that means nothing to AWS.',
    about: (exchange, { tokens }) => exchange.place !== 'fulfillment' && tokens.size > 0,
    flaw: (exchange, { tokens }) =>
      [...tokens].some((token) => holds(exchange, token))
        ? 'the answer holds the token'
        : undefined,
  }),
  observing({
    id: 'aws-account-hidden',
    group: 'answers',
    says: 'A page sees no AWS account id but masked, with its last four digits.',
    anchor: 'registration',
    mend: 'Mask on the server: `••••••••9012`. The components mask what they are given, but it has crossed the wire by then.',
    about: everyAnswer,
    flaw(exchange, { awsAccountIds }) {
      if ([...awsAccountIds].some((id) => holds(exchange, id))) {
        return 'the answer holds a whole AWS account id'
      }
      const shown = /"awsAccountIdMasked":\s*"([^"]*)"/.exec(exchange.answer.text)?.[1] ?? ''
      const digits = shown.replace(/\D/g, '').length
      return digits > 4 ? `awsAccountIdMasked shows ${digits} digits` : undefined
    },
  }),
]
