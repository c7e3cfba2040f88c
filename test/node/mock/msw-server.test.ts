// Room: test. The mock behind msw's own server in Node, as unit tests of host teams use it, in both versions.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { http as http2 } from 'msw'
import { setupServer as setupServer2 } from 'msw/node'
import { createBillingMock } from '../../../src/api/mock/index.ts'

// msw 3 itself wants Node 22, which has this; our tests run on Node 20 too.
interface Resolvers {
  promise: Promise<unknown>
  resolve: (value: unknown) => void
  reject: (reason: unknown) => void
}
Object.assign(Promise, {
  withResolvers(): Resolvers {
    const made: Partial<Resolvers> = {}
    made.promise = new Promise((resolve, reject) => Object.assign(made, { resolve, reject }))
    return made as Resolvers
  },
})
const { http: http3 } = await import('msw-3')
const { setupServer: setupServer3 } = await import('msw-3/node')

const api = 'http://localhost/api/v1/billing'

const servers = {
  'msw 2': (mock: ReturnType<typeof createBillingMock>) => setupServer2(...mock.handlers(http2)),
  'msw 3': (mock: ReturnType<typeof createBillingMock>) => setupServer3(...mock.handlers(http3)),
}

for (const [version, start] of Object.entries(servers)) {
  describe(`The server of ${version} in Node`, () => {
    it('answers fetch with the scenario, keeps its cookies, and drops the line', async () => {
      const mock = createBillingMock({ scenario: 'happy' })
      const server = start(mock)
      server.listen({ onUnhandledRequest: 'error' })
      try {
        await mock.arrive()
        const waiting = await fetch(`${api}/marketplace/registration`)
        const { id } = (await waiting.json()) as { id: string }
        const claimed = await fetch(`${api}/marketplace/links`, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            'x-emqx-billing': '1',
            'idempotency-key': `"link:${id}"`,
          },
          body: JSON.stringify({ registrationId: id }),
        })
        assert.equal(claimed.status, 202)
        mock.advance(6)
        const link = (await (await fetch(`${api}/marketplace/link`)).json()) as { state: string }
        assert.equal(link.state, 'active')
        mock.fault({ kind: 'offline' })
        await assert.rejects(fetch(`${api}/payment-method`), TypeError)
      } finally {
        server.close()
      }
    })

    it('is fresh for each mock: nothing of one test is left in the next', async () => {
      const states = []
      for (const scenario of ['canceled', 'happy'] as const) {
        const server = start(createBillingMock({ scenario }))
        server.listen()
        const answer = await fetch(`${api}/marketplace/link`)
        states.push(answer.status)
        await answer.text()
        server.close()
      }
      assert.deepEqual(states, [200, 204])
    })
  })
}
