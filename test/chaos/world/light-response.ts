// Chaos. A response that costs little: the client looks at its shape, so a stream made of two promises will do.
import { bodyText, type Answer } from '../../../src/api/mock/exchange.ts'

const never = new Promise<never>(() => undefined)
const encoder = new TextEncoder()

/** What the client reads of a `Response`, and nothing else. */
export function lightResponse(said: Answer): Response {
  const text = bodyText(said)
  const response = {
    status: said.status,
    headers: said.headers,
    redirected: false,
    type: 'basic',
    body: text === null ? null : lightBody(encoder.encode(text), said.stalls === true),
  }
  return response as unknown as Response
}

function lightBody(bytes: Uint8Array, stalls: boolean) {
  let given = false
  const body = {
    locked: false,
    cancel: () => Promise.resolve(),
    getReader() {
      body.locked = true
      return {
        cancel: () => Promise.resolve(),
        read(): Promise<{ done: boolean; value?: Uint8Array }> {
          if (given) return stalls ? never : Promise.resolve({ done: true })
          given = true
          return Promise.resolve({ done: false, value: bytes })
        },
      }
    },
  }
  return body
}
