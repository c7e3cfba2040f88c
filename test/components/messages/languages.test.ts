// The catalogues: every language says the same things with the same values.
import { expect, fixture, html, waitUntil } from '@open-wc/testing'
import * as en from '../../../src/components/messages/en.ts'
import { createBillingMock } from '../../../src/api/mock/index.ts'
import { configureBilling } from '../../../src/components/page/config.ts'
import '../../../src/define/payment-method.ts'
import { ja, zh } from '../support/catalogues.ts'

type Tree = { readonly [key: string]: string | Tree }

function flatten(tree: Tree, path = ''): Map<string, string> {
  const flat = new Map<string, string>()
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') flat.set(`${path}${key}`, value)
    else for (const entry of flatten(value, `${path}${key}.`)) flat.set(...entry)
  }
  return flat
}

const english = flatten({ ...en })
const placeholders = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(String).sort()

const languages = { zh: flatten(zh), ja: flatten(ja) }

for (const [language, texts] of Object.entries(languages)) {
  describe(`the ${language} catalogue`, () => {
    it('leaves no gap between a number of days and the word that follows', () => {
      for (const [key, text] of texts) {
        expect(/\{(days|duration)\} [\u3040-\u30ff\u4e00-\u9fff]/.test(text), key).to.equal(false)
      }
    })

    it('has exactly the keys of the English one', () => {
      expect([...texts.keys()].sort()).to.deep.equal([...english.keys()].sort())
    })

    it('names the same values in every sentence', () => {
      for (const [key, text] of texts) {
        expect(placeholders(text), key).to.deep.equal(placeholders(english.get(key) ?? ''))
      }
    })

    it('leaves no sentence empty or in English', () => {
      for (const [key, text] of texts) {
        expect(text.trim(), key).not.to.equal('')
        expect(/[\u3040-\u30ff\u4e00-\u9fff]/.test(text), `${key}: ${text}`).to.equal(true)
      }
    })

    it('keeps the names of products as they are', () => {
      for (const [key, text] of texts) {
        for (const name of ['AWS Marketplace', 'EMQX', 'Google Cloud', 'Azure']) {
          const original = english.get(key) ?? ''
          if (name === 'EMQX' ? original.includes('EMQX account') : original.includes(name)) {
            expect(text, key).to.include(name)
          }
        }
      }
    })
  })
}

/** WCAG 2.2, 1.3.3: words for places, shapes and colours, which not everybody sees. */
const sensory =
  /\b(?:below|above|on the (?:left|right)|(?:left|right)-hand|green|red|grey|icon|round)\b|[左右上下]方|[上下]面|图标|[绿红]色|[左右]側|[上下](?:の|記)|アイコン|[緑赤]色/i

describe('every catalogue', () => {
  for (const [language, texts] of Object.entries({ en: english, ...languages })) {
    it(`points to nothing by its place, shape or colour: ${language}`, () => {
      const pointing = [...texts].filter(([, text]) => sensory.test(text))
      expect(pointing).to.deep.equal([])
    })

    it(`calls parts of the page by the names that they have there: ${language}`, () => {
      for (const [sentence, name] of [
        ['unlink.warning', 'unlink.impactTitle'],
        ['failures.unknown.remedy', 'status.detailsLabel'],
      ] as const) {
        const [text, part] = [sentence, name].map((key) => texts.get(key)!.toLowerCase())
        expect(text).to.include(part)
      }
    })
  }
})

describe('the language of an element', () => {
  const apiBase = '/languages/api/v1/billing'

  async function label(lang: string): Promise<() => string> {
    const mock = createBillingMock({ apiBase, scenario: 'credit-card' })
    configureBilling({ apiBase, fetch: mock.fetch })
    const element = await fixture(
      html`<emqx-billing-payment-method lang=${lang}></emqx-billing-payment-method>`,
    )
    return () => element.shadowRoot?.textContent ?? ''
  }

  it('changes with the page’s while it is shown, and with its own before that', async () => {
    const shown = await label('')
    const element = document.querySelector('emqx-billing-payment-method')!
    const { documentElement } = document
    documentElement.lang = 'ja'
    await waitUntil(() => shown().includes(ja.method.label), 'the page’s')
    element.lang = 'zh'
    await waitUntil(() => shown().includes(zh.method.label), 'its own')
    documentElement.lang = 'en'
    element.lang = ''
    await waitUntil(() => shown().includes(en.method.label), 'the page’s again')
  })

  const expected = {
    zh: zh.method.label,
    'zh-CN': zh.method.label,
    'zh-Hans-SG': zh.method.label,
    ja: ja.method.label,
    'ja-JP': ja.method.label,
    'zh-TW': en.method.label,
    'zh-Hant-HK': en.method.label,
    fr: en.method.label,
    'not a tag': en.method.label,
  }
  for (const [lang, text] of Object.entries(expected)) {
    it(`is ${text} for lang="${lang}"`, async () => {
      const shown = await label(lang)
      await waitUntil(() => shown().includes(text), `${lang} should read ${text}`)
    })
  }
})
