// Safe links: which URLs may become a link, and which look-alikes may not.
import { expect } from '@open-wc/testing'
import * as fc from 'fast-check'
import {
  defaultManageUrl,
  safeUrl,
  ticketUrl,
  type LinkRules,
} from '../../../src/components/page/safe-url.ts'

const rules: LinkRules = {
  origin: 'https://console.emqx.example',
  configured: [
    'https://support.example.com/new',
    '/login.html',
    'http://tickets.example/',
    undefined,
  ],
  allowedOrigins: [
    'https://docs.example.com',
    'http://localhost:8080',
    'http://127.0.0.1:8080',
    'http://[::1]:8080',
    'nonsense',
    'null',
  ],
}

const allowed: readonly (readonly [url: string, href: string])[] = [
  ['/billing.html#payment', 'https://console.emqx.example/billing.html#payment'],
  ['billing.html', 'https://console.emqx.example/billing.html'],
  ['https://console.emqx.example/x', 'https://console.emqx.example/x'],
  [
    'https://aws.amazon.com/marketplace/pp/prodview-x',
    'https://aws.amazon.com/marketplace/pp/prodview-x',
  ],
  ['HTTPS://AWS.AMAZON.COM:443/marketplace', 'https://aws.amazon.com/marketplace'],
  [
    'https://console.aws.amazon.com/marketplace/home#/subscriptions',
    'https://console.aws.amazon.com/marketplace/home#/subscriptions',
  ],
  [
    'https://us-east-1.console.aws.amazon.com/marketplace/home',
    'https://us-east-1.console.aws.amazon.com/marketplace/home',
  ],
  [
    'https://awsmarketplace.amazonaws.cn/marketplace',
    'https://awsmarketplace.amazonaws.cn/marketplace',
  ],
  ['https://cn-north-1.console.amazonaws.cn/', 'https://cn-north-1.console.amazonaws.cn/'],
  ['https://console.amazonaws.cn/', 'https://console.amazonaws.cn/'],
  ['https://console.amazonaws-us-gov.com/', 'https://console.amazonaws-us-gov.com/'],
  [
    'https://us-gov-west-1.console.amazonaws-us-gov.com/',
    'https://us-gov-west-1.console.amazonaws-us-gov.com/',
  ],
  [
    'https://123456789012-abc.us-east-1.console.aws.amazon.com/marketplace',
    'https://123456789012-abc.us-east-1.console.aws.amazon.com/marketplace',
  ],
  [defaultManageUrl, 'https://console.aws.amazon.com/marketplace/home#/subscriptions'],
  [
    'https://eusc-de-east-1.console.amazonaws-eusc.eu/marketplace',
    'https://eusc-de-east-1.console.amazonaws-eusc.eu/marketplace',
  ],
  ['https://support.example.com/other', 'https://support.example.com/other'],
  ['https://docs.example.com/a', 'https://docs.example.com/a'],
  ['http://localhost:8080/ticket', 'http://localhost:8080/ticket'],
  ['http://127.0.0.1:8080/ticket', 'http://127.0.0.1:8080/ticket'],
  ['http://[::1]:8080/ticket', 'http://[::1]:8080/ticket'],
]

const refused: readonly string[] = [
  '',
  'http://aws.amazon.com/marketplace',
  'https://aws.amazon.com.evil.example/',
  'https://evilaws.amazon.com/',
  'https://evil-aws.amazon.com/',
  'https://aws.amazon.com@evil.example/',
  'https://evil@aws.amazon.com/',
  'https://evil:pw@console.emqx.example/',
  'https://console.aws.amazon.com:8443/',
  'https://evilconsole.aws.amazon.com/',
  'https://amazon.com/',
  'https://.console.aws.amazon.com/',
  'https://.a.console.aws.amazon.com/',
  'https://_a.console.aws.amazon.com/',
  'https://a..console.aws.amazon.com/',
  'https://s3.amazonaws.com/evil',
  'https://evil.s3.amazonaws.com/',
  'https://evil.amazonaws.cn/',
  'https://aws.amazon.com./',
  'https://aws.amazon.co/',
  'https://аws.amazon.com/',
  'https://xn--ws-6kc.amazon.com/',
  'https://aws。amazon。com.evil.example/',
  'https://support.example.com.evil.example/',
  'https://support.example.com:444/',
  'http://support.example.com/',
  'http://tickets.example/',
  'http://localhost:8081/',
  '//evil.example/x',
  '\\\\evil.example\\x',
  '/\\evil.example',
  '\t//evil.example',
  'https:/\\evil.example',
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'blob:https://console.emqx.example/1',
  'filesystem:https://console.emqx.example/x',
  'file:///etc/passwd',
  'about:blank',
  'mailto:a@b.example',
  'view-source:https://aws.amazon.com',
  'https://',
  'https://[',
]

describe('safe links', () => {
  for (const [url, href] of allowed) {
    it(`allows ${url}`, () => {
      expect(safeUrl(url, rules)).to.equal(href)
    })
  }
  for (const url of refused) {
    it(`refuses ${JSON.stringify(url)}`, () => {
      expect(safeUrl(url, rules)).to.equal(undefined)
    })
  }

  it('allows the page’s own addresses, also while it is developed without encryption', () => {
    for (const origin of ['https://console.emqx.example', 'http://console.emqx.internal']) {
      const own = { origin, configured: [], allowedOrigins: [] }
      expect(safeUrl('/billing', own)).to.equal(`${origin}/billing`)
    }
  })

  it('refuses other schemes on a page without an origin, where all of them look alike', () => {
    const sandboxed = { ...rules, origin: 'null' }
    for (const url of ['javascript:alert(1)', 'data:text/html,x', 'evilhttps://x', 'blob:null/1']) {
      expect(safeUrl(url, sandboxed), url).to.equal(undefined)
    }
  })

  it('refuses a look-alike of a configured address that has no origin either', () => {
    const written = { ...rules, configured: ['mailto:help@example.com'] }
    expect(safeUrl('evil://localhost/x', written)).to.equal(undefined)
    expect(safeUrl('mailto:help@example.com', written)).to.equal(undefined)
  })

  it('refuses what is no text at all', () => {
    for (const value of [
      undefined,
      null,
      42,
      {},
      [],
      ['https://aws.amazon.com'],
      Symbol.iterator,
    ]) {
      expect(safeUrl(value as never, rules)).to.equal(undefined)
    }
  })

  it('gives nothing but http(s) of a known origin, whatever it is given', () => {
    const origins = new Set([
      rules.origin,
      'https://support.example.com',
      'https://docs.example.com',
      'http://localhost:8080',
    ])
    const aws =
      /^https:\/\/(aws\.amazon\.com|([a-z0-9-]+\.)*console\.(aws\.amazon\.com|amazonaws\.cn|amazonaws-us-gov\.com|amazonaws-eusc\.eu)|awsmarketplace\.amazonaws\.cn)$/
    const signs = ['//', '/', '\\', '@', ':', '.', '#', '?', '%2f', ' ', '\t']
    const schemes = ['https:', 'http:', 'javascript:']
    const hosts = [
      'aws.amazon.com',
      'console.aws.amazon.com',
      'evil.example',
      'support.example.com',
    ]
    const part = fc.constantFrom(...signs, ...schemes, ...hosts)
    const text = fc.oneof(
      fc.array(part, { maxLength: 8 }).map((parts) => parts.join('')),
      fc.string({ unit: 'binary' }),
      fc.webUrl(),
    )
    fc.assert(
      fc.property(text, (url) => {
        const href = safeUrl(url, rules)
        if (href === undefined) return
        const { origin, username, password } = new URL(href)
        expect(origins.has(origin) || aws.test(origin), `${url} → ${href}`).to.equal(true)
        expect(username + password).to.equal('')
      }),
      { numRuns: 3_000 },
    )
  })

  it('puts code and correlation id into the ticket and nothing else', () => {
    const about = { code: 'a&b=c', correlationId: 'req 1#x' }
    const url = new URL(ticketUrl('https://support.example.com/new?topic=billing#form', about)!)
    expect([...url.searchParams]).to.deep.equal([
      ['topic', 'billing'],
      ['code', 'a&b=c'],
      ['correlationId', 'req 1#x'],
    ])
    expect(url.hash).to.equal('#form')
    expect(ticketUrl('https://support.example.com/new', {})).to.equal(
      'https://support.example.com/new',
    )
    expect(ticketUrl(undefined, about)).to.equal(undefined)
  })
})
