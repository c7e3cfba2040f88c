// Room: test. Caches on the way, which would go on saying what was true an hour ago.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createBillingMock } from '../../src/api/mock/index.ts'
import { openBrowser, serveHost, type Listener, sees, until } from './support/host-site.ts'

interface Stored {
  status: number
  headers: Record<string, string | string[]>
  body: string
}

/** A proxy that keeps every answer and lets the browser keep it too, unless a request forbids it. */
function behindCaches(backend: Listener) {
  const kept = new Map<string, Stored>()
  /** Requests that reached the proxy, with whether they allowed an answer from a cache. */
  const asked: { path: string; fresh: boolean }[] = []
  const listener: Listener = (request, response) => {
    const path = request.url ?? ''
    const fresh =
      request.method !== 'GET' || /no-cache/.test(request.headers['cache-control'] ?? '')
    asked.push({ path, fresh })
    const stored = kept.get(path)
    if (stored && !fresh) {
      response.writeHead(stored.status, stored.headers).end(stored.body)
      return
    }
    const entry: Stored = { status: 200, headers: {}, body: '' }
    const { writeHead, end } = response
    response.writeHead = ((status: number, headers: Stored['headers']) => {
      const cacheable = { ...headers, 'cache-control': 'public, max-age=3600' }
      Object.assign(entry, { status, headers: cacheable })
      return writeHead.call(response, status, cacheable)
    }) as typeof response.writeHead
    response.end = ((body = '') => {
      kept.set(path, { ...entry, body: String(body) })
      return end.call(response, body, 'utf8')
    }) as typeof response.end
    backend(request, response)
  }
  return { listener, asked }
}

test('stale answers in the browser and on the way reach nobody: he sees that he is linked (fault 38)', async () => {
  const mock = createBillingMock({ scenario: 'stalled-sync' })
  mock.reset('stalled-sync', { landed: true })
  const { listener, asked } = behindCaches(mock.listener())
  const page = await (await openBrowser()).page(await serveHost(listener))
  await sees(page, 'Waiting for AWS to confirm')
  await sees(page, 'Changing to AWS Marketplace')

  // What somebody gets who does not say how he asks.
  const carelessly = () =>
    page.evaluate(async () => {
      const response = await fetch('/api/v1/billing/payment-method')
      return ((await response.json()) as { kind: string }).kind
    })
  assert.equal(await carelessly(), 'none')
  const before = asked.length
  assert.equal(await carelessly(), 'none')
  const careless = asked.slice(before).filter(({ fresh }) => !fresh)
  assert.deepEqual(careless, [], 'the browser answers out of its own cache')

  mock.aws('confirm')
  await sees(page, 'Your accounts are linked')
  await sees(page, 'AWS Marketplace Subscription')
  assert.equal(await carelessly(), 'none', 'an old answer is still there to be found')
  await until(
    () => asked.filter(({ fresh }) => !fresh).length === 1,
    () => 'every question of ours to forbid a cache',
  )
})
