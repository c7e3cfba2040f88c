// Room: demo. One HTTP server: the mock backend first, the pages after it.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createBillingMock } from '../src/api/mock/index.ts'
import type { BillingMock, ScenarioName } from '../src/api/mock/index.ts'
import { buildDemo } from './build.ts'
import { readDocs } from './docs.ts'
import { firstAnswerOf } from './first-answer.ts'
import { createJournal } from './journal.ts'
import type { Journal } from './journal.ts'
import { readSite } from './site.ts'

export interface DemoOptions {
  /** 0 takes any free port. */
  port: number
  scenario?: ScenarioName
  /** Whether questions that say `Prefer: wait` are held until there is news. Default true. */
  holdAnswers?: boolean
}

export interface Demo {
  /** Origin without a slash at the end. */
  url: string
  mock: BillingMock
  journal: Journal
  stop(): Promise<void>
}

/** @throws what `listen` throws, such as `EADDRINUSE`, and what the build throws. */
export async function startDemo({
  port,
  scenario,
  holdAnswers = true,
}: DemoOptions): Promise<Demo> {
  const journal = createJournal()
  const server = createServer()
  // The port first: that it is in use should not be learned after a build.
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, resolve)
  })
  const url = `http://localhost:${(server.address() as AddressInfo).port}`
  const mock = createBillingMock({
    origin: url,
    holdAnswers,
    urls: {
      manage: `${url}/aws/subscriptions.html`,
      listing: `${url}/aws/listing.html`,
      ticket: `${url}/ticket.html`,
    },
    ...(scenario && { scenario }),
  })
  const building = Promise.all([buildDemo(), readDocs()]).then((parts) =>
    readSite(...parts, firstAnswerOf(mock, url)),
  )
  const backend = mock.listener()
  server.on('request', (request, response) => {
    if (journal.handle(request, response)) return
    // A request that comes during the build waits; a build that failed ends the server below.
    backend(
      request,
      response,
      () => void building.then((site) => site(request, response)).catch(() => response.destroy()),
    )
  })

  function stop(): Promise<void> {
    return new Promise<void>((resolve) => {
      server.close(() => resolve())
      // Held answers and keep-alive would keep the server open for minutes.
      server.closeAllConnections()
    })
  }

  try {
    await building
  } catch (error) {
    await stop()
    throw error
  }

  return {
    url,
    mock,
    journal,
    stop,
  }
}
