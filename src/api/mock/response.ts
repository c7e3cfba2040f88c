// Room: mock. From an answer to the platform's Response.
import { type Answer, bodyText } from './exchange.ts'

/** The first part of a body that never ends, until its reader gives up. */
function stalledBody(text: string, signal: AbortSignal | undefined): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(text))
      signal?.addEventListener('abort', () => controller.error(signal.reason), { once: true })
    },
  })
}

export function toResponse(said: Answer, signal?: AbortSignal): Response {
  const text = bodyText(said)
  const body = text !== null && said.stalls ? stalledBody(text, signal) : text
  return new Response(body, { status: said.status, headers: said.headers })
}
