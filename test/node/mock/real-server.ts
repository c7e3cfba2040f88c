// Room: test. The mock behind a real HTTP server, and a client that shows what goes over the wire.
import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  type BillingMock,
  createBillingMock,
  type MockOptions,
} from '../../../src/api/mock/index.ts'

export interface RealServer {
  mock: BillingMock
  origin: string
  browser(): WireBrowser
  close(): Promise<void>
}

export interface WireAnswer {
  status: number
  headers: http.IncomingHttpHeaders
  text: string
}

export interface WireRequest {
  method?: string
  headers?: Record<string, string>
  body?: string
}

export async function startServer(options: MockOptions = {}): Promise<RealServer> {
  const mock = createBillingMock(options)
  const listener = mock.listener()
  const server = http.createServer((req, res) =>
    listener(req, res, () => res.writeHead(200, { 'content-type': 'text/plain' }).end('page')),
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    mock,
    origin,
    browser: () => new WireBrowser(origin),
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** Cookies are kept as the server's headers say and sent back, as a browser would. */
export class WireBrowser {
  readonly cookies = new Map<string, string>()
  readonly #origin: string

  constructor(origin: string) {
    this.#origin = origin
  }

  async ask(path: string, request: WireRequest = {}): Promise<WireAnswer> {
    const response = await this.open(path, request)
    let text = ''
    for await (const chunk of response) text += String(chunk)
    return { status: response.statusCode ?? 0, headers: response.headers, text }
  }

  /** Resolves with the headers; the body may still be on its way. */
  open(path: string, { method = 'GET', headers = {}, body }: WireRequest = {}) {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const sent = { ...headers, ...(cookie !== '' && { cookie }) }
    return new Promise<http.IncomingMessage>((resolve, reject) => {
      const request = http.request(this.#origin + path, { method, headers: sent, agent: false })
      request.on('error', reject)
      request.on('response', (response) => {
        for (const line of response.headers['set-cookie'] ?? []) this.#store(line)
        resolve(response)
      })
      request.end(body)
    })
  }

  form(path: string, fields: Record<string, string>): Promise<WireAnswer> {
    return this.ask(path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
    })
  }

  json(path: string, body: unknown, headers: Record<string, string> = {}): Promise<WireAnswer> {
    return this.ask(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
  }

  /** Subscribes and posts the form of the green banner. */
  async arrive(): Promise<WireAnswer> {
    const { text } = await this.json('/aws/api/subscribe', {})
    const { fulfillmentUrl, fields } = JSON.parse(text) as {
      fulfillmentUrl: string
      fields: Record<string, string>
    }
    return this.form(new URL(fulfillmentUrl).pathname, fields)
  }

  #store(line: string): void {
    const pair = line.split(';')[0] ?? ''
    const split = pair.indexOf('=')
    if (/max-age=0/i.test(line)) this.cookies.delete(pair.slice(0, split))
    else this.cookies.set(pair.slice(0, split), pair.slice(split + 1))
  }
}
