// Language: which one an element speaks, and how its sentences are filled.
import { expect } from '@open-wc/testing'
import * as fc from 'fast-check'
import { render } from 'lit'
import { configureBilling } from '../../../src/components/page/config.ts'
import { localeOf, textLocaleOf, textsFor } from '../../../src/components/words/language.ts'
import { languageFor, overlay } from '../../../src/components/messages/catalogue.ts'
import { fill, fillRich } from '../../../src/components/messages/fill.ts'

const { documentElement } = document
const pageLanguage = documentElement.lang
afterEach(() => {
  configureBilling({})
  documentElement.lang = pageLanguage
})

describe('language', () => {
  const table: readonly [string, 'en' | 'zh' | 'ja'][] = [
    ...(['en', 'en-GB', 'fr', 'de-CH', '', 'zhx', 'x', 'zh-TW', 'zh-HK', 'zh-MO'] as const).map(
      (tag) => [tag, 'en'] as [string, 'en'],
    ),
    ['zh-Hant', 'en'],
    ['zh-Hant-CN', 'en'],
    ['zh', 'zh'],
    ['zh-CN', 'zh'],
    ['zh-SG', 'zh'],
    ['zh-Hans', 'zh'],
    ['zh-Hans-HK', 'zh'],
    ['zh_CN', 'zh'],
    ['ZH-cn', 'zh'],
    ['ja', 'ja'],
    ['ja-JP', 'ja'],
    ['JA', 'ja'],
  ]
  for (const [tag, language] of table) {
    it(`speaks ${language} for "${tag}"`, () => {
      expect(languageFor(tag)).to.equal(language)
    })
  }

  it('takes the element’s own language first, then the page’s choice, then what is around it', () => {
    const around = document.createElement('div')
    const element = document.createElement('p')
    around.append(element)
    documentElement.lang = 'de'
    expect(localeOf(element)).to.equal('de')
    around.lang = 'fr'
    expect(localeOf(element)).to.equal('fr')
    configureBilling({ locale: 'ja' })
    expect(localeOf(element)).to.equal('ja')
    element.lang = 'zh-CN'
    expect(localeOf(element)).to.equal('zh-CN')
  })

  it('reads a tag that is written with an underscore', () => {
    const element = document.createElement('p')
    for (const [lang, locale] of Object.entries({
      zh_CN: 'zh-CN',
      zh_TW: 'zh-TW',
      ja_JP: 'ja-JP',
    })) {
      element.lang = lang
      expect(localeOf(element)).to.equal(locale)
    }
  })

  it('makes a tag that dates can be written with of anything', () => {
    const element = document.createElement('p')
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('x-y', 'i-klingon', 'en_US', 'C'),
    )
    fc.assert(
      fc.property(text, (lang) => {
        element.lang = lang
        const locale = localeOf(element)
        new Intl.DateTimeFormat(locale).format(0)
        new Intl.NumberFormat(textLocaleOf(locale)).format(0)
      }),
    )
  })

  it('writes dates in the language of the sentence they stand in', () => {
    expect(textLocaleOf('en-GB')).to.equal('en-GB')
    expect(textLocaleOf('zh-TW')).to.equal('en')
    expect(textLocaleOf('fr')).to.equal('en')
  })

  it('lays the host’s words over ours, word by word', () => {
    configureBilling({ messages: { en: { common: { close: 'Shut' } } } })
    const english = { common: { close: 'Close', retry: 'Try again' } }
    const translations = { zh: () => [], ja: () => [] }
    const texts = textsFor('en', { english, translations } as never, () => undefined)
    expect(texts).to.deep.equal({ common: { close: 'Shut', retry: 'Try again' } })
  })

  it('keeps ours where the host’s are not words', () => {
    const base = { a: 'A', group: { b: 'B' } }
    for (const over of [
      null,
      'x',
      { a: 5 },
      { a: null, group: 'B' },
      { group: null },
      { new: 'N' },
    ]) {
      expect(overlay(base, over as never)).to.deep.equal(base)
    }
    expect(overlay(base, JSON.parse('{"__proto__":{"a":"evil"}}') as never)).to.deep.equal(base)
    expect('polluted' in {}).to.equal(false)
  })
})

describe('filling sentences', () => {
  it('puts values in and leaves a forgotten one to be seen', () => {
    expect(fill('{a} and {b}, {a}', { a: 1, b: '{a}' })).to.equal('1 and {a}, 1')
    expect(fill('{gone}', {})).to.equal('{gone}')
    expect(fill('{toString} {constructor}', {})).to.equal('{toString} {constructor}')
    expect(fill('{a}', { a: '$& $1' })).to.equal('$& $1')
  })

  it('never makes markup of a value, and sets its direction apart', () => {
    const place = document.createElement('p')
    const evil = '<img src=x onerror=alert(1)>\u202E'
    render(fillRich('Hello {name}!', { name: evil }), place)
    expect(place.querySelector('img')).to.equal(null)
    expect(place.querySelector('bdi')!.textContent).to.equal(evil)
    expect(place.textContent).to.equal(`Hello ${evil}!`)
  })
})
