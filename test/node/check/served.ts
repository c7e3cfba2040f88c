// Test support: the mock with something before it that spoils one thing, over real HTTP or without a wire.
import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { setImmediate as breathe } from 'node:timers/promises'
import { hooks as mockHooks } from '../../../demo/check/hooks.mjs'
import { createBillingMock, type NodeRequest } from '../../../src/api/mock/index.ts'
import type { Hooks, Sent, Target } from '../../../src/check/index.ts'
import { parsed, type Wire } from '../../../src/check/wire.ts'
import { apiBase, type Asked, type Manners, pageOrigin, type Said } from './wrong-server.ts'

/** The mock takes the connection for a TLS one, as behind a proxy. */
function heard(asked: Asked): NodeRequest {
  return {
    method: asked.method,
    url: `${asked.path.replace(/^~/, apiBase)}${asked.query}`,
    headers: asked.headers,
    socket: { destroy: () => undefined, encrypted: true },
    async *[Symbol.asyncIterator]() {
      await Promise.resolve()
      yield asked.body
    },
  }
}

type Server = (asked: Asked) => Promise<Said>

function spoiled({ hear, say }: Manners): Server {
  const mock = createBillingMock({ holdAnswers: true, origins: [pageOrigin] })
  const listener = mock.listener()

  const ask: Server = (asked) =>
    new Promise((resolve) => {
      const said: Said = { status: 0, headers: {}, cookies: [], text: '' }
      listener(heard(asked), {
        sendDate: true,
        writeHead(status, headers) {
          const { 'set-cookie': cookies = [], ...rest } = headers
          said.status = status
          said.cookies = [cookies].flat()
          said.headers = Object.fromEntries(Object.entries(rest).map(([k, v]) => [k, String(v)]))
        },
        write: (chunk) => (said.text += chunk),
        end(chunk = '') {
          said.text += chunk
          resolve(said)
        },
        on: () => undefined,
      })
    })

  return async (asked) => {
    const original = { ...asked, headers: { ...asked.headers } }
    const said = hear?.(asked) ?? (await ask(asked))
    await say?.(said, original)
    return said
  }
}

function askedBy({ method, url, headers, body = '' }: Sent): Asked {
  const { pathname, search } = new URL(url)
  const inApi = pathname.startsWith(`${apiBase}/`)
  const path = inApi ? `~${pathname.slice(apiBase.length)}` : pathname
  return { method, path, query: search, headers: { ...headers }, body }
}

function targetAt(origin: string): Target {
  const baseUrl = `${origin}${apiBase}`
  return {
    baseUrl,
    fulfillmentUrl: `${baseUrl}/marketplace/aws/fulfillment`,
    pageOrigin,
    tls: true,
    headers: {},
    credentials: undefined,
    settleMs: 200,
  }
}

export interface Served {
  target: Target
  hooks: Hooks
  close(): Promise<void>
}

async function bodyOf(request: http.IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return text
}

export async function serveWrongly(manners: Manners): Promise<Served> {
  const answer = spoiled(manners)

  async function respond(req: http.IncomingMessage, res: http.ServerResponse): Promise<void> {
    const headers = Object.entries(req.headers).map(([name, value]) => [name, String(value)])
    const said = await answer(
      askedBy({
        method: req.method ?? 'GET',
        url: new URL(req.url ?? '/', 'http://localhost').href,
        headers: Object.fromEntries(headers) as Record<string, string>,
        body: await bodyOf(req),
      }),
    )
    res.sendDate = false
    const cookies = said.cookies.length > 0 && { 'set-cookie': said.cookies }
    res.writeHead(said.status, { ...said.headers, ...cookies })
    res.end(said.text)
  }

  const server = http.createServer((req, res) => {
    // Whatever breaks in a wrong server is a broken connection, which the report names.
    respond(req, res).catch(() => req.socket.destroy())
  })
  // A stall of the machine must not cut a connection under a hook's feet.
  server.keepAliveTimeout = 60_000
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const target = targetAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  return {
    target,
    hooks: await mockHooks(target),
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** The same without a socket, at a fifth of the price: what is wrong is wrong before the wire. */
export async function playWrongly(manners: Manners): Promise<Served & { wire: Wire }> {
  const answer = spoiled(manners)
  const target = targetAt('http://server.test')
  const wire: Wire = async (sent) => {
    // Without it one run would never let the clock of the others tick.
    await breathe()
    const { text, ...said } = await answer(askedBy(sent))
    return { ...said, text, json: parsed(text) }
  }
  const fetch: typeof globalThis.fetch = async (input, init = {}) => {
    const headers = Object.fromEntries(new Headers(init.headers))
    const url = input instanceof Request ? input.url : String(input)
    const body = typeof init.body === 'string' ? init.body : undefined
    const sent = { method: init.method ?? 'GET', url, headers, body }
    const { status, text, cookies, headers: told } = await answer(askedBy(sent))
    const response = new Response(text || null, { status, headers: told })
    for (const line of cookies) response.headers.append('set-cookie', line)
    return response
  }
  return { target, hooks: await mockHooks({ ...target, fetch }), wire, close: async () => {} }
}
