// Room: demo. Answers for the gallery that no scenario of the mock gives, put in front of its `fetch`.
import { failureRules } from '../../src/api/contract/index.ts'
import type { KnownFailureCode } from '../../src/api/contract/index.ts'
import type { BillingMock } from '../../src/api/mock/index.ts'

export interface CannedAnswer {
  status: number
  body: object
  headers?: Readonly<Record<string, string>>
}

/** The refusal of this code as a server would write it, with the ticket beside its first remedy. */
export function refusal(
  code: KnownFailureCode,
  params?: Readonly<Record<string, string | number>>,
): CannedAnswer {
  const { status = 409, retryable, firstAction } = failureRules[code]
  const url = `${location.origin}/ticket.html`
  const first = firstAction === 'open_ticket' ? [] : [{ kind: firstAction }]
  return {
    status,
    headers: {
      'Content-Type': 'application/problem+json',
      ...((status === 429 || status === 503) && { 'Retry-After': '30' }),
    },
    body: {
      type: 'about:blank',
      title: 'Refused',
      status,
      code,
      retryable,
      correlationId: 'req-000042',
      ...(params && { params }),
      actions: [...first, { kind: 'open_ticket', url }],
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
    const request = new Request(input, init)
    const { pathname } = new URL(request.url)
    const answer = canned[`${request.method} ${pathname.slice(apiBase.length)}`]
    if (!answer || !pathname.startsWith(apiBase)) return mock.fetch(request)
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
