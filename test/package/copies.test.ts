// Package tests: several copies of the package on one page, as a host's bundle and a CDN file bring them.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, it } from 'node:test'
import puppeteer, { type Browser, type HTTPRequest } from 'puppeteer-core'
import { findBrowser } from '../../scripts/browser.ts'
import { createBillingMock, type BillingMock } from '../../src/api/mock/index.ts'
import { version } from '../../src/components/element/define-element.ts'
import {
  openHost,
  type HostAnswer,
  type HostOptions,
  type HostPage,
} from '../support/bundled-host.ts'

const cdn = readFileSync('dist/cdn/define.js', 'utf8')

function ofVersion(other: string, code: string): string {
  const changed = code.replaceAll(version, other)
  assert.notEqual(changed, code, 'the file says its version')
  return changed
}

const tags = ['subscribe-link', 'link-status', 'payment-method', 'unlink-guide'].map(
  (name) => `emqx-billing-${name}`,
)
const listing = 'https://aws.amazon.com/marketplace/pp/prodview-example'
const markup = tags
  .map((tag) => `<${tag} api-base="/api" listing-url="${listing}"></${tag}>`)
  .join('')

/** Whatever the page says or throws, from before any copy runs. Named functions that tests send need their helper. */
const head = `<script>
globalThis.__name = (named) => named
globalThis.said = []
addEventListener('error', ({ message }) => said.push('uncaught ' + message))
addEventListener('unhandledrejection', ({ reason }) => said.push('rejected ' + reason))
for (const name of ['debug', 'log', 'info', 'warn', 'error'])
  console[name] = (...words) => said.push(name + ' ' + words.join(' '))
</script>`

let browser: Browser
before(async () => {
  const { executablePath, args, headless } = await findBrowser()
  browser = await puppeteer.launch({ executablePath, args: [...args], headless })
})
after(() => browser.close())

function apiOf(mock: BillingMock) {
  return async (path: string, request: HTTPRequest): Promise<HostAnswer> => {
    const body = request.postData()
    const answer = await mock.fetch(`/api${path}`, {
      method: request.method(),
      headers: request.headers(),
      ...(body !== undefined && { body }),
    })
    const { 'content-type': type, ...headers } = Object.fromEntries(answer.headers)
    const text = await answer.text()
    return {
      status: answer.status,
      headers,
      ...(type && text && { body: JSON.parse(text) as unknown }),
    }
  }
}

interface Seen {
  readonly versions: readonly (string | undefined)[]
  readonly said: readonly string[]
  /** Calls of the API, in the alphabet. */
  readonly asked: readonly string[]
}

/** What the page has come to when all four elements show what a linked customer sees. */
async function see({ page, asked }: HostPage): Promise<Seen> {
  const [, status, field, guide] = tags
  await page.waitForFunction(
    (names) => {
      const textOf = (tag: string) => document.querySelector(tag)?.shadowRoot?.textContent ?? ''
      return (
        document.querySelector(names.link!)?.shadowRoot?.querySelector('a')?.target === '_blank' &&
        document.querySelector(names.status!)?.shadowRoot?.querySelector('dialog[open]') &&
        textOf(names.field!).includes('AWS Marketplace') &&
        textOf(names.guide!).includes('Unlink from AWS')
      )
    },
    { timeout: 20_000 },
    { link: tags[0], status, field, guide },
  )
  await page.waitForNetworkIdle({ idleTime: 1_000 })
  const { versions, said, dialogs } = await page.evaluate(
    (names) => ({
      versions: names.map((tag) => (customElements.get(tag) as { version?: string }).version),
      said: (globalThis as unknown as { said: string[] }).said,
      dialogs: names.filter(
        (tag) => document.querySelector(tag)?.shadowRoot?.querySelector('dialog[open]') != null,
      ),
    }),
    tags,
  )
  assert.deepEqual(dialogs, [status], 'one modal is open')
  await page.close()
  return { versions, said, asked: asked.filter((one) => / /.test(one)).sort() }
}

/** A customer who comes back from AWS to an account that is linked already. */
async function visit(options: Partial<HostOptions>): Promise<Seen> {
  const mock = createBillingMock({ apiBase: '/api', origin: 'https://host.example' })
  mock.reset('already-linked-same', { landed: true })
  const page = { door: 'define', markup, head, api: apiOf(mock), ...options }
  return see(await openHost(browser, page))
}

describe('a page with several copies of the package', () => {
  let alone: Seen
  before(async () => {
    alone = await visit({})
    assert.deepEqual(alone.said, [])
    assert.ok(alone.asked.includes('GET /payment-method'), alone.asked.join())
  })

  const pages: [what: string, options: Partial<HostOptions>, serves: string, unused: string[]][] = [
    ['the CDN file after a bundle', { after: cdn }, version, []],
    ['the CDN file before a bundle', { before: cdn }, version, []],
    ['an older version before ours', { before: ofVersion('0.0.1', cdn) }, '0.0.1', [version]],
    ['a newer version before ours', { before: ofVersion('9.9.9', cdn) }, '9.9.9', [version]],
    ['a newer version after ours', { after: ofVersion('9.9.9', cdn) }, version, ['9.9.9']],
    [
      'two other versions around ours',
      { before: ofVersion('0.0.1', cdn), after: ofVersion('9.9.9', cdn) },
      '0.0.1',
      [version, '9.9.9'],
    ],
  ]
  for (const [what, options, serves, unused] of pages) {
    it(`works with ${what}: one copy serves all tags, asks as one alone, and another version warns once`, async () => {
      const { versions, said, asked } = await visit(options)
      assert.deepEqual(
        versions,
        tags.map(() => serves),
      )
      assert.equal(said.length, unused.length, said.join('\n'))
      for (const [index, other] of unused.entries()) {
        assert.ok(said[index]?.startsWith('warn <emqx-billing-'), said[index])
        assert.ok(said[index]?.includes(`already defined by version ${serves}; ${other} is`))
      }
      assert.deepEqual(asked, alone.asked)
    })
  }

  it('works where each copy serves some of the tags, and each asks for itself at most', async () => {
    const { versions, said, asked } = await visit({
      door: 'define/payment-method',
      after: ofVersion('9.9.9', cdn),
    })
    assert.deepEqual(versions, ['9.9.9', '9.9.9', version, '9.9.9'])
    assert.equal(said.length, 1, said.join('\n'))
    for (const what of new Set(asked)) {
      const times = asked.filter((one) => one === what).length
      const once = alone.asked.filter((one) => one === what).length
      assert.ok(times <= (what.startsWith('GET') ? once + 1 : once), `${what}, ${times} times`)
    }
  })
})
