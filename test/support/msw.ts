// Test support: the page's own fetch meets msw's handlers, without a service worker.
import { FetchInterceptor } from '@mswjs/interceptors/fetch'
import * as msw2 from 'msw'
import * as msw3 from 'msw-3'
import type { BillingMock } from '../../src/api/mock/index.ts'

/** What a page needs of either version that hosts may bring. */
export interface Msw {
  readonly version: string
  /** What this version's `getResponse` makes of the mock's handlers. */
  answer(mock: Pick<BillingMock, 'handlers'>, request: Request): Promise<Response | undefined>
}

export const bothMsws: readonly Msw[] = [
  {
    version: 'msw 2',
    answer: (mock, request) => msw2.getResponse(mock.handlers(msw2.http), request),
  },
  {
    version: 'msw 3',
    answer: (mock, request) => msw3.getResponse(mock.handlers(msw3.http), request),
  },
]

/** @returns the function that gives the page its fetch back */
export function behindMsw(
  mock: Pick<BillingMock, 'handlers'>,
  msw: Msw | undefined = bothMsws[0],
): () => void {
  const interceptor = new FetchInterceptor()
  interceptor.apply()
  interceptor.on('request', async ({ request, controller }) => {
    const answer = await msw?.answer(mock, request)
    if (answer === undefined) return
    if (answer.type === 'error') controller.errorWith(new TypeError('Failed to fetch'))
    else controller.respondWith(answer)
  })
  return () => interceptor.dispose()
}
