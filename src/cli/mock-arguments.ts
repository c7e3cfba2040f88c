// Room: cli. What stands on the command line after `mock`.
import { parseArgs } from 'node:util'
import { type ScenarioName, scenarioNames, scenarios } from '../api/mock/index.ts'

/** Something on the command line that cannot be. The message says what can. */
export class MockUsageError extends Error {
  override readonly name = 'MockUsageError'
}

export interface MockOrder {
  port: number
  host: string
  scenario: ScenarioName
  landed: boolean
  apiBase: string | undefined
  /** Where AWS and sign-in lead: a path, or a URL of the host's own server. */
  app: string | undefined
  origins: readonly string[]
  latencyMs: number
  quiet: boolean
}

export type MockWord = { kind: 'help' } | { kind: 'list' } | { kind: 'serve'; order: MockOrder }

const defaultPort = 5180

export const mockUsage = `Plays EMQX's billing server and AWS over HTTP, with a clock that can be moved.

  billing-elements mock [options]

  --port N            where it listens; 0 takes any free port (${defaultPort})
  --host ADDRESS      whom it listens to (127.0.0.1: this machine only)
  --scenario NAME     what it plays (happy); --list shows all
  --landed            AWS has already sent the customer: his registration waits for any browser
  --api-base PATH     where the billing API is mounted (/api/v1/billing)
  --app URL           where AWS and sign-in lead, a path or a page of your own server (/console.html)
  --origin ORIGIN     of pages on another origin that may ask, such as http://localhost:5173;
                      may be repeated
  --latency MS        before every answer of the billing API (0)
  --quiet             tell nothing of each request
  --list              list the scenarios and end
  --help              this text

Control: POST /__mock/reset {"scenario": NAME, "landed": true}   POST /__mock/advance {"seconds": N}
         POST /__mock/aws {"event": "confirm" | "fail" | "cancel" | "close" | "resubscribe"}
         POST /__mock/fault {"kind": KIND, "times": N}           GET  /__mock/state
         GET  /__mock/scenarios (with all kinds of faults)       GET  /__mock/log

Ends with 0: it was stopped. 1: it could not listen. 2: the command line is wrong.
`

/** Name and meaning of every scenario, one a line. */
export function scenarioList(): string {
  const width = Math.max(...scenarioNames.map(({ length }) => length))
  return scenarios.map(({ name, describes }) => `  ${name.padEnd(width)}  ${describes}\n`).join('')
}

const options = {
  port: { type: 'string' },
  host: { type: 'string' },
  scenario: { type: 'string' },
  landed: { type: 'boolean' },
  'api-base': { type: 'string' },
  app: { type: 'string' },
  origin: { type: 'string', multiple: true },
  latency: { type: 'string' },
  quiet: { type: 'boolean' },
  list: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options })
  } catch (error) {
    throw new MockUsageError(error instanceof Error ? error.message : String(error), {
      cause: error,
    })
  }
}

function wholeNumber(text: string, option: string, most: number): number {
  const value = Number(text)
  if (!/^\d+$/.test(text) || value > most) {
    throw new MockUsageError(`--${option} must be a whole number from 0 to ${most}: "${text}"`)
  }
  return value
}

function scenarioOf(text: string): ScenarioName {
  const name = scenarioNames.find((each) => each === text)
  if (name === undefined) {
    throw new MockUsageError(`There is no scenario "${text}". There are:\n\n${scenarioList()}`)
  }
  return name
}

function originOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url?.origin !== text.replace(/\/$/, '') || !/^https?:$/.test(url.protocol)) {
    throw new MockUsageError(
      `--origin must be like http://localhost:5173, without a path: "${text}"`,
    )
  }
  return url.origin
}

function apiBaseOf(text: string): string {
  if (!/^\/[^/?#][^?#]*$/.test(text)) {
    throw new MockUsageError(`--api-base must be a path such as /api/v1/billing: "${text}"`)
  }
  return text
}

function appOf(text: string): string {
  const isPath = text.startsWith('/') && !text.startsWith('//')
  if (!isPath && !/^https?:\/\//.test(text)) {
    throw new MockUsageError(`--app must be a path or an http or https URL: "${text}"`)
  }
  return text
}

/** @throws MockUsageError */
export function mockOrderOf(args: readonly string[]): MockWord {
  const { values } = parsed(args)
  if (values.help) return { kind: 'help' }
  if (values.list) return { kind: 'list' }
  const apiBase = values['api-base']
  return {
    kind: 'serve',
    order: {
      port: wholeNumber(values.port ?? String(defaultPort), 'port', 65_535),
      host: values.host ?? '127.0.0.1',
      scenario: scenarioOf(values.scenario ?? 'happy'),
      landed: values.landed === true,
      apiBase: apiBase === undefined ? undefined : apiBaseOf(apiBase),
      app: values.app === undefined ? undefined : appOf(values.app),
      origins: (values.origin ?? []).map(originOf),
      latencyMs: wholeNumber(values.latency ?? '0', 'latency', 600_000),
      quiet: values.quiet === true,
    },
  }
}
