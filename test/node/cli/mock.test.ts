// Room: test. `billing-elements mock` as its user meets it: addresses, control, texts and exit codes.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { describe, it } from 'node:test'
import { scenarioNames } from '../../../src/api/mock/index.ts'
import { mockCommand } from '../../../src/cli/mock-command.ts'

interface Ended {
  code: number
  out: string
  err: string
}

interface Running {
  url: string
  out(): string
  end(): Promise<Ended>
}

function begin(words: readonly string[]) {
  const stop = new AbortController()
  const ran: Ended = { code: -1, out: '', err: '' }
  let heard = (): void => undefined
  const ended = mockCommand(words, {
    out(text) {
      ran.out += text
      heard()
    },
    err: (text) => void (ran.err += text),
    stopped: stop.signal,
  }).then((code) => Object.assign(ran, { code }))
  return { ran, ended, stop, onOut: (listener: () => void) => void (heard = listener) }
}

const run = (...words: string[]): Promise<Ended> => begin(words).ended

async function listen(...words: string[]): Promise<Running> {
  const { ran, ended, stop, onOut } = begin(['--port', '0', ...words])
  await Promise.race([new Promise<void>((resolve) => onOut(resolve)), ended])
  const url = /API +(http:\/\/localhost:\d+)/.exec(ran.out)?.[1]
  assert.ok(url, ran.out + ran.err)
  return {
    url,
    out: () => ran.out,
    end() {
      stop.abort()
      return ended
    },
  }
}

const post = (url: string, body: unknown) =>
  fetch(url, { method: 'POST', body: JSON.stringify(body) })

describe('The command mock', () => {
  it('serves the API, tells each request, and ends when it is stopped', async () => {
    const server = await listen('--scenario', 'credit-card')
    const answer = await fetch(`${server.url}/api/v1/billing/payment-method`)
    assert.equal(((await answer.json()) as { kind: string }).kind, 'credit_card')
    const { code, out } = await server.end()
    assert.equal(code, 0)
    assert.match(out, /scenario credit-card/)
    assert.match(out, /GET \/api\/v1\/billing\/payment-method → 200/)
    await assert.rejects(fetch(server.url))
  })

  it('is driven by its control API while it runs', async () => {
    const server = await listen('--quiet')
    await post(`${server.url}/__mock/reset`, { scenario: 'already-linked-same' })
    const before = await fetch(`${server.url}/api/v1/billing/marketplace/link`)
    assert.equal(((await before.json()) as { state: string }).state, 'active')
    assert.equal((await post(`${server.url}/__mock/aws`, { event: 'cancel' })).status, 200)
    const after = await fetch(`${server.url}/api/v1/billing/marketplace/link`)
    assert.equal(((await after.json()) as { state: string }).state, 'canceling')
    const unknown = await post(`${server.url}/__mock/fault`, { kind: 'nonsense' })
    assert.match(await unknown.text(), /rate_limited/)
    const { out } = await server.end()
    assert.doesNotMatch(out, /→/)
  })

  it('has the registration waiting where AWS has already sent the customer', async () => {
    const server = await listen('--landed')
    const answer = await fetch(`${server.url}/api/v1/billing/marketplace/registration`)
    assert.equal(answer.status, 200)
    await answer.text()
    await server.end()
  })

  it("answers a host's dev server on another origin, and no stranger", async () => {
    const server = await listen('--origin', 'http://localhost:5173')
    const ask = (origin: string) =>
      fetch(`${server.url}/api/v1/billing/payment-method`, { headers: { origin } })
    const host = await ask('http://localhost:5173')
    assert.equal(host.headers.get('access-control-allow-origin'), 'http://localhost:5173')
    assert.equal(host.headers.get('access-control-allow-credentials'), 'true')
    const stranger = await ask('http://localhost:9')
    assert.equal(stranger.headers.get('access-control-allow-origin'), null)
    await server.end()
  })

  it("leads back to the page of the host's own server", async () => {
    const app = 'http://localhost:5173/console?tab=1'
    const server = await listen('--app', app, '--api-base', '/billing')
    const subscribed = await post(`${server.url}/aws/api/subscribe`, {})
    const { fulfillmentUrl, fields } = (await subscribed.json()) as {
      fulfillmentUrl: string
      fields: Record<string, string>
    }
    assert.match(fulfillmentUrl, /\/billing\/marketplace\/aws\/fulfillment$/)
    const body = new URLSearchParams(fields)
    const landed = await fetch(fulfillmentUrl, { method: 'POST', body, redirect: 'manual' })
    assert.equal(landed.status, 303)
    assert.equal(landed.headers.get('location'), `${app}&marketplace=aws`)
    await server.end()
  })

  it('says where everything is to whoever opens it in a browser', async () => {
    const server = await listen()
    const index = await fetch(server.url)
    assert.match(await index.text(), /The API is at \/api\/v1\/billing, its control at \/__mock/)
    const elsewhere = await fetch(`${server.url}/console.html`)
    assert.equal(elsewhere.status, 404)
    await elsewhere.text()
    await server.end()
  })

  it('names a free port where the one that was wanted is in use', async () => {
    const squatter = createServer().listen(0, '127.0.0.1')
    await once(squatter, 'listening')
    const { port } = squatter.address() as AddressInfo
    const { code, err } = await run('--port', String(port))
    squatter.close()
    assert.equal(code, 1)
    assert.match(err, new RegExp(`^Port ${port} is in use\\. Say --port \\d+, or --port 0`))
  })

  it('says what to do about an address that this machine does not have', async () => {
    const { code, err } = await run('--host', '192.0.2.1', '--port', '0')
    assert.equal(code, 1)
    assert.match(err, /no address 192\.0\.2\.1\. Say --host 127\.0\.0\.1/)
  })

  it('lists every scenario where one is not known, and on demand', async () => {
    const { code, err } = await run('--scenario', 'hapy')
    assert.equal(code, 2)
    assert.match(err, /There is no scenario "hapy"/)
    const listed = await run('--list')
    assert.equal(listed.code, 0)
    for (const name of scenarioNames) {
      assert.match(err, new RegExp(`^  ${name} `, 'm'))
      assert.match(listed.out, new RegExp(`^  ${name} `, 'm'))
    }
  })

  const wrong: readonly (readonly [words: string[], says: RegExp])[] = [
    [['--port', '70000'], /--port must be a whole number from 0 to 65535: "70000"/],
    [['--port', 'x'], /--port must be a whole number/],
    [['--latency', '-1'], /latency/],
    [['--origin', 'http://localhost:5173/app'], /--origin must be like/],
    [['--origin', 'null'], /--origin must be like/],
    [['--api-base', 'api'], /--api-base must be a path/],
    [['--api-base', '/api?x=1'], /--api-base must be a path/],
    [['--app', 'javascript:alert(1)'], /--app must be a path or/],
    [['--app', '//elsewhere.example'], /--app must be a path or/],
    [['--prot', '1'], /--prot/],
    [['happy'], /happy/],
  ]
  for (const [words, says] of wrong) {
    it(`ends with 2 for ${words.join(' ')}`, async () => {
      const { code, err } = await run(...words)
      assert.equal(code, 2)
      assert.match(err, says)
      assert.match(err, /--help shows what can be said/)
    })
  }

  it('explains itself', async () => {
    const { code, out } = await run('--help')
    assert.equal(code, 0)
    for (const word of ['--port', '--scenario', '--origin', '/__mock/reset']) {
      assert.ok(out.includes(word), word)
    }
  })

  it('runs as a process of its own, until the shell stops it', async () => {
    const words = ['--import', 'tsx', 'src/cli/cli.ts', 'mock', '--port', '0']
    const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] })
    let out = ''
    for await (const chunk of child.stdout) {
      out += String(chunk)
      if (out.includes('Ctrl+C')) child.kill('SIGTERM')
    }
    if (child.exitCode === null) await once(child, 'exit')
    assert.equal(child.exitCode, 0)
    assert.match(out, /API +http:\/\/localhost:\d+\/api\/v1\/billing/)
  })
})
