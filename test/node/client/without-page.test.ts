// The client where there is no page: a server that asks the billing API for a customer of its own.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createBillingClient } from '../../../src/api/client/index.ts'

function asked(apiBase: string) {
  const urls: string[] = []
  const client = createBillingClient({
    apiBase,
    fetch: (url) => {
      urls.push(url instanceof Request ? url.url : String(url))
      return Promise.resolve(new Response(null, { status: 204 }))
    },
  })
  return { client, urls }
}

describe('a client without a page', () => {
  it('asks the place that it was given', async () => {
    const { client, urls } = asked('https://cloud.example/api/v1/billing')
    assert.equal((await client.getLink()).kind, 'nothing')
    assert.deepEqual(urls, ['https://cloud.example/api/v1/billing/marketplace/link'])
  })

  it('asks nobody where it was given only a path', async () => {
    const { client, urls } = asked('/api/v1/billing')
    await assert.rejects(client.getLink(), { name: 'BillingError', kind: 'config' })
    assert.deepEqual(urls, [])
  })
})
