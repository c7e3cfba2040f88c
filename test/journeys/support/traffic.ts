// Room: test. Everything that pages and the demo's server say to each other, as the server sees it:
// the same for every engine.
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import type { OutgoingHttpHeaders } from 'node:http'

export interface Exchange {
  method: string
  /** Path and query, as they were sent. */
  url: string
  headers: IncomingHttpHeaders
  sent: string
  /** 0 until the server answers. */
  status: number
  answerHeaders: OutgoingHttpHeaders
  answer: string
  /** Answered, or given up. */
  over: boolean
  /** Asks for news of what it has already, so the server keeps it waiting until there are some. */
  held: boolean
}

let exchanges: Exchange[] = []
let changed = performance.now()

/** Hears the chunks that a method of a stream passes on, and leaves them alone. */
function overhear(stream: object, method: string, hear: (chunk: unknown) => void): void {
  const call = Reflect.get(stream, method) as (...values: unknown[]) => unknown
  Reflect.set(stream, method, function (this: unknown, ...values: unknown[]) {
    hear(values[0])
    return call.apply(this, values)
  })
}

function textOf(chunk: unknown): string {
  if (typeof chunk === 'string') return chunk
  return chunk instanceof Uint8Array ? Buffer.from(chunk).toString('utf8') : ''
}

function follow(request: IncomingMessage, response: ServerResponse): void {
  const { method = '', url = '', headers } = request
  // The tests' own way to the server is no traffic of a page.
  if (/^\/__(mock|demo)\//.test(url)) return
  const exchange: Exchange = {
    method,
    url,
    headers,
    sent: '',
    status: 0,
    answerHeaders: {},
    answer: '',
    over: false,
    held: headers['prefer'] !== undefined && headers['if-none-match'] !== undefined,
  }
  exchanges.push(exchange)
  changed = performance.now()
  overhear(request, 'push', (chunk) => (exchange.sent += textOf(chunk)))
  for (const way of ['write', 'end']) {
    overhear(response, way, (chunk) => (exchange.answer += textOf(chunk)))
  }
  response.on('close', () => {
    exchange.over = true
    exchange.status = response.headersSent ? response.statusCode : 0
    exchange.answerHeaders = response.getHeaders()
    changed = performance.now()
  })
}

subscribe('http.server.request.start', (message) => {
  const { request, response } = message as { request: IncomingMessage; response: ServerResponse }
  follow(request, response)
})

/** Since the journey began, or since the last `forgetTraffic`. */
export function traffic(): readonly Exchange[] {
  return exchanges
}

export function forgetTraffic(): void {
  exchanges = []
}

/** The answers of one call of the billing API, such as `/marketplace/links`, that are over. */
export function answersTo(path: string, method?: string): readonly Exchange[] {
  const isAnswer = (one: Exchange) => one.over && one.url.split('?')[0]?.endsWith(path) === true
  return exchanges.filter((one) => isAnswer(one) && (method ?? one.method) === one.method)
}

/**
 * Whether the server holds the answer to a page until there is news. Only then does a moved clock
 * reach the page at once; on a clock that is not moved nobody could tell the difference.
 */
export function isHeld(): boolean {
  return exchanges.some(({ held, over }) => held && !over)
}

/** Waits until pages have asked for nothing, but for what is held, for half a second. */
export async function quiet(): Promise<void> {
  const end = performance.now() + 15_000
  while (performance.now() < end) {
    const open = exchanges.filter(({ held, over }) => !over && !held)
    if (open.length === 0 && performance.now() - changed > 500) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  const open = exchanges.filter(({ over }) => !over).map(({ url }) => url)
  throw new Error(`The pages never stopped asking. Open: ${open.join(', ')}`)
}
