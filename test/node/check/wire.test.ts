// Room: test. Servers that break the connection, say nothing, or say too much.
import assert from 'node:assert/strict'
import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, it } from 'node:test'
import { httpWire, NoAnswer } from '../../../src/check/wire.ts'

describe('The wire', () => {
  let server: http.Server | undefined
  afterEach(() => {
    server?.closeAllConnections()
    server?.close()
  })

  async function serve(listener: http.RequestListener): Promise<string> {
    server = http.createServer(listener)
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  }

  const get = (url: string) => ({ method: 'GET', url, headers: {}, body: undefined })
  const noAnswer = (text: RegExp) => (error: unknown) =>
    error instanceof NoAnswer && text.test(error.message)

  it('shows an answer as it is: no redirect is followed, every cookie is kept apart', async () => {
    const url = await serve((_, res) =>
      res.writeHead(302, { location: '/elsewhere', 'set-cookie': ['a=1', 'b=2'] }).end('moved'),
    )
    const answer = await httpWire({ timeoutMs: 5000, insecure: false })(get(url))
    assert.equal(answer.status, 302)
    assert.equal(answer.headers['location'], '/elsewhere')
    assert.deepEqual(answer.cookies, ['a=1', 'b=2'])
    assert.equal(answer.text, 'moved')
    assert.equal(answer.json, undefined)
  })

  it('does not wait for ever', async () => {
    const url = await serve((_, res) => void res.write('{'))
    const ask = httpWire({ timeoutMs: 100, insecure: false })
    await assert.rejects(ask(get(url)), noAnswer(/within 0\.1 s/))
  })

  it('does not read for ever', async () => {
    const url = await serve((_, res) => void res.end('.'.repeat(2_000_000)))
    const ask = httpWire({ timeoutMs: 5000, insecure: false })
    await assert.rejects(ask(get(url)), noAnswer(/longer than/))
  })

  it('tells a broken connection from an answer', async () => {
    const url = await serve((req) => void req.socket.destroy())
    const ask = httpWire({ timeoutMs: 5000, insecure: false })
    await assert.rejects(ask(get(url)), noAnswer(/No answer/))
  })

  it('takes a kept connection that the server has closed meanwhile for no fault', async () => {
    let asked = 0
    const url = await serve((req, res) => {
      asked += 1
      if (asked === 2) req.socket.destroy()
      else res.end('{}')
    })
    const ask = httpWire({ timeoutMs: 5000, insecure: false })
    await ask(get(url))
    const second = await ask(get(url))
    assert.equal(second.text, '{}')
    assert.equal(asked, 3)
  })
})
