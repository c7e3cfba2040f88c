// Room: test. A frame in a sandbox: no storage, no cookies, no locks, no origin.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { idempotencyKeyHeader, requestHeader } from '../../src/api/contract/index.ts'
import { createBillingMock, type BillingMock } from '../../src/api/mock/index.ts'
import { openBrowser, sees, serveApart } from './support/host-site.ts'

/** He has said yes before, on a page: a frame without an origin may not write, which is the server's duty. */
async function claim({ fetch, state }: BillingMock): Promise<void> {
  const response = await fetch('/api/v1/billing/marketplace/links', {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      [requestHeader.name]: requestHeader.value,
      [idempotencyKeyHeader]: '"before"',
    },
    body: JSON.stringify({ registrationId: state().registrations.at(-1)?.id }),
  })
  assert.equal(response.status, 202)
}

test('in a sandboxed frame, whose storage and locks throw, the customer follows his link all the same (fault 60)', async () => {
  const mock = createBillingMock({ scenario: 'stalled-sync', origins: ['null'] })
  mock.reset('stalled-sync', { landed: true })
  await claim(mock)
  const around =
    '<iframe sandbox="allow-scripts" src="/elements" width="900" height="700"></iframe>'
  const { host } = await serveApart(() => mock.listener(), around)
  const page = await (await openBrowser()).page('about:blank')
  const errors: unknown[] = []
  page.on('pageerror', (error) => errors.push(error))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  await page.goto(host)
  const frame = page.frames().find((each) => each !== page.mainFrame())
  assert.ok(frame)

  const refusals = await frame.evaluate(async () => {
    const tries: Record<string, () => unknown> = {
      localStorage: () => localStorage.length,
      sessionStorage: () => sessionStorage.length,
      cookie: () => document.cookie,
      indexedDB: () => indexedDB.open('test'),
      locks: () => navigator.locks.request('test', () => undefined),
    }
    const refused: string[] = []
    for (const [name, attempt] of Object.entries(tries)) {
      try {
        await attempt()
      } catch {
        refused.push(name)
      }
    }
    return refused
  })
  assert.deepEqual(
    refusals,
    ['localStorage', 'sessionStorage', 'cookie', 'indexedDB', 'locks'],
    'the sandbox is one',
  )

  await sees(frame, 'Waiting for AWS to confirm')
  await sees(frame, 'Changing to AWS Marketplace')
  mock.aws('confirm')
  await sees(frame, 'Your accounts are linked')
  await sees(frame, 'AWS Marketplace Subscription')
  assert.deepEqual(errors, [])
})
