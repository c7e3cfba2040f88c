// Room: client. One question: its deadline, its answer, and the one repetition that is allowed.
import { bare } from '../contract/wire.ts'
import type { Answer } from './answer.ts'
import type { ClientOptions } from './billing-client.ts'
import { discard } from './body.ts'
import { systemClock } from './clock.ts'
import { BillingError } from './errors.ts'
import { beginLifetime, type Lifetime } from './lifetime.ts'
import { readMeta } from './meta.ts'
import { readAnswer } from './read-answer.ts'
import { waitAskedFor, type Question } from './request.ts'
import { send } from './send.ts'

const defaultTimeoutMs = 15_000
/** How large an answer may be, where the host does not say. */
export const defaultMaxBytes = 65_536

async function tryOnce(
  question: Question,
  options: ClientOptions,
  lifetime: Lifetime,
): Promise<Answer<unknown>> {
  const { clock = systemClock, maxBytes = defaultMaxBytes } = options
  const response = await send(question, options, lifetime)
  try {
    const meta = readMeta(response, clock.now())
    const answer = await readAnswer(response, { question, meta, maxBytes, lifetime })
    return bare(answer) as Answer<unknown>
  } finally {
    discard(response)
  }
}

function deadlineOf(question: Question, options: ClientOptions): number {
  const { timeoutMs = defaultTimeoutMs, maxBytes = defaultMaxBytes } = options
  if (!(timeoutMs > 0) || !(maxBytes > 0)) throw new BillingError('config')
  return timeoutMs + waitAskedFor(question) * 1000
}

/** @throws BillingError, and nothing else */
export async function ask(
  question: Question,
  options: ClientOptions,
  caller: AbortSignal | undefined,
): Promise<Answer<unknown>> {
  const ms = deadlineOf(question, options)
  const lifetime = beginLifetime(options.clock ?? systemClock, ms, caller)
  try {
    const answer = await tryOnce(question, options, lifetime)
    const stale = answer.kind === 'refused' && answer.refusal.code === 'csrf_rejected'
    // The host's token was renewed meanwhile; a second rejection means that the page itself is old.
    return stale ? await tryOnce(question, options, lifetime) : answer
  } catch (cause) {
    // A host's own `fetch` may give a response whose members throw.
    throw cause instanceof BillingError ? cause : new BillingError('malformed', { cause })
  } finally {
    lifetime.end()
  }
}
