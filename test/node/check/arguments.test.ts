// Room: test. What stands on the command line is taken as meant, or refused with what can be said.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { commandOf, type Order, UsageError } from '../../../src/check/arguments.ts'
import { looksLikeProduction } from '../../../src/check/index.ts'

const local = 'http://localhost:8080/api/v1/billing'

function order(...words: string[]): Order {
  const command = commandOf(['check', '--base-url', local, ...words], undefined)
  assert.equal(command.kind, 'check')
  return command.order
}

function refused(words: readonly string[], text: RegExp): void {
  assert.throws(
    () => commandOf(words, undefined),
    (error) => error instanceof UsageError && text.test(error.message),
  )
}

describe('The command line', () => {
  it('needs a base URL and nothing else', () => {
    const { target, only, strict, maxRequests, maxSeconds, timeoutMs } = order()
    assert.equal(target.baseUrl, local)
    assert.equal(target.fulfillmentUrl, `${local}/marketplace/aws/fulfillment`)
    assert.equal(target.credentials, undefined)
    assert.equal(target.tls, false)
    assert.deepEqual([only, strict], [[], false])
    assert.deepEqual([maxRequests, maxSeconds, timeoutMs], [2000, 300, 15_000])
  })

  it('takes a slash at the end of the base URL for none', () => {
    const command = commandOf(['check', '--base-url', `${local}/`], undefined)
    assert.ok(command.kind === 'check' && command.order.target.baseUrl === local)
  })

  it('takes credentials from the line and from the environment', () => {
    assert.deepEqual(order('--as', 'Cookie: a=b', '--as', 'X-Tenant: t').target.credentials, {
      cookie: 'a=b',
      'x-tenant': 't',
    })
    const words = ['check', '--base-url', local]
    const command = commandOf(words, 'Authorization: Bearer abc\n')
    assert.ok(command.kind === 'check')
    assert.deepEqual(command.order.target.credentials, { authorization: 'Bearer abc' })
  })

  it('demands Secure cookies over https, and behind what speaks it', () => {
    assert.equal(order('--behind-tls').target.tls, true)
    const command = commandOf(['check', '--base-url', 'https://localhost/api'], undefined)
    assert.ok(command.kind === 'check' && command.order.target.tls)
  })

  it('takes rules by commas and by repetition', () => {
    assert.deepEqual(order('--only', 'a,b', '--only', 'c').only, ['a', 'b', 'c'])
  })

  it('lists and helps without a server', () => {
    assert.equal(commandOf(['check', '--list'], undefined).kind, 'list')
    assert.equal(commandOf(['--help'], undefined).kind, 'help')
  })

  it('says what is wrong with it', () => {
    refused([], /Say check/)
    refused(['chek', '--base-url', local], /no chek/)
    refused(['check'], /--base-url is missing/)
    refused(['check', '--base-url', 'localhost:80'], /--base-url must be/)
    refused(['check', '--base-url', 'ftp://localhost/'], /--base-url must be/)
    refused(['check', '--base-url', `${local}?a=b`], /--base-url must be/)
    refused(['check', '--base-url', local, '--frobnicate'], /frobnicate/)
    refused(['check', '--base-url', local, '--timeout', '0'], /--timeout must be/)
    refused(['check', '--base-url', local, '--origin', 'https://a.test/b'], /--origin/)
  })

  it('does not repeat a secret that was mistyped', () => {
    refused(['check', '--base-url', local, '--as', 'session=s3cr3t'], /^(?!.*s3cr3t).*--as must be/)
  })
})

describe('A host that customers may use', () => {
  for (const host of [
    'api.emqx.com',
    'cloud.emqx.com',
    'billing.example.com',
    '8.8.8.8',
    'devices.emqx.com',
    'testimony.io',
  ]) {
    it(`is refused: ${host}`, () => {
      assert.equal(looksLikeProduction(host), true)
      const url = `https://${host}/api`
      refused(['check', '--base-url', url], /looks like a host that customers use/)
      refused(['check', '--base-url', url, '--allow-host', 'other.com'], /looks like/)
      assert.equal(
        commandOf(['check', '--base-url', url, '--allow-host', host], undefined).kind,
        'check',
      )
    })
  }

  for (const host of [
    'localhost',
    'api.localhost',
    '127.0.0.1',
    '10.1.2.3',
    '172.20.0.1',
    '192.168.1.9',
    '[::1]',
    '[fd00:1::1]',
    'billing',
    'billing.test',
    'staging.emqx.com',
    'api-dev.emqx.com',
    'qa2.emqx.io',
    'app.internal',
  ]) {
    it(`is none: ${host}`, () => assert.equal(looksLikeProduction(host), false))
  }

  it('is noticed in the fulfillment URL too', () => {
    const words = ['--fulfillment-url', 'https://api.emqx.com/marketplace/aws/fulfillment']
    refused(['check', '--base-url', local, ...words], /api\.emqx\.com looks like/)
  })
})
