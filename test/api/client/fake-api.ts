// Test support: a fetch that answers from a list and remembers what it was asked.
import { BillingError, createBillingClient } from '../../../src/api/client/index.ts'
import type { Answer, BillingClient, ClientOptions } from '../../../src/api/client/index.ts'
import { FakeClock } from './fake-clock.ts'

export interface Call {
  url: string
  init: RequestInit
  headers: Headers
  receiver: unknown
}

type Reply = Response | ((call: Call) => unknown)

export interface FakeApi {
  client: BillingClient
  clock: FakeClock
  calls: Call[]
  /** The only call; fails when there were more or fewer. */
  call(): Call
}

export const origin = 'https://cloud.example'

/** Answers in the order of the list; the last one stays. */
export function fakeApi(replies: Reply | Reply[], options: Partial<ClientOptions> = {}): FakeApi {
  const list = Array.isArray(replies) ? replies : [replies]
  const calls: Call[] = []
  const clock = new FakeClock()
  const fetch = function (this: unknown, url: string, init: RequestInit) {
    const call = { url, init, headers: new Headers(init.headers), receiver: this }
    const reply = list[Math.min(calls.length, list.length - 1)]
    calls.push(call)
    return typeof reply === 'function' ? reply(call) : Promise.resolve(reply)
  } as typeof globalThis.fetch
  const client = createBillingClient({
    apiBase: '/api/v1/billing',
    pageOrigin: origin,
    fetch,
    clock,
    ...options,
  })
  return {
    client,
    clock,
    calls,
    call() {
      if (calls.length !== 1) throw new Error(`expected one request, saw ${calls.length}`)
      return calls[0]!
    },
  }
}

export function json(
  body: unknown,
  init: { status?: number; headers?: Record<string, string> } = {},
): Response {
  return new Response(JSON.stringify(body), {
    status: init.status ?? 200,
    headers: { 'Content-Type': 'application/json', ...init.headers },
  })
}

export function problem(
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): Response {
  return json(body, { status, headers: { 'Content-Type': 'application/problem+json', ...headers } })
}

/** A response with members that a constructor cannot give, such as `redirected`. */
export function withMembers(response: Response, members: Partial<Response>): Response {
  for (const [name, value] of Object.entries(members)) {
    Object.defineProperty(response, name, { value, configurable: true })
  }
  return response
}

export interface WatchedBody {
  body: ReadableStream<Uint8Array>
  cancelled: boolean
  pulled: number
}

/** A body that gives these chunks and then ends, stalls for ever or breaks off. */
export function watchedBody(
  chunks: (string | Uint8Array<ArrayBuffer>)[],
  ending: 'end' | 'stall' | 'break' = 'end',
): WatchedBody {
  const encoder = new TextEncoder()
  const watched: WatchedBody = {
    cancelled: false,
    pulled: 0,
    body: new ReadableStream(
      {
        pull(controller) {
          const chunk = chunks[watched.pulled++]
          if (chunk !== undefined) {
            controller.enqueue(typeof chunk === 'string' ? encoder.encode(chunk) : chunk)
          } else if (ending === 'end') controller.close()
          else if (ending === 'break') controller.error(new TypeError('connection lost'))
          else return new Promise(() => undefined)
          return undefined
        },
        cancel() {
          watched.cancelled = true
        },
      },
      { highWaterMark: 0 },
    ),
  }
  return watched
}

/** Lets everything run that is not waiting for the clock. */
export async function settle(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve))
}

export async function failure(question: Promise<unknown>): Promise<BillingError> {
  try {
    await question
  } catch (error) {
    if (error instanceof BillingError) return error
    throw new Error(`expected a BillingError, got ${String(error)}`, { cause: error })
  }
  throw new Error('expected a BillingError, got an answer')
}

export async function refusal(question: Promise<Answer<unknown>>) {
  const answer = await question
  if (answer.kind !== 'refused') throw new Error(`expected a refusal, got ${answer.kind}`)
  return answer.refusal
}
