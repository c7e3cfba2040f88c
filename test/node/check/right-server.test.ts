// Room: test. The mock over real HTTP keeps every rule of the contract.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { hooks as mockHooks } from '../../../demo/check/hooks.mjs'
import { check, exitCode, rules, type Outcome, type Report } from '../../../src/check/index.ts'
import { startServer } from '../mock/real-server.ts'
import { serveWrongly } from './served.ts'
import { apiBase, pageOrigin } from './wrong-server.ts'

function idsOf({ results }: Report, outcome: Outcome): string[] {
  return results.filter((result) => result.outcome === outcome).map(({ rule }) => rule.id)
}

/** What was not kept, with the reason: an empty list reads best when it is not. */
function complaints({ results }: Report): string[] {
  return results
    .filter(({ outcome }) => outcome === 'failed' || outcome === 'blocked')
    .map(({ rule, text }) => `${rule.id}: ${text}`)
}

describe('A server that keeps the contract', () => {
  it('passes every rule where it can be reached as its customers reach it', async () => {
    const server = await serveWrongly({})
    try {
      const report = await check(server)
      assert.deepEqual(complaints(report), [])
      assert.deepEqual(idsOf(report, 'skipped'), [])
      assert.equal(idsOf(report, 'passed').length, rules.length)
      assert.equal(exitCode(report, true), 0)
    } finally {
      await server.close()
    }
  })

  it('is not asked for what plain http cannot give, and holds no answer if it does not like to', async () => {
    const server = await startServer({ origins: [pageOrigin] })
    const baseUrl = `${server.origin}${apiBase}`
    try {
      const report = await check({
        target: {
          baseUrl,
          fulfillmentUrl: `${baseUrl}/marketplace/aws/fulfillment`,
          pageOrigin,
          tls: false,
          headers: {},
          credentials: undefined,
          settleMs: 200,
        },
        hooks: await mockHooks({ baseUrl }),
      })
      assert.deepEqual(complaints(report), [])
      assert.deepEqual(idsOf(report, 'skipped'), ['cookie-secure', 'wait-brings-news'])
    } finally {
      await server.close()
    }
  })

  it('that nobody has written hooks for is checked as far as that goes, and the rest is skipped', async () => {
    const server = await serveWrongly({})
    try {
      const { headers } = await server.hooks.customer!('fresh')
      const report = await check({ target: { ...server.target, credentials: headers } })
      assert.deepEqual(complaints(report), [])
      const passed = idsOf(report, 'passed')
      const skipped = report.results.filter(({ outcome }) => outcome === 'skipped')
      assert.ok(passed.length >= 40, `${passed.length} rules passed`)
      assert.ok(skipped.length >= 60, `${skipped.length} rules were skipped`)
      for (const { rule, text } of skipped) {
        assert.match(text, /^needs |^no /, `${rule.id} says why: ${text}`)
      }
      assert.equal(exitCode(report, false), 0)
      assert.equal(exitCode(report, true), 1)
    } finally {
      await server.close()
    }
  })

  it('is asked nothing by a rule that was not chosen', async () => {
    const server = await serveWrongly({})
    try {
      const chosen = rules.filter(({ id }) => id === 'claim-202' || id === 'no-store')
      const report = await check({ ...server, rules: chosen })
      assert.deepEqual(idsOf(report, 'passed').sort(), ['claim-202', 'no-store'])
      assert.ok(report.requests < 120, `${report.requests} requests`)
    } finally {
      await server.close()
    }
  })
})

describe('A server that breaks the connection', () => {
  it('answers that question wrongly, and the report says which', async () => {
    const server = await serveWrongly({
      hear(asked) {
        if (asked.method === 'PUT') throw new Error('no such method')
      },
    })
    try {
      const chosen = rules.filter(({ id }) => id === 'method-refused')
      const report = await check({ ...server, rules: chosen })
      assert.match(complaints(report).join(), /method-refused: PUT getPaymentMethod: No answer/)
    } finally {
      await server.close()
    }
  })
})
