// Room: check. What stands on the command line.
import { parseArgs } from 'node:util'
import type { Target } from './target.ts'
import { looksLikeProduction } from './target.ts'

/** Something on the command line that cannot be. The message says what can. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

export interface Order {
  target: Target
  /** Path of the adapter file. */
  hooks: string | undefined
  /** Ids of rules or groups. Empty: all. */
  only: readonly string[]
  /** Paths; `-` is the standard output. */
  json: string | undefined
  junit: string | undefined
  timeoutMs: number
  maxSeconds: number
  maxRequests: number
  insecure: boolean
  strict: boolean
}

export type Command = { kind: 'help' } | { kind: 'list' } | { kind: 'check'; order: Order }

export const usage = `Checks a billing server against the contract, rule by rule.

  billing-elements check --base-url https://staging.example/api/v1/billing [options]
  billing-elements mock --help: the other command, which plays such a server

  --base-url URL        where the billing API is mounted
  --as "Name: value"    header of somebody who is signed in, such as "Cookie: session=…" or
                        "Authorization: Bearer …"; may be repeated. The variable EMQX_BILLING_AS
                        holds the same, out of the shell's history
  --hooks FILE          adapter by which the states that need AWS are reached (docs/checking.md)
  --fulfillment-url URL where AWS posts; default: BASE/marketplace/aws/fulfillment
  --origin ORIGIN       of pages on another origin that may ask this API
  --header "Name: value" sent with every request; may be repeated
  --behind-tls          plain http here, https for customers: Secure cookies are demanded
  --insecure            accept a certificate that nobody vouches for

  --only ID[,ID]        these rules, or groups of rules, only; may be repeated
  --list                list the rules and end
  --help                this text
  --strict              warnings and skipped rules fail too
  --json FILE           report as JSON; - writes to the standard output
  --junit FILE          report as JUnit XML; - writes to the standard output

  --timeout SECONDS     for one answer (15)
  --settle SECONDS      until an event of AWS shows (5)
  --max-seconds N       for the whole run (300)
  --max-requests N      for the whole run (2000)
  --allow-host HOST     check this host although it looks like one that customers use

Ends with 0: all rules hold. 1: some do not. 2: the command line is wrong. 3: not everything could be reached.
`

const options = {
  'base-url': { type: 'string' },
  as: { type: 'string', multiple: true },
  hooks: { type: 'string' },
  'fulfillment-url': { type: 'string' },
  origin: { type: 'string' },
  header: { type: 'string', multiple: true },
  'behind-tls': { type: 'boolean' },
  insecure: { type: 'boolean' },
  only: { type: 'string', multiple: true },
  list: { type: 'boolean' },
  strict: { type: 'boolean' },
  json: { type: 'string' },
  junit: { type: 'string' },
  timeout: { type: 'string' },
  settle: { type: 'string' },
  'max-seconds': { type: 'string' },
  'max-requests': { type: 'string' },
  'allow-host': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error })
  }
}

function urlOf(text: string, option: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isHttp = url?.protocol === 'http:' || url?.protocol === 'https:'
  if (url === undefined || !isHttp || url.search !== '' || url.hash !== '') {
    throw new UsageError(`--${option} must be an http or https URL without a query: "${text}"`)
  }
  return url
}

function withoutSlash(url: URL): string {
  return url.href.replace(/\/+$/, '')
}

function headersOf(lines: readonly string[], option: string): Record<string, string> {
  return Object.fromEntries(
    lines.map((line) => {
      const match = /^([\w!#$%&'*+.^`|~-]+):\s*(.+)$/.exec(line.trim())
      // The line may hold a secret, so it is not repeated.
      if (match === null) throw new UsageError(`--${option} must be "Name: value"`)
      return [String(match[1]).toLowerCase(), String(match[2])]
    }),
  )
}

function numberOf(text: string | undefined, fallback: number, option: string): number {
  if (text === undefined) return fallback
  const value = Number(text)
  if (!Number.isFinite(value) || value <= 0 || value > 86_400) {
    throw new UsageError(`--${option} must be a number above 0: "${text}"`)
  }
  return value
}

function originOf(text: string): string {
  const url = urlOf(text, 'origin')
  if (text.replace(/\/$/, '') !== url.origin) throw new UsageError('--origin has no path')
  return url.origin
}

/**
 * @param secret what EMQX_BILLING_AS holds: lines like those of `--as`
 * @throws UsageError
 */
export function commandOf(args: readonly string[], secret: string | undefined): Command {
  const { values, positionals } = parsed(args)
  if (values.help) return { kind: 'help' }
  const [command, ...more] = positionals
  if (command !== 'check' || more.length > 0) {
    throw new UsageError(
      command === undefined ? 'Say check or mock' : `There is no ${positionals.join(' ')}`,
    )
  }
  if (values.list) return { kind: 'list' }
  if (values['base-url'] === undefined) throw new UsageError('--base-url is missing')
  const base = urlOf(values['base-url'], 'base-url')
  const landing = values['fulfillment-url']
  const fulfillment = landing === undefined ? undefined : urlOf(landing, 'fulfillment-url')
  for (const { hostname } of [base, fulfillment ?? base]) {
    if (looksLikeProduction(hostname) && values['allow-host'] !== hostname) {
      throw new UsageError(
        `${hostname} looks like a host that customers use. The check makes customers, links and ` +
          `cancellations. If it may, say --allow-host ${hostname}`,
      )
    }
  }
  const lines = [...(values.as ?? []), ...(secret?.split('\n').filter(Boolean) ?? [])]
  const credentials = lines.length === 0 ? undefined : headersOf(lines, 'as')
  const baseUrl = withoutSlash(base)
  return {
    kind: 'check',
    order: {
      target: {
        baseUrl,
        fulfillmentUrl: fulfillment?.href ?? `${baseUrl}/marketplace/aws/fulfillment`,
        pageOrigin: values.origin === undefined ? undefined : originOf(values.origin),
        tls: base.protocol === 'https:' || values['behind-tls'] === true,
        headers: headersOf(values.header ?? [], 'header'),
        credentials,
        settleMs: numberOf(values.settle, 5, 'settle') * 1000,
      },
      hooks: values.hooks,
      only: (values.only ?? []).flatMap((words) => words.split(',')).filter(Boolean),
      json: values.json,
      junit: values.junit,
      timeoutMs: numberOf(values.timeout, 15, 'timeout') * 1000,
      maxSeconds: numberOf(values['max-seconds'], 300, 'max-seconds'),
      maxRequests: numberOf(values['max-requests'], 2000, 'max-requests'),
      insecure: values.insecure === true,
      strict: values.strict === true,
    },
  }
}
