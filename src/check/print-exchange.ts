// Room: check. What was sent and received, for people. Secrets are hidden.
import { seconds, type Exchange } from './exchange.ts'
import { printable } from './paint.ts'
import type { Redaction } from './redaction.ts'

/** Characters of a body that are shown. */
const shown = 600

/** Fields that every request has and that explain nothing. */
const dull = new Set(['accept', 'user-agent', 'connection', 'keep-alive', 'x-content-type-options'])

function headerLines(headers: Readonly<Record<string, string>>, redaction: Redaction): string[] {
  return Object.entries(headers)
    .filter(([name]) => !dull.has(name))
    .map(([name, value]) => `${name}: ${redaction.header(name, value)}`)
}

function bodyLines(body: string | undefined, redaction: Redaction): string[] {
  if (body === undefined || body === '') return []
  const clean = redaction.text(body)
  const rest = clean.length - shown
  return [rest > 0 ? `${clean.slice(0, shown)}… and ${rest} characters more` : clean]
}

/** Lines without indentation, safe for a terminal. */
export function exchangeLines(exchange: Exchange, redaction: Redaction): string[] {
  const { sent, answer } = exchange
  const block = (title: string, [first = '', ...rest]: string[]) => [
    `${title.padEnd(9)} ${first}`,
    ...rest.map((line) => `${' '.repeat(9)} ${line}`),
  ]
  return [
    ...block('sent', [
      `${sent.method} ${redaction.text(sent.url)}`,
      ...headerLines(sent.headers, redaction),
      ...bodyLines(sent.body, redaction),
    ]),
    ...block('received', [
      `${answer.status} after ${seconds(exchange).toFixed(2)} s`,
      ...headerLines(answer.headers, redaction),
      ...answer.cookies.map((line) => `set-cookie: ${redaction.cookie(line)}`),
      ...bodyLines(answer.text, redaction),
    ]),
  ].map(printable)
}
