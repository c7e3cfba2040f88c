// Room: client. From a response to a value, a nothing, a refusal or an error.
import { readAs } from '../contract/wire.ts'
import type { Answer, Meta, Refusal } from './answer.ts'
import { readJson } from './body.ts'
import { BillingError } from './errors.ts'
import type { Lifetime } from './lifetime.ts'
import { readRefusal } from './refusal.ts'
import { tagAskedWith, type Question } from './request.ts'

const json = /^application\/(?:json|[\w.-]+\+json)\s*(?:;|$)/i
const problemJson = /^application\/problem\+json\s*(?:;|$)/i

/** What reading needs beside the response. */
export interface Reading {
  readonly question: Question
  readonly meta: Meta
  /** Bytes. */
  readonly maxBytes: number
  readonly lifetime: Lifetime
}

function isRedirect({ redirected, type, status }: Response): boolean {
  const moved = status >= 300 && status < 400 && status !== 304
  return redirected || type === 'opaqueredirect' || moved
}

function contentTypeOf(response: Response): string {
  return response.headers.get('Content-Type') ?? ''
}

function isUnreadable(error: unknown): boolean {
  return error instanceof BillingError && (error.kind === 'malformed' || error.kind === 'too-large')
}

async function readProblem(
  response: Response,
  { meta, maxBytes, lifetime }: Reading,
): Promise<Refusal> {
  const contentType = contentTypeOf(response)
  let body: unknown
  if (json.test(contentType)) {
    try {
      body = await readJson(response, maxBytes, lifetime)
    } catch (error) {
      // The status says enough where the words around it are broken; a timeout or an abort does not.
      if (!isUnreadable(error)) throw error
    }
  }
  return readRefusal(meta, body, problemJson.test(contentType))
}

/** @throws BillingError of any kind but `config` */
export async function readAnswer(response: Response, reading: Reading): Promise<Answer<unknown>> {
  const { question, meta, maxBytes, lifetime } = reading
  const { status, correlationId } = meta
  const details = { status, correlationId }

  if (isRedirect(response)) throw new BillingError('redirect', { ...details, retryable: true })
  // Status 0 is how `fetch` shows an answer that it must not show.
  if (status === 0) throw new BillingError('network', { retryable: true })
  if (status >= 400) {
    return { kind: 'refused', refusal: await readProblem(response, reading), meta }
  }

  const { answers } = question.route
  const name = Object.hasOwn(answers, status) ? answers[status] : undefined
  const unasked = status === 304 && tagAskedWith(question) === undefined
  if (name === undefined || unasked) throw new BillingError('http', details)
  if (name === null) return { kind: status === 304 ? 'unchanged' : 'nothing', meta }

  if (!json.test(contentTypeOf(response))) {
    // A captive portal answers for everybody, until the customer has signed in to it.
    throw new BillingError('content-type', { ...details, retryable: true })
  }
  const value = readAs(name, await readJson(response, maxBytes, lifetime))
  if (value === undefined) throw new BillingError('malformed', { ...details, retryable: true })
  return { kind: 'value', value, meta }
}
