// Security: ten thousand values in the attributes of all elements. Nobody throws, nobody else is asked.
import { expect } from '@open-wc/testing'
import * as fc from 'fast-check'
import type { LitElement } from 'lit'
import { codeLinks, isTrusted, lookAlikes } from '../support/hostile-links.ts'
import { hostileTexts } from '../support/hostile-texts.ts'
import { pause, until } from '../support/quick-time.ts'
import {
  cannedFetch,
  configureCanned,
  forgetCanned,
  linksOf,
  namedBy,
  putBefore,
  type Shown,
} from './support/canned-page.ts'
import { scenes } from './support/scenes.ts'

/** Views with every kind of link in them. */
const looked = [
  'a link that is failed',
  'the refusal credit_card_on_file',
  'PaymentMethod aws_marketplace',
  'a guide when canceled',
  'the check before leaving',
]
const tags = ['link-status', 'payment-method', 'unlink-guide', 'subscribe-link'].map(
  (name) => `emqx-billing-${name}`,
)

/** Those that the class knows, and those that any element has and ours read. */
function attributesOf(tag: string): string[] {
  const made = customElements.get(tag) as unknown as { observedAttributes: string[] }
  return [...new Set([...made.observedAttributes, 'lang', 'dir', 'class', 'part', 'id', 'title'])]
}

const value = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.constantFrom(...hostileTexts),
  fc.constantFrom(...codeLinks),
  fc.constantFrom(...lookAlikes('aws.amazon.com'), ...lookAlikes('support.example.com')),
  fc.webUrl({ validSchemes: ['http', 'https', 'ftp'], withFragments: true }),
  fc.constantFrom('', ' ', 'true', '[object Object]', 'null', 'undefined', '__proto__'),
  fc.oneof(fc.double(), fc.integer()).map(String),
  fc
    .tuple(fc.constantFrom('en', 'zh', 'ja', 'ar', 'x', 'i-klingon'), fc.string())
    .map(([language, more]) => `${language}-${more}`),
)

function expectSafe(element: Element): void {
  for (const { href } of linksOf(element)) {
    expect(isTrusted(href, namedBy(element)), `${element.localName} leads to ${href}`).to.equal(
      true,
    )
  }
}

let asked: string[] = []

beforeEach(() => {
  asked = []
  configureCanned((input, init) => {
    asked.push(new Request(input).url)
    return cannedFetch(input, init)
  })
})
afterEach(() => forgetCanned())

async function everyView(): Promise<Shown[]> {
  const chosen = scenes.filter(({ name }) => looked.includes(name))
  expect(chosen).to.have.length(looked.length)
  const shown = chosen.map((scene) => {
    const answers = { ...scene.others, [scene.at]: scene.body }
    const withStatus = Object.entries(answers).map(
      ([at, body]) =>
        [at, { status: at === scene.at ? (scene.status ?? 200) : 200, body }] as const,
    )
    return putBefore(scene.tag, Object.fromEntries(withStatus), scene.attributes)
  })
  for (const { element } of shown) {
    await until(
      () => linksOf(element).length > 0,
      () => `links in ${element.localName}`,
    )
  }
  return shown
}

describe('attributes (fault 42)', () => {
  it('take eight thousand values, and no link leads where the host and AWS do not stand', async () => {
    const shown = await everyView()
    const names = [...new Set(shown.flatMap(({ element }) => attributesOf(element.localName)))]
    const fuzzed = names.filter((name) => name !== 'api-base')
    const all = shown.map(() => fc.record(Object.fromEntries(fuzzed.map((name) => [name, value]))))
    const links = shown.map(() => 0)
    let count = 0
    await fc.assert(
      fc.asyncProperty(fc.tuple(...all), async (values) => {
        for (const [index, { element }] of shown.entries()) {
          for (const [name, text] of Object.entries(values[index]!)) {
            element.setAttribute(name, text)
            count += 1
          }
          await (element as LitElement).updateComplete
          expectSafe(element)
          links[index]! += linksOf(element).length
        }
      }),
      { numRuns: Math.ceil(8_000 / (shown.length * fuzzed.length)), seed: 20_261_124 },
    )
    expect(count).to.be.at.least(8_000)
    for (const each of links) expect(each).to.be.greaterThan(0)
  }).timeout(60_000)

  it('take two thousand API bases, and nobody but the page’s own origin is ever asked', async () => {
    const shown = tags.map((tag) =>
      putBefore(tag, {}, tag.endsWith('link') ? { precheck: '' } : {}),
    )
    await fc.assert(
      fc.asyncProperty(fc.tuple(value, value, value, value), async (values) => {
        for (const [index, { element }] of shown.entries()) {
          element.setAttribute('api-base', values[index]!)
          await (element as LitElement).updateComplete
        }
      }),
      { numRuns: 500, seed: 20_261_125 },
    )
    // The last of them have not asked yet.
    await pause(50)
    for (const { element } of shown) element.remove()
    expect(asked.length).to.be.greaterThan(0)
    expect(asked.filter((url) => new URL(url).origin !== location.origin)).to.deep.equal([])
  }).timeout(60_000)
})
