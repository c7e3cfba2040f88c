// Room: cli. The mock behind a server of its own, for hosts whose pages are served by somebody else.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type BillingMock, createBillingMock } from '../api/mock/index.ts'
import type { MockOrder } from './mock-arguments.ts'

export interface ServedMock {
  /** Origin without a slash at the end. */
  readonly url: string
  readonly mock: BillingMock
  stop(): Promise<void>
}

/** As a host names itself in a URL: `::1` needs brackets. */
function named(host: string): string {
  if (host === '127.0.0.1' || host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

/** @throws what `listen` throws, such as `EADDRINUSE` */
export async function serveMock(order: MockOrder): Promise<ServedMock> {
  const { port, host, scenario, landed, apiBase, app, origins, latencyMs } = order
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const url = `http://${named(host)}:${(server.address() as AddressInfo).port}`
  const mock = createBillingMock({
    origin: url,
    origins,
    latencyMs,
    // As a real server would; a page that never asks for it notices nothing.
    holdAnswers: true,
    ...(apiBase !== undefined && { apiBase }),
    ...(app !== undefined && { urls: { app } }),
  })
  mock.reset(scenario, { landed })
  const listener = mock.listener()
  server.on('request', (request, response) => {
    listener(request, response, () => {
      const status = request.url === '/' ? 200 : 404
      response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' })
      response.end(
        `EMQX billing mock, scenario ${mock.state().scenario}. ` +
          `The API is at ${apiBase ?? '/api/v1/billing'}, its control at /__mock/state.\n`,
      )
    })
  })
  return {
    url,
    mock,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        // Held answers and keep-alive would keep the server open for minutes.
        server.closeAllConnections()
      }),
  }
}
