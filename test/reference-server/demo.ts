// Test support: reference server. The demo's pages in front of it, so that journeys walk through it as through the mock.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { json } from 'node:stream/consumers'
import { buildDemo } from '../../demo/build.ts'
import { createJournal } from '../../demo/journal.ts'
import type { Demo } from '../../demo/server.ts'
import { readSite } from '../../demo/site.ts'
import type { ScenarioName } from '../../src/api/mock/index.ts'
import type { AwsEvent } from './aws-stand-in.ts'
import { setCookie } from './server/inbound.ts'
import { journeyCookie, journeyLife } from './server/registrations.ts'
import { Store } from './server/store.ts'
import { Stage } from './stage.ts'
import { startReference } from './start.ts'

export interface ReferenceDemo extends Pick<Demo, 'url' | 'journal' | 'stop'> {
  /** The ids of all requests that the processes have answered. */
  requestIds(): readonly string[]
}

interface Given {
  scenario?: ScenarioName
  seconds?: number
  event?: AwsEvent
}

/** What the mock's console is told over HTTP. */
async function command(stage: Stage, name: string, given: Given): Promise<unknown> {
  switch (name) {
    case 'reset':
      return stage.reset(given.scenario ?? 'happy')
    case 'advance':
      return stage.advance(given.seconds ?? 0)
    case 'aws':
      return stage.aws(given.event ?? 'confirm')
    case 'state':
      return stage.state()
    default:
      throw new Error(`This server has no /__mock/${name}`)
  }
}

function answer(response: ServerResponse, body: unknown): void {
  response.writeHead(body === undefined ? 204 : 200, { 'content-type': 'application/json' })
  response.end(body === undefined ? undefined : JSON.stringify(body))
}

export async function startReferenceDemo(): Promise<ReferenceDemo> {
  const site = await readSite(await buildDemo(), new Map())
  const journal = createJournal()
  const ids: string[] = []

  const reference = await startReference({
    integration: 'customer',
    appPath: '/console.html',
    places: (origin) => ({
      manage: `${origin}/aws/subscriptions.html`,
      listing: `${origin}/aws/listing.html`,
      ticket: `${origin}/ticket.html`,
      signIn: `${origin}/login.html?next=%2Fconsole.html`,
    }),
  })
  const store = new Store(reference.database)
  const stage = new Stage(store, reference.config, reference.aws, reference.advance)

  function control(request: IncomingMessage, response: ServerResponse, name: string): void {
    const given = request.method === 'POST' ? json(request) : Promise.resolve({})
    given
      .then((body) => command(stage, name, body as Given))
      .then(
        (said) => answer(response, said),
        (error: unknown) => response.writeHead(500).end(String(error)),
      )
  }

  /**
   * A browser that comes for the first time is signed in already, where the scenario has it so. One
   * that comes to a door begins the journey there.
   */
  function welcome(request: IncomingMessage, response: ServerResponse, pathname: string): void {
    const { cookie = '', 'sec-fetch-site': from } = request.headers
    const known = !stage.signedIn || cookie.includes('__Host-known=')
    const door = ['/login.html', '/register.html', '/billing.html'].includes(pathname)
    const lines = [
      ...(known ? [] : [stage.signIn(), setCookie('known', '1')]),
      ...(door && from !== 'cross-site' ? [setCookie(journeyCookie, '1', journeyLife)] : []),
    ]
    if (lines.length > 0) response.setHeader('set-cookie', lines)
  }

  reference.lookFirst((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://demo')
    if (journal.handle(request, response)) return true
    if (pathname.startsWith('/__mock/')) {
      control(request, response, pathname.slice('/__mock/'.length))
      return true
    }
    if (/^\/(?:api|auth|emqx)\//.test(pathname)) {
      // AWS's pages have an origin of their own; here they are on ours, and a page that says
      // no-referrer posts without one.
      if (pathname.endsWith('/fulfillment')) {
        request.headers.origin = stage.strangeBrowser ? 'null' : 'https://aws.amazon.com'
      }
      response.on('finish', () => ids.push(String(response.getHeader('x-request-id'))))
      return false
    }
    if (pathname.endsWith('.html')) welcome(request, response, pathname)
    site(request, response)
    return true
  })

  return {
    url: reference.origin,
    journal,
    requestIds: () => ids,
    async stop() {
      store.close()
      await reference.stop()
    },
  }
}
