// Room: test. An ad blocker that lets no question through, and is switched off again.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createBillingMock } from '../../src/api/mock/index.ts'
import { openBrowser, sees, serveHost, until } from './support/host-site.ts'

test('a blocked API is told as a bad line with a way to try again, and the wait goes on after it (fault 33)', async () => {
  const mock = createBillingMock({ scenario: 'stalled-sync' })
  mock.reset('stalled-sync', { landed: true })
  const url = await serveHost(mock.listener())
  const page = await (await openBrowser()).page('about:blank')
  const errors: unknown[] = []
  page.on('pageerror', (error) => errors.push(error))
  let blocked = 0
  page.on('requestfailed', () => (blocked += 1))
  const devtools = await page.createCDPSession()
  await devtools.send('Network.enable')
  await devtools.send('Network.setBlockedURLs', { urls: ['*/billing/*'] })

  await page.goto(`${url}/?marketplace=aws`)
  await sees(page, 'We cannot reach EMQX')
  await sees(page, 'Try again')
  await sees(page, 'We could not load the payment method')
  await until(
    () => blocked >= 3,
    () => `three questions that were stopped; there were ${blocked}`,
  )
  assert.equal(mock.log().filter(({ type }) => type === 'request').length, 0)

  await devtools.send('Network.setBlockedURLs', { urls: [] })
  await sees(page, 'Waiting for AWS to confirm')
  mock.aws('confirm')
  await sees(page, 'Your accounts are linked')
  assert.deepEqual(errors, [])
})
