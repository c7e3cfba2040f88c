// Room: demo. What the pages and the browser report: the product's events, page errors, CSP reports.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { cspReportPath } from './headers.ts'

export const journalPath = '/__demo/journal'

/** One line of QA's log that a page or the browser wrote. */
export interface JournalEntry {
  /** Grows by one with every entry, and is never used again. */
  n: number
  /** ISO 8601, the server's real clock. */
  at: string
  kind: 'event' | 'error' | 'csp'
  page: string
  text: string
}

export interface Journal {
  entries(): readonly JournalEntry[]
  /** @returns whether the request was one of the journal's own. */
  handle(request: IncomingMessage, response: ServerResponse): boolean
}

const kept = 500
const maxBytes = 16_384

export function createJournal(): Journal {
  let counter = 0
  let entries: readonly JournalEntry[] = []

  function write(kind: JournalEntry['kind'], page: string, text: string): void {
    counter += 1
    const entry = { n: counter, at: new Date().toISOString(), kind, page, text }
    entries = [...entries, entry].slice(-kept)
  }

  function accept(path: string, body: string): boolean {
    const json = parse(body)
    if (path === cspReportPath) {
      const report = member(json, 'csp-report')
      const directive = text(member(report, 'effective-directive'), 100)
      const blocked = text(member(report, 'blocked-uri'), 300)
      write('csp', text(member(report, 'document-uri'), 300), `${directive} blocked ${blocked}`)
      return true
    }
    const kind = member(json, 'kind')
    if (kind !== 'event' && kind !== 'error') return false
    write(kind, text(member(json, 'page'), 300), text(member(json, 'text'), 2000))
    return true
  }

  return {
    entries: () => entries,
    handle(request, response) {
      const url = new URL(request.url ?? '/', 'http://demo')
      if (url.pathname !== journalPath && url.pathname !== cspReportPath) return false
      if (request.method === 'GET' && url.pathname === journalPath) {
        const after = Number(url.searchParams.get('after') ?? 0)
        answer(response, 200, { entries: entries.filter((entry) => entry.n > after) })
      } else if (request.method === 'POST') {
        collect(request, (body) => {
          const known = body !== undefined && accept(url.pathname, body)
          answer(response, known ? 204 : 400, known ? undefined : { error: 'kind: event or error' })
        })
      } else {
        answer(response, 405, { error: 'GET or POST' })
      }
      return true
    },
  }
}

function collect(request: IncomingMessage, done: (body: string | undefined) => void): void {
  const chunks: Buffer[] = []
  let size = 0
  request.on('data', (chunk: Buffer) => {
    size += chunk.byteLength
    if (size <= maxBytes) chunks.push(chunk)
  })
  request.on('end', () => {
    done(size <= maxBytes ? Buffer.concat(chunks).toString('utf8') : undefined)
  })
}

function answer(response: ServerResponse, status: number, body: object | undefined): void {
  response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' })
  response.end(body && JSON.stringify(body))
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    // The caller answers 400: whatever is not JSON has no member that it asks for.
    return undefined
  }
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)[name]
    : undefined
}

function text(value: unknown, length: number): string {
  return typeof value === 'string' ? value.slice(0, length) : ''
}
