// Payment method: every state for those who do not see it, and in every look.
import { expect } from '@open-wc/testing'
import type { ScenarioName } from '../../../src/api/mock/index.ts'
import { showField, showMethod, startLinking } from './support/field.ts'

const states: [what: string, scenario: ScenarioName, words: string][] = [
  ['no method', 'happy', 'No payment method'],
  ['a card', 'credit-card', 'Visa'],
  ['credits', 'available-credits', 'Available Credits'],
  ['AWS Marketplace', 'already-linked-same', 'AWS Marketplace'],
  ['AWS Marketplace being cancelled', 'canceling', 'Ends on AWS'],
  ['an unknown kind', 'unknown-state', 'Another payment method'],
  ['an error', 'malformed', 'could not load'],
  ['a signed-out customer', 'signed-out', 'signed out'],
]

describe('the payment method field is accessible with', () => {
  for (const [what, scenario, words] of states) {
    for (const theme of ['light', 'dark']) {
      it(`${what}, ${theme}`, async () => {
        document.documentElement.dataset['theme'] = theme
        const page = new CSSStyleSheet()
        page.replaceSync(`html { background: ${theme === 'dark' ? '#18191d' : '#fff'} }`)
        document.adoptedStyleSheets = [page]
        try {
          const urls = { signInUrl: '/login', ticketUrl: 'https://support.example/' }
          const field = await showField({ scenario }, urls)
          await field.reads(words)
          await expect(field.element).to.be.accessible()
        } finally {
          delete document.documentElement.dataset['theme']
          document.adoptedStyleSheets = []
        }
      })
    }
  }

  it('a change on its way', async () => {
    const field = await showField({ scenario: 'stalled-sync' }, {}, startLinking)
    await field.reads('Changing to')
    await expect(field.element).to.be.accessible()
  })

  it('a skeleton, which says that it loads', async () => {
    const field = await showField({}, { fetch: () => new Promise(() => undefined) })
    expect(field.text()).to.include('Loading…')
    await expect(field.element).to.be.accessible()
  })

  it('a brand colour that nobody could read as text', async () => {
    document.documentElement.style.setProperty('--el-color-primary', '#b7ffdf')
    const field = await showField({ scenario: 'already-linked-same' })
    await field.reads('AWS Marketplace')
    await expect(field.element).to.be.accessible()
    document.documentElement.style.removeProperty('--el-color-primary')
  })
})

describe('a reader of the page', () => {
  it('finds label and value as a term and its description', async () => {
    const field = await showField({ scenario: 'credit-card' })
    await field.reads('Visa')
    const list = field.element.shadowRoot!.querySelector('dl')!
    expect([...list.children].map(({ localName }) => localName)).to.deep.equal(['dt', 'dd'])
  })

  it('finds the status region there before there is anything to say', async () => {
    const field = await showField({}, { fetch: () => new Promise(() => undefined) })
    const status = field.element.shadowRoot!.querySelector('[role="status"]')!
    expect(status.textContent.trim()).to.equal('')
    await expect(field.element).shadowDom.to.be.accessible()
  })
})

describe('from right to left', () => {
  afterEach(() => document.documentElement.removeAttribute('dir'))
  it('the label begins on the right and the link to AWS ends on the left', async () => {
    document.documentElement.dir = 'rtl'
    const field = await showField({ scenario: 'already-linked-same' })
    await field.reads('Manage on AWS')
    const box = field.element.getBoundingClientRect()
    const icon = field.part('value')!.querySelector('svg')!.getBoundingClientRect()
    const link = field.element.shadowRoot!.querySelector('a')!.getBoundingClientRect()
    expect(Math.round(icon.right)).to.equal(Math.round(box.right))
    expect(link.left).to.be.lessThan(icon.left)
  })
})

describe('the host’s own wording', () => {
  it('replaces ours where it is given', async () => {
    const messages = { en: { method: { label: 'Paid with' } } }
    const card = { kind: 'credit_card', brand: 'Visa', last4: '4242', expiry: '09/2029' }
    const field = await showMethod(card, { messages })
    await field.reads('Paid with')
    await field.reads('Visa ending in 4242')
  })
})
