// Room: test. The command as its user meets it: texts, files, exit codes, and no secret in any of them.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { after, before, describe, it } from 'node:test'
import { promisify } from 'node:util'
import { command } from '../../../src/check/command.ts'
import { rules } from '../../../src/check/index.ts'
import { serveWrongly, type Served } from './served.ts'

interface Ran {
  code: number
  out: string
  err: string
  files: Map<string, string>
}

async function run(words: readonly string[], terminal = false, env = {}): Promise<Ran> {
  const ran: Ran = { code: -1, out: '', err: '', files: new Map() }
  ran.code = await command(['check', ...words], {
    out: (text) => void (ran.out += text),
    err: (text) => void (ran.err += text),
    outIsTerminal: terminal,
    errIsTerminal: terminal,
    writeFile: (path, text) => void ran.files.set(path, text),
    env,
    packageFolder: '/where/npx/put/it/',
  })
  return ran
}

const hooks = ['--hooks', 'demo/check/hooks.mjs']

describe('The command', () => {
  let server: Served
  let base: string[]
  before(async () => {
    // It is wrong in one rule that must hold, in one that should, and leaks the token as it goes.
    server = await serveWrongly({
      say(said, asked) {
        if (said.status === 401) delete said.headers['x-request-id']
        delete said.headers['vary']
        if (asked.path.endsWith('/fulfillment') && said.headers['location']) {
          const token = new URLSearchParams(asked.body).get('x-amzn-marketplace-token') ?? ''
          said.headers['location'] += `&token=${token}`
        }
      },
    })
    base = [
      '--base-url',
      server.target.baseUrl,
      '--behind-tls',
      '--origin',
      'https://console.example',
    ]
  })
  after(() => server.close())

  it('tells a departure with its sentence, what was sent and received, and how to mend it', async () => {
    const { code, out } = await run([...base, ...hooks, '--only', 'request-id'])
    assert.equal(code, 1)
    assert.match(out, /✗ request-id +X-Request-Id is missing/)
    assert.match(out, /contract +`X-Request-Id` is on every answer/)
    assert.match(out, /docs\/api-reference\.md#header-fields/)
    assert.match(out, /mend +Set it around the whole API/)
    assert.match(out, /sent +GET http:\/\/127\.0\.0\.1:\d+\/api\/v1\/billing\/payment-method/)
    assert.match(out, /received +401 after/)
    assert.match(out, /"code":"session_required"/)
    assert.match(out, /0 passed · 1 failed · 0 warnings · 0 blocked · 0 skipped/)
    assert.match(out, /docs\/ are in \/where\/npx\/put\/it\/\n$/, 'where the page is that it names')
  })

  it('warns of what should be, and fails for it only when it is strict', async () => {
    const words = [...base, ...hooks, '--only', 'origin-varies']
    const { code, out } = await run(words)
    assert.equal(code, 0)
    assert.match(out, /! origin-varies +Vary does not say Origin/)
    assert.equal((await run([...words, '--strict'])).code, 1)
  })

  it('says what is skipped and why, and never calls it passed', async () => {
    const { code, out } = await run([...base, '--only', 'claim-202'])
    assert.equal(code, 0)
    assert.match(out, /– claim-202 +skipped: needs the hook customer, the hook subscribe/)
    assert.match(out, /0 passed · .* 1 skipped/)
    assert.equal((await run([...base, '--only', 'claim-202', '--strict'])).code, 1)
  })

  it('paints only for a terminal, and shows there how far it is', async () => {
    const words = [...base, ...hooks, '--only', 'method-refused']
    const piped = await run(words)
    // oxlint-disable-next-line no-control-regex -- colours are control characters
    assert.doesNotMatch(piped.out + piped.err, /\u001B/)
    assert.equal(piped.err, '')
    const shown = await run(words, true)
    // oxlint-disable-next-line no-control-regex -- colours are control characters
    assert.match(shown.out, /\u001B\[32m✓ method-refused/)
    assert.match(shown.err, /1\/1 method-refused/)
  })

  it('hides tokens, cookies and credentials wherever it writes', async () => {
    const { headers } = await server.hooks.customer!('fresh')
    const words = ['--only', 'landing-address,landing-303,signed-out-reads,own-header-required']
    const files = ['--json', 'a.json', '--junit', 'a.xml', '--as', `Cookie: ${headers['cookie']}`]
    const ran = await run([...base, ...hooks, ...words, ...files])
    const everything = [ran.out, ran.err, ...ran.files.values()].join('\n')
    assert.equal(ran.err, '')
    assert.match(ran.out, /✗ landing-address +Location holds token too/)
    assert.match(ran.out, /x-amzn-marketplace-token=‹hidden›/)
    assert.match(ran.out, /location: .*token=‹hidden›/)
    assert.doesNotMatch(everything, /aws-token-\d/)
    assert.doesNotMatch(everything, /landing-\d+-\d/)
    assert.doesNotMatch(everything, /session-\d/)
  })

  it('writes JSON that says all of it', async () => {
    const words = ['--only', 'fulfillment', '--json', '-']
    const { out, err, code } = await run([...base, ...hooks, ...words])
    assert.equal(code, 1)
    const report = JSON.parse(out) as {
      sums: Record<string, number>
      rules: { id: string; outcome: string; exchanges: { received: { status: number } }[] }[]
    }
    assert.equal(report.rules.length, rules.filter(({ group }) => group === 'fulfillment').length)
    const broken = report.rules.find(({ id }) => id === 'landing-address')
    assert.equal(broken?.outcome, 'failed')
    assert.equal(broken?.exchanges[0]?.received.status, 303)
    assert.equal(report.sums['failed'], report.rules.filter((r) => r.outcome === 'failed').length)
    assert.match(err, /Arriving from AWS/)
  })

  it('writes JUnit that a CI reads: failures, errors, skipped, and nothing that breaks XML', async () => {
    const ran = await run([...base, '--only', 'answers,claim', '--junit', 'a.xml'])
    const xml = ran.files.get('a.xml') ?? ''
    assert.match(xml, /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites>/)
    assert.match(xml, /<testsuite name="Every answer" tests="\d+" failures="1" errors="0"/)
    assert.match(xml, /<testcase classname="answers" name="request-id" time="[\d.]+"><failure/)
    assert.match(xml, /name="claim-202" time="[\d.]+"><skipped message="needs the hook/)
    assert.doesNotMatch(xml.replace(/<[^<>]*>/g, ''), /[<>]/)
    const opened = xml.match(/<testcase[^>]*[^/]>/g)?.length
    assert.equal(opened, xml.match(/<\/testcase>/g)?.length)
  })

  it('ends when it has cost enough', async () => {
    const ran = await run([...base, ...hooks, '--only', 'life', '--max-requests', '20'])
    assert.equal(ran.code, 3)
    assert.match(ran.out, /⊘ .*Out of budget: 20 requests were made/)
    assert.match(ran.out, / 20 requests in/)
  })

  it('ends with 2 where the command line is wrong', async () => {
    const unknown = await run([...base, '--only', 'no-such-rule'])
    assert.equal(unknown.code, 2)
    assert.match(unknown.err, /--only knows no no-such-rule/)
    const lost = await run([...base, '--hooks', 'no/such/file.mjs'])
    assert.equal(lost.code, 2)
    assert.match(lost.err, /--hooks no\/such\/file\.mjs/)
    const empty = await run([...base, '--hooks', 'scripts/entries.ts'])
    assert.equal(empty.code, 2)
    assert.match(empty.err, /exports no function named hooks/)
  })

  it('ends with 3 where nobody answers', async () => {
    const { code, err } = await run(['--base-url', 'http://127.0.0.1:9/api'])
    assert.equal(code, 3)
    assert.match(err, /Nobody answers\. http:\/\/127\.0\.0\.1:9\/api/)
  })

  it('lists every rule', async () => {
    const { code, out } = await run(['--list'])
    assert.equal(code, 0)
    for (const { id } of rules) assert.match(out, new RegExp(`^  ${id} `, 'm'))
  })

  it('runs as a process of its own', async () => {
    const words = ['--import', 'tsx', 'src/cli/cli.ts', 'check', ...base, '--only', 'request-id']
    const failed = await promisify(execFile)(process.execPath, words).then(
      () => undefined,
      (error: { code: number; stdout: string; stderr: string }) => error,
    )
    assert.equal(failed?.code, 1)
    assert.match(failed?.stdout ?? '', /✗ request-id/)
    assert.equal(failed?.stderr, '')
  })
})
