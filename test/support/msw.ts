// Test support: the page's own fetch meets msw's handlers, without a service worker.
import { FetchInterceptor } from '@mswjs/interceptors/fetch'
import { getResponse, http } from 'msw'
import type { BillingMock } from '../../src/api/mock/index.ts'

/** @returns the function that gives the page its fetch back */
export function behindMsw(mock: Pick<BillingMock, 'handlers'>): () => void {
  const handlers = mock.handlers(http)
  const interceptor = new FetchInterceptor()
  interceptor.apply()
  interceptor.on('request', async ({ request, controller }) => {
    const answer = await getResponse(handlers, request)
    if (answer === undefined) return
    if (answer.type === 'error') controller.errorWith(new TypeError('Failed to fetch'))
    else controller.respondWith(answer)
  })
  return () => interceptor.dispose()
}
