// Test support: a second server, written from docs/backend.md alone, keeps every rule of the contract.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { check, rules } from '../../src/check/index.ts'
import { hooks } from './hooks.mjs'
import { apiBase, pageOrigin, startReference } from './start.ts'
import type { Integration } from './aws-stand-in.ts'

async function reportOn(integration: Integration) {
  const server = await startReference({ integration })
  try {
    const baseUrl = `${server.origin}${apiBase}`
    const report = await check({
      target: {
        baseUrl,
        fulfillmentUrl: `${baseUrl}/marketplace/aws/fulfillment`,
        pageOrigin,
        // A browser takes localhost for as good as TLS, and the server speaks as behind a proxy.
        tls: true,
        headers: {},
        credentials: undefined,
        settleMs: 2000,
      },
      hooks: hooks({ baseUrl }),
    })
    return { report, log: server.log() }
  } finally {
    await server.stop()
  }
}

const told: readonly (readonly [Integration, string])[] = [
  ['customer', 'of an older product, told by SNS'],
  ['license', 'of a newer product, told by EventBridge'],
]

describe('Two processes on one database', () => {
  for (const [integration, words] of told) {
    it(`${words}, keep all rules of the contract`, async () => {
      const { report, log } = await reportOn(integration)
      const wrong = report.results.filter(({ outcome }) => outcome !== 'passed')
      assert.deepEqual(
        wrong.map(({ rule, outcome, text }) => `${rule.id} ${outcome}: ${text}`),
        [],
        log,
      )
      assert.equal(report.results.length, rules.length)
      assert.ok(rules.length >= 143)
    })
  }
})
