// Room: demo. One HTTP server: the mock backend first, the pages after it.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createBillingMock } from '../src/api/mock/index.ts'
import type { BillingMock, ScenarioName } from '../src/api/mock/index.ts'
import { buildDemo } from './build.ts'
import { createJournal } from './journal.ts'
import type { Journal } from './journal.ts'
import { readSite } from './site.ts'

export interface DemoOptions {
  /** 0 takes any free port. */
  port: number
  scenario?: ScenarioName
}

export interface Demo {
  /** Origin without a slash at the end. */
  url: string
  mock: BillingMock
  journal: Journal
  stop(): Promise<void>
}

/** @throws what `listen` throws, such as `EADDRINUSE`, and what the build throws. */
export async function startDemo({ port, scenario }: DemoOptions): Promise<Demo> {
  const site = await readSite(await buildDemo())
  const journal = createJournal()
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, resolve)
  })
  const url = `http://localhost:${(server.address() as AddressInfo).port}`

  const mock = createBillingMock({
    origin: url,
    holdAnswers: true,
    urls: {
      manage: `${url}/aws/subscriptions.html`,
      listing: `${url}/aws/listing.html`,
      ticket: `${url}/ticket.html`,
    },
    ...(scenario && { scenario }),
  })
  const backend = mock.listener()
  server.on('request', (request, response) => {
    if (journal.handle(request, response)) return
    backend(request, response, () => site(request, response))
  })

  return {
    url,
    mock,
    journal,
    stop() {
      return new Promise<void>((resolve) => {
        server.close(() => resolve())
        // Held answers and keep-alive would keep the server open for minutes.
        server.closeAllConnections()
      })
    },
  }
}
