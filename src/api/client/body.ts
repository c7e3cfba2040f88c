// Room: client. The bytes of an answer, counted while they come in.
import { BillingError } from './errors.ts'
import type { Lifetime } from './lifetime.ts'

/** What was decided stands, and a body that cannot even be cancelled has nobody left to tell. */
const ignore = () => undefined

/** Lets go of a body that nobody will read, so that its connection is free again. */
export function discard(response: Response): void {
  if (response.body !== null && !response.body.locked) response.body.cancel().catch(ignore)
}

async function collect(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  maxBytes: number,
  lifetime: Lifetime,
): Promise<Uint8Array[]> {
  const chunks: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { done, value } = await lifetime.within(reader.read())
    if (done) return chunks
    size += value.byteLength
    // Written so that a size which is not a number is too large as well.
    if (!(size <= maxBytes)) throw new BillingError('too-large')
    chunks.push(value)
  }
}

function decode(chunks: readonly Uint8Array[]): string {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const parts = chunks.map((chunk) => decoder.decode(chunk, { stream: true }))
  return parts.join('') + decoder.decode()
}

/**
 * @throws BillingError `too-large`, `timeout`, `aborted`, `network` when the body breaks off, or
 * `malformed` when it is not JSON in UTF-8
 */
export async function readJson(
  response: Response,
  maxBytes: number,
  lifetime: Lifetime,
): Promise<unknown> {
  if (response.body === null) throw new BillingError('malformed', { retryable: true })
  const reader = response.body.getReader()
  let chunks: Uint8Array[]
  try {
    chunks = await collect(reader, maxBytes, lifetime)
  } catch (cause) {
    reader.cancel().catch(ignore)
    if (cause instanceof BillingError) throw cause
    throw new BillingError('network', { retryable: true, cause })
  }
  try {
    return JSON.parse(decode(chunks))
  } catch (cause) {
    // A connection cut by a proxy looks like this, so the same question may well succeed.
    throw new BillingError('malformed', { retryable: true, cause })
  }
}
