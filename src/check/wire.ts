// Room: check. HTTP as it is: no redirect is followed, no header added, no cookie kept.
import http from 'node:http'
import https from 'node:https'
import type { Answer, Sent } from './exchange.ts'

export type Wire = (sent: Sent) => Promise<Answer>

/** No answer came: the connection broke, nothing was said in time, or too much was. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer'
}

/** Far above the 64 KB that a client reads, so that an answer which is too long is still seen. */
const largestAnswer = 1_048_576

/** The body as JSON; `undefined` where it is none, whatever it is said to be. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Not JSON is for the rules to judge.
    return undefined
  }
}

function toAnswer(response: http.IncomingMessage, text: string): Answer {
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries(response.headers)) {
    if (value !== undefined && name !== 'set-cookie') headers[name] = String(value)
  }
  const cookies = response.headers['set-cookie'] ?? []
  return { status: response.statusCode ?? 0, headers, cookies, text, json: parsed(text) }
}

async function bodyOf(response: http.IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > largestAnswer) throw new NoAnswer(`The answer is longer than ${largestAnswer} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

export interface WireOptions {
  /** Milliseconds for headers and body together. */
  timeoutMs: number
  /** Certificates that nobody vouches for are accepted. */
  insecure: boolean
}

type Attempt = (sent: Sent, agent: http.Agent | false) => Promise<Answer>

/** A connection was kept open, and the server closed it as the question left. */
class StaleConnection extends NoAnswer {}

function attempt({ timeoutMs, insecure }: WireOptions): Attempt {
  return ({ method, url, headers, body }, agent) =>
    new Promise((resolve, reject) => {
      const { request } = url.startsWith('https:') ? https : http
      const length = body !== undefined && { 'content-length': String(Buffer.byteLength(body)) }
      const asked = request(url, {
        method,
        headers: { ...headers, ...length },
        agent,
        rejectUnauthorized: !insecure,
        signal: AbortSignal.timeout(timeoutMs),
      })
      const fail = (error: unknown) => {
        if (error instanceof NoAnswer) return reject(error)
        const { name, message, code } = error as NodeJS.ErrnoException
        if (name === 'TimeoutError' || name === 'AbortError') {
          return reject(new NoAnswer(`No whole answer within ${timeoutMs / 1000} s`))
        }
        const stale = asked.reusedSocket && code === 'ECONNRESET'
        return reject(new (stale ? StaleConnection : NoAnswer)(`No answer: ${message}`))
      }
      asked.on('error', fail)
      asked.on('response', (response) => {
        bodyOf(response).then((text) => resolve(toAnswer(response, text)), fail)
      })
      asked.end(body)
    })
}

/** Connections are kept open. One that was closed meanwhile is no fault: it is tried on a new one. */
export function httpWire(options: WireOptions): Wire {
  const ask = attempt(options)
  const agents = {
    'http:': new http.Agent({ keepAlive: true }),
    'https:': new https.Agent({ keepAlive: true, rejectUnauthorized: !options.insecure }),
  }
  return async (sent) => {
    const agent = sent.url.startsWith('https:') ? agents['https:'] : agents['http:']
    try {
      return await ask(sent, agent)
    } catch (error) {
      if (!(error instanceof StaleConnection)) throw error
      return ask(sent, false)
    }
  }
}
