// Room: demo. Answers for the gallery that no scenario of the mock gives, put in front of its `fetch`.
import { failureRules } from '../../src/api/contract/index.ts'
import type { KnownFailureCode } from '../../src/api/contract/index.ts'
import type { BillingMock } from '../../src/api/mock/index.ts'

export interface CannedAnswer {
  status: number
  readonly body: object
  headers?: Readonly<Record<string, string>>
}

/** The refusal of this code as a server would write it, with the ticket beside its first remedy. */
export function refusal(code: KnownFailureCode): CannedAnswer {
  const { status = 409, retryable, firstAction } = failureRules[code]
  const first = firstAction === 'open_ticket' ? [] : [{ kind: firstAction }]
  return {
    status,
    headers: {
      'Content-Type': 'application/problem+json',
      ...((status === 429 || status === 503) && { 'Retry-After': '30' }),
    },
    // Read late, because the table of states is imported in Node too, where there is no location.
    get body() {
      const ticket = { kind: 'open_ticket', url: `${location.origin}/ticket.html` }
      return {
        type: 'about:blank',
        title: 'Refused',
        status,
        code,
        retryable,
        correlationId: 'req-000042',
        actions: [...first, ticket],
      }
    },
  }
}

/**
 * The mock's own `fetch`, except for the calls that have a canned answer. These still say the
 * mock's time, because the elements read durations from `Date`.
 */
export function fetchWith(
  mock: BillingMock,
  apiBase: string,
  canned: Readonly<Record<string, CannedAnswer>> = {},
): typeof fetch {
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, location.href)
    const method = init?.method ?? (input instanceof Request ? input.method : 'GET')
    const answer = canned[`${method} ${url.pathname.slice(apiBase.length)}`]
    if (!answer) return mock.fetch(input, init)
    return new Response(JSON.stringify(answer.body), {
      status: answer.status,
      headers: {
        'Content-Type': 'application/json',
        'Cache-Control': 'no-store',
        'X-Request-Id': 'req-000042',
        Date: new Date(mock.now()).toUTCString(),
        ...answer.headers,
      },
    })
  }
}
