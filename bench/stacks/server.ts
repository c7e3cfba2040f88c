// Room: bench. One small server for all: pages, what the bundler made, and the billing API.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { link, paymentMethod, registration } from './answers.ts'
import type { Asset } from './asset.ts'
import { pageOf } from './page.ts'
import type { Site } from './site.ts'

/** ms that the API thinks over each answer: a quick backend. */
const thinking = 20

export interface Server {
  readonly origin: string
  /** `GET /path` of all that was asked since the last `forget`, and answered. */
  readonly answered: readonly string[]
  /** What the page loaded of the bundler's files since then. */
  readonly loaded: ReadonlySet<Asset>
  /** `performance.now()` of the last answer that was no question for news. */
  readonly quietSince: number
  /** Begins anew: nobody has linked anything. */
  forget(): void
  stop(): void
}

export async function startServer(site: Site): Promise<Server> {
  let answered: string[] = []
  let loaded = new Set<Asset>()
  let quietSince = performance.now()
  let linked = false

  function answerOf(call: string): object | undefined {
    switch (call) {
      case 'GET /api/v1/billing/payment-method':
        return paymentMethod()
      case 'GET /api/v1/billing/marketplace/registration':
        return linked ? undefined : registration()
      case 'GET /api/v1/billing/marketplace/link':
        return linked ? link() : undefined
      case 'POST /api/v1/billing/marketplace/links':
        linked = true
        return link()
      default:
        throw new Error(`nobody answers ${call}`)
    }
  }

  async function api(call: string, response: ServerResponse): Promise<void> {
    await pause(thinking)
    const answer = answerOf(call)
    const headers = { 'Cache-Control': 'no-store', 'X-Request-Id': 'req-1' }
    if (answer === undefined) response.writeHead(204, headers).end()
    else {
      response.writeHead(call.startsWith('POST') ? 202 : 200, {
        ...headers,
        'Content-Type': 'application/json',
      })
      response.end(JSON.stringify(answer))
    }
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://bench')
    const call = `${request.method} ${url.pathname}`
    const asset = site.assets.get(url.pathname)
    if (url.pathname.startsWith('/api/')) await api(call, response)
    else if (asset) {
      loaded.add(asset)
      response.writeHead(200, {
        'Content-Type': asset.type,
        'Content-Encoding': 'gzip',
        'Cache-Control': 'public, max-age=31536000, immutable',
      })
      response.end(asset.gzipped)
    } else {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
      response.end(pageOf(site, url))
    }
    answered.push(call)
    if (call !== 'GET /api/v1/billing/marketplace/link') quietSince = performance.now()
  }

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      console.error(error)
      response.destroy()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, resolve))

  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    get answered() {
      return answered
    },
    get loaded() {
      return loaded
    },
    get quietSince() {
      return quietSince
    },
    forget() {
      answered = []
      loaded = new Set()
      quietSince = performance.now()
      linked = false
    },
    stop() {
      server.close()
      server.closeAllConnections()
    },
  }
}
