// Unlink guide: what a host writes on the tag, in its place and out of it.
import { expect, fixture, html } from '@open-wc/testing'
import * as fc from 'fast-check'
import { createBillingMock } from '../../../src/api/mock/index.ts'
import { configureBilling } from '../../../src/components/page/config.ts'
import { EmqxBillingUnlinkGuide } from '../../../src/components/unlink-guide/element.ts'
import { isIn, newBase, now, seen, sees, show, showUntil } from './support/guide.ts'

function headings(guide: Element): string[] {
  return Array.from(
    guide.shadowRoot!.querySelectorAll('h1,h2,h3,h4,h5,h6'),
    (each) => each.localName,
  )
}

describe('unlink guide, attributes', () => {
  for (const [level, expected] of [
    ['2', ['h2', 'h3', 'h3']],
    ['3', ['h3', 'h4', 'h4']],
    ['4', ['h4', 'h5', 'h5']],
    ['1', ['h2', 'h3', 'h3']],
    ['7', ['h2', 'h3', 'h3']],
    ['3.5', ['h2', 'h3', 'h3']],
    ['three', ['h2', 'h3', 'h3']],
    ['', ['h2', 'h3', 'h3']],
  ] as const) {
    it(`has the headings ${expected[0]} and ${expected[1]} for heading-level="${level}"`, async () => {
      const markup = (): ReturnType<typeof html> =>
        html`<emqx-billing-unlink-guide heading-level=${level}></emqx-billing-unlink-guide>`
      const { guide } = await showUntil('Factory floor', { markup })
      expect(headings(guide)).to.deep.equal(expected)
    })
  }

  it('follows a level that is set later', async () => {
    const { guide } = await showUntil('Factory floor')
    guide.headingLevel = 4
    await guide.updateComplete
    expect(headings(guide)[0]).to.equal('h4')
  })

  it('works from attributes alone', async () => {
    const apiBase = newBase()
    const mock = createBillingMock({ scenario: 'canceled', apiBase, clock: { now: () => now } })
    configureBilling({ fetch: mock.fetch })
    const guide = await fixture(
      html`<emqx-billing-unlink-guide
        api-base=${apiBase}
        listing-url="https://aws.amazon.com/marketplace/pp/prodview-own"
      ></emqx-billing-unlink-guide>`,
    )
    await sees({ seen: () => seen(guide) }, 'Factory floor')
  })

  it('takes a product name from the tag where the server names none', async () => {
    const page = await showUntil('Factory floor', {
      link: (link) => ({ ...link, productName: '' }),
      markup: () =>
        html`<emqx-billing-unlink-guide product-name="EMQX Platform"></emqx-billing-unlink-guide>`,
    })
    expect(page.seen()).to.contain('Choose EMQX Platform, agreement')
  })

  it('keeps properties that were set before the tag was defined', async () => {
    const apiBase = newBase()
    const mock = createBillingMock({
      scenario: 'already-linked-same',
      apiBase,
      clock: { now: () => now },
    })
    configureBilling({ fetch: mock.fetch })
    const tag = 'late-unlink-guide'
    const holder = await fixture<HTMLElement>(html`<div></div>`)
    const late = document.createElement(tag)
    Object.assign(late, { apiBase, headingLevel: 3 })
    holder.append(late)
    customElements.define(tag, class extends EmqxBillingUnlinkGuide {})
    await sees({ seen: () => seen(late) }, 'Factory floor')
    expect(headings(late)[0]).to.equal('h3')
  })

  it('stays calm whatever stands in its attributes', async () => {
    const guide = (await show({ scenario: 'canceled' })).guide
    const names = [
      'heading-level',
      'listing-url',
      'ticket-url',
      'sign-in-url',
      'product-name',
      'lang',
    ]
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.string({ unit: 'binary' }),
        async (name, value) => {
          guide.setAttribute(name, value)
          await guide.updateComplete
          expect(guide.shadowRoot!.querySelector('.title')).not.to.equal(null)
          guide.removeAttribute(name)
        },
      ),
      { numRuns: 50 },
    )
  })

  for (const base of [
    'https://evil.example/api',
    'javascript:1',
    '[object Object]',
    '   ',
    '//x',
  ]) {
    it(`shows a calm state for api-base="${base}"`, async () => {
      const markup = (): ReturnType<typeof html> =>
        html`<emqx-billing-unlink-guide api-base=${base}></emqx-billing-unlink-guide>`
      const page = await show({ markup })
      await sees(page, /could not load|Factory floor|not set up/)
      expect(isIn(page.guide, 'loading')).to.equal(false)
    })
  }

  it('reads a device’s wrong clock nowhere', async () => {
    const { now: real } = Date
    Date.now = () => 0
    try {
      const page = await showUntil(/are deleted in (2 days, 0|1 day, 23) hours/, {
        scenario: 'canceled',
      })
      expect(page.seen()).to.contain('Nov 24, 2026')
    } finally {
      Date.now = real
    }
  })

  it('says our words in the host’s words where the host has its own', async () => {
    await showUntil('Goodbye', {
      config: { messages: { en: { unlink: { stepsTitle: 'Goodbye' } } } },
    })
  })
})
