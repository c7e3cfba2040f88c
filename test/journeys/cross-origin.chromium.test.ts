// Room: test. The API on another origin: what a browser lets the page read of an answer, and what not.
import assert from 'node:assert/strict'
import type { OutgoingHttpHeaders } from 'node:http'
import { test } from 'node:test'
import type { Page } from 'puppeteer-core'
import { createBillingMock, type BillingMock } from '../../src/api/mock/index.ts'
import { openBrowser, sees, serveApart, until, type Listener } from './support/host-site.ts'

interface Scene {
  mock: BillingMock
  page: Page
  /** Tags that came back with questions about the link. */
  tags: (string | undefined)[]
  /** Questions about the link that the server answered, as the log has them. */
  answered: () => { at: number; status: number | undefined }[]
  readable: (name: string) => Promise<string | null>
}

/** A gateway that lets pages ask, and forgets to let them read the header fields. */
function exposingNothing(backend: Listener): Listener {
  return (request, response) => {
    const { writeHead } = response
    response.writeHead = ((status: number, headers: OutgoingHttpHeaders) => {
      const { 'access-control-expose-headers': exposed, ...others } = headers
      return writeHead.call(response, status, exposed === undefined ? headers : others)
    }) as typeof response.writeHead
    backend(request, response)
  }
}

async function open(through: (backend: Listener) => Listener): Promise<Scene> {
  const origins: string[] = []
  const mock = createBillingMock({ scenario: 'stalled-sync', origins })
  mock.reset('stalled-sync', { landed: true })
  const backend = through(mock.listener())
  const tags: Scene['tags'] = []
  const { host, apiBase } = await serveApart((origin) => {
    origins.push(origin)
    return (request, response) => {
      const asks = request.method === 'GET' && request.url?.endsWith('/marketplace/link')
      if (asks) tags.push(request.headers['if-none-match'])
      backend(request, response)
    }
  })
  const page = await (await openBrowser()).page(host)
  await sees(page, 'Waiting for AWS to confirm')
  return {
    mock,
    page,
    tags,
    answered: () =>
      mock
        .log()
        .filter(({ path, method }) => method === 'GET' && path?.endsWith('/marketplace/link'))
        .map(({ time, status }) => ({ at: Date.parse(time), status })),
    readable: (name) =>
      page.evaluate(
        async (url, header) => {
          const response = await fetch(url, { credentials: 'include' })
          return response.headers.get(header)
        },
        `${apiBase}/marketplace/link`,
        name,
      ),
  }
}

/** The server is not to be had once, and asks for five seconds. @returns when it was asked next, in ms */
async function sentAway({ mock, answered }: Scene): Promise<number> {
  mock.fault({ kind: 'unavailable', route: 'getLink' })
  const refused = () => answered().findIndex(({ status }) => status === 503)
  await until(
    () => refused() >= 0 && answered().length > refused() + 1,
    () => 'the refusal, and the question after it',
  )
  const [first, next] = answered().slice(refused())
  return next!.at - first!.at
}

test('a server that exposes its header fields is left alone as long as it asks for (fault 70)', async () => {
  const scene = await open((backend) => backend)
  assert.match((await scene.readable('ETag')) ?? '', /^"/)
  assert.ok((await sentAway(scene)) >= 5_000)
  await until(
    () => scene.tags.some((tag) => tag !== undefined),
    () => 'a question with the tag of what is on the screen',
  )
  scene.mock.aws('confirm')
  await sees(scene.page, 'Your accounts are linked')
})

test('of a server that exposes nothing the page reads no field, keeps its own pace and is linked (fault 70)', async () => {
  const scene = await open(exposingNothing)
  for (const name of ['Date', 'ETag', 'Retry-After', 'X-Request-Id']) {
    assert.equal(await scene.readable(name), null)
  }
  assert.ok((await sentAway(scene)) >= 1_000, 'the floor after a failure')
  scene.mock.aws('confirm')
  await sees(scene.page, 'Your accounts are linked')
  assert.deepEqual(new Set(scene.tags), new Set([undefined]))
  await sees(scene.page, 'AWS Marketplace Subscription')
})
