// Room: demo. Serves the built pages from memory, so that no request can name a path on the disk.
import { readFile, readdir } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, relative, sep } from 'node:path'
import { answerMark } from './first-answer.ts'
import type { FirstAnswer } from './first-answer.ts'
import { pageHeaders } from './headers.ts'

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.map': 'application/json',
}

interface Asset {
  body: Buffer
  headers: Readonly<Record<string, string>>
}

export type Site = (request: IncomingMessage, response: ServerResponse) => void

/**
 * Reads every built file once. @throws when the folder holds a file of a kind that it cannot name.
 * @param pages texts beside the built files, by their paths
 * @param firstAnswer what pages with a place for it are served with; by default nothing
 */
export async function readSite(
  folder: string,
  pages: ReadonlyMap<string, string>,
  firstAnswer: FirstAnswer = () => Promise.resolve(''),
): Promise<Site> {
  const assets = new Map<string, Asset>()
  for (const [path, text] of pages) {
    const type = contentTypes[extname(path)] ?? 'text/plain; charset=utf-8'
    const headers = { ...pageHeaders, 'Content-Type': type, 'Cache-Control': 'no-cache' }
    assets.set(path, { body: Buffer.from(text), headers })
  }
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    const type = contentTypes[extname(file)]
    if (!type) throw new Error(`The demo does not know how to serve ${relative(folder, file)}`)
    const path = `/${relative(folder, file).split(sep).join('/')}`
    const cache = type.startsWith('text/html') ? 'no-cache' : 'public, max-age=31536000, immutable'
    assets.set(path, {
      body: await readFile(file),
      headers: { ...pageHeaders, 'Content-Type': type, 'Cache-Control': cache },
    })
  }

  return (request, response) => {
    const path = new URL(request.url ?? '/', 'http://demo').pathname
    const asset = assets.get(path.endsWith('/') ? `${path}index.html` : path)
    if (!asset) {
      response.writeHead(404, { ...pageHeaders, 'Content-Type': 'text/plain; charset=utf-8' })
      response.end(`There is no ${path} in the demo. QA's desk at / links to every page.\n`)
      return
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { ...pageHeaders, Allow: 'GET, HEAD' })
      response.end()
      return
    }
    const isHead = request.method === 'HEAD'
    if (!asset.body.includes(answerMark)) return send(response, asset, isHead)
    firstAnswer(request.headers.cookie ?? '').then(
      (text) => send(response, filled(asset, text), isHead),
      () => response.destroy(),
    )
  }
}

/** Made for one customer, so that no cache may keep it for another. */
function filled({ body, headers }: Asset, text: string): Asset {
  return {
    body: Buffer.from(body.toString('utf8').replace(answerMark, () => text)),
    headers: { ...headers, 'Cache-Control': 'private, no-cache' },
  }
}

function send(response: ServerResponse, { body, headers }: Asset, isHead: boolean): void {
  response.writeHead(200, { ...headers, 'Content-Length': body.byteLength })
  response.end(isHead ? undefined : body)
}
