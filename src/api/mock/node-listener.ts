// Room: mock. A real HTTP server's listener, with real cookies and really broken connections.
import { type Answer, bodyText, dropped } from './exchange.ts'
import { owns, serve } from './server.ts'
import type { World } from './world.ts'

/** The part of Node's `IncomingMessage` that is used, so that no type of Node's is needed. */
export interface NodeRequest extends AsyncIterable<Uint8Array | string> {
  method?: string | undefined
  url?: string | undefined
  headers: Readonly<Record<string, string | string[] | undefined>>
  socket: { destroy(): unknown; encrypted?: boolean }
}

/** The part of Node's `ServerResponse` that is used. */
export interface NodeResponse {
  sendDate: boolean
  writeHead(status: number, headers: Record<string, string | string[]>): unknown
  write(chunk: string): unknown
  end(chunk?: string): unknown
  on(event: 'close', listener: () => void): unknown
}

export type NodeListener = (req: NodeRequest, res: NodeResponse, next?: () => void) => void

/** Far above any body that the mock reads, far below what would hurt the process. */
const largestBody = 262_144

/** @returns `undefined` when the body is too long to be anybody's honest request. */
async function bodyOf(req: NodeRequest): Promise<string | undefined> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of req) {
    text += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })
    if (text.length > largestBody) return undefined
  }
  return text + decoder.decode()
}

function headersOf(req: NodeRequest): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(req.headers)) {
    // HTTP/2 writes the request line as headers whose names `Headers` refuses.
    if (value === undefined || name.startsWith(':')) continue
    headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  return headers
}

function addressOf(req: NodeRequest): URL | undefined {
  const scheme = req.socket.encrypted === true ? 'https' : 'http'
  const host = req.headers['host']
  const base = `${scheme}://${typeof host === 'string' ? host : 'localhost'}`
  const path = req.url ?? '/'
  // A request line may name another host or start with `//`: only its path counts.
  return URL.canParse(`${base}${path}`) ? new URL(`${base}${path}`) : undefined
}

function send(res: NodeResponse, said: Answer): void {
  const headers: Record<string, string | string[]> = Object.fromEntries(said.headers)
  if (said.cookies.length > 0) headers['set-cookie'] = said.cookies
  const text = bodyText(said)
  res.sendDate = false
  res.writeHead(said.status, headers)
  if (text === null) res.end()
  else if (said.stalls === true) res.write(text)
  else res.end(text)
}

async function answerNode(world: World, req: NodeRequest, res: NodeResponse, url: URL) {
  // Leaving a body half-read takes the socket off the request, so it is kept hold of here.
  const { socket } = req
  const gone = new AbortController()
  res.on('close', () => gone.abort())
  const body = await bodyOf(req)
  if (body === undefined) {
    socket.destroy()
    return
  }
  const method = req.method ?? 'GET'
  const inbound = { method, url, headers: headersOf(req), body, signal: gone.signal }
  const outcome = await serve(world, inbound)
  if (outcome === dropped) socket.destroy()
  else if (!gone.signal.aborted) send(res, outcome)
}

export function nodeListener(world: World): NodeListener {
  return (req, res, next) => {
    const url = addressOf(req)
    if (url === undefined || !owns(world.options.apiBase, url.pathname)) {
      if (next !== undefined) return next()
      res.writeHead(404, { 'content-type': 'text/plain' })
      res.end('Not found')
      return
    }
    const { socket } = req
    answerNode(world, req, res, url).catch((error: unknown) => {
      // The asker broke off in the middle of his body; there is nobody left to answer.
      world.book.note(`A request broke off: ${error instanceof Error ? error.message : 'unknown'}`)
      socket.destroy()
    })
  }
}
