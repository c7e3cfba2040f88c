// Test support: reference server. Processes on one database, the stand-in for AWS, and one address in front of all.
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { json } from 'node:stream/consumers'
import { awsPages } from './aws-pages.ts'
import { AwsStandIn, type Integration, productCode, productName, topicArn } from './aws-stand-in.ts'
import type { Config } from './server/config.ts'
import { Store } from './server/store.ts'

export const apiBase = '/api/v1/billing'
export const pageOrigin = 'https://console.example'
const fulfillmentPath = `${apiBase}/marketplace/aws/fulfillment`

export interface ReferenceOptions {
  integration: Integration
  /** Default 2. */
  processes?: number
  /** Default 0, any free port. */
  port?: number
  /** Only in journeys: the listing of the demo's pages. */
  places?: (origin: string) => Partial<Config['places']>
  /** Where the browser goes after AWS's form. Default `/`. */
  appPath?: string
}

export type Look = (request: IncomingMessage, response: ServerResponse) => boolean

export interface Reference {
  /** Of the address in front of all processes, which take turns. */
  origin: string
  /** Of each process alone. */
  origins: readonly string[]
  aws: AwsStandIn
  database: string
  config: Config
  /** From now on this looks at requests before the server does. @param look tells whether it has answered */
  lookFirst(look: Look): void
  /** The clocks of AWS and of all processes. */
  advance(seconds: number): Promise<void>
  /** What the processes have written to their logs. */
  log(): string
  stop(): Promise<void>
}

const main = fileURLToPath(new URL('server/main.ts', import.meta.url))

async function startProcess(config: Config, log: (text: string) => void) {
  const child = fork(main, [], { execArgv: ['--import', 'tsx'], silent: true })
  child.stdout?.on('data', (chunk) => log(String(chunk)))
  child.stderr?.on('data', (chunk) => log(String(chunk)))
  child.send(config)
  const ready = once(child, 'message') as Promise<[{ port: number }]>
  const died = once(child, 'exit').then(() => {
    throw new Error('A process of the reference server ended before it began')
  })
  const [{ port }] = await Promise.race([ready, died])
  died.catch(() => undefined)
  return { child, origin: `http://127.0.0.1:${port}` }
}

async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const ended = once(child, 'exit')
  child.disconnect()
  await ended
}

/** Passes a request on as it is, and the answer back. */
function pass(to: string, agent: Agent, from: IncomingMessage, back: ServerResponse): void {
  const { method, url, headers } = from
  const onward = request(`${to}${url}`, { method, headers, agent }, (said) => {
    back.sendDate = false
    for (const [name, value] of Object.entries(said.headers)) {
      if (value !== undefined) back.setHeader(name, value)
    }
    back.writeHead(said.statusCode ?? 502)
    said.pipe(back)
  })
  onward.on('error', () => back.destroy())
  back.on('close', () => onward.destroy())
  from.pipe(onward)
}

/** AWS's clock goes with the server's. */
function moveClock(advance: Reference['advance'], from: IncomingMessage, back: ServerResponse) {
  json(from)
    .then((body) => advance(Number((body as { seconds: number }).seconds)))
    .then(
      () => back.writeHead(204).end(),
      () => back.destroy(),
    )
}

function placesAt(origin: string): Config['places'] {
  return {
    manage: 'https://console.aws.amazon.com/marketplace/home#/subscriptions',
    listing: 'https://aws.amazon.com/marketplace/pp/prodview-example',
    ticket: 'https://console.example.com/tickets/new',
    signIn: `${origin}/login.html`,
    payment: `${origin}/billing.html#payment`,
    credits: `${origin}/billing.html#credits`,
    vouchers: `${origin}/billing.html#vouchers`,
    invoices: `${origin}/billing.html#invoices`,
  }
}

export async function startReference(options: ReferenceOptions): Promise<Reference> {
  const { integration, processes = 2, port = 0, places, appPath = '/' } = options
  const folder = mkdtempSync(join(tmpdir(), 'billing-reference-'))
  const agent = new Agent({ keepAlive: true })
  let logged = ''
  let turn = 0
  let look: Look = () => false
  let origins: readonly string[] = []
  const next = () => origins[turn++ % origins.length] ?? ''

  const post = async (path: string, body: string) => {
    const said = await fetch(`${next()}${path}`, { method: 'POST', body })
    if (!said.ok) throw new Error(`${path} answered ${said.status}: ${await said.text()}`)
  }
  const aws = new AwsStandIn(integration, (body) => post('/aws/notifications', body))

  async function advance(seconds: number): Promise<void> {
    aws.advance(seconds)
    await post('/__test/advance', JSON.stringify({ seconds }))
  }

  const pages = awsPages(aws, fulfillmentPath, advance)
  const front = createServer((from, back) => {
    if (pages(from, back) || look(from, back)) return
    if (from.url === '/__clock/advance') moveClock(advance, from, back)
    else pass(next(), agent, from, back)
  })
  front.keepAliveTimeout = 60_000
  front.listen(port, 'localhost')
  await once(front, 'listening')
  const origin = `http://localhost:${(front.address() as AddressInfo).port}`

  const config: Config = {
    database: join(folder, 'billing.db'),
    awsEndpoint: await aws.listen(),
    productCode,
    productName,
    topicArn,
    pageOrigins: [pageOrigin],
    awsOrigins: ['https://aws.amazon.com', origin],
    appPath,
    places: { ...placesAt(origin), ...places?.(origin) },
  }
  // The tables are there before anybody comes.
  new Store(config.database).close()
  const started = await Promise.all(
    Array.from({ length: processes }, () => startProcess(config, (text) => (logged += text))),
  )
  origins = started.map((each) => each.origin)

  return {
    origin,
    origins,
    aws,
    database: config.database,
    config,
    lookFirst: (first) => void (look = first),
    advance,
    log: () => logged,
    async stop() {
      front.close()
      front.closeAllConnections()
      agent.destroy()
      aws.stop()
      await Promise.all(started.map(({ child }) => stopProcess(child)))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
