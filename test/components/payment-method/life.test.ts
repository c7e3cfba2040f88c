// Payment method: how frameworks treat it.
import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing'
import { createBillingMock, type BillingMock } from '../../../src/api/mock/index.ts'
import { configureBilling } from '../../../src/components/page/config.ts'
import type { EmqxBillingPaymentMethod } from '../../../src/components/payment-method/element.ts'
import { around, askAgain, freshBase, showField } from './support/field.ts'

const requests = (log: ReturnType<BillingMock['log']>) =>
  log.filter(({ type }) => type === 'request').length

describe('a payment method field', () => {
  it('that is moved in the page keeps what it shows and asks nothing again (fault 63)', async () => {
    const field = await showField({ scenario: 'credit-card' })
    await field.reads('Visa')
    const before = requests(field.mock.log())
    const elsewhere = document.createElement('div')
    document.body.append(elsewhere)
    elsewhere.append(field.element)
    expect(field.text()).to.include('Visa')
    await aTimeout(100)
    expect(field.element.matches(':state(loading)')).to.equal(false)
    expect(requests(field.mock.log())).to.equal(before)
    elsewhere.remove()
  })

  it('that was removed asks nothing any more, and comes back when it is put back', async () => {
    const field = await showField({ scenario: 'stalled-sync' })
    await field.reads('No payment method')
    const parent = field.element.parentElement!
    field.element.remove()
    await aTimeout(20)
    const before = requests(field.mock.log())
    askAgain(field.apiBase)
    await aTimeout(100)
    expect(requests(field.mock.log())).to.equal(before)
    parent.append(field.element)
    await waitUntil(() => requests(field.mock.log()) > before)
    await field.reads('No payment method')
  })

  it('takes properties that were set before its definition', async () => {
    const apiBase = freshBase()
    const mock = createBillingMock({ apiBase, scenario: 'credit-card' })
    configureBilling({ fetch: mock.fetch })
    // A document without definitions, as a framework that renders before ours would use.
    const early = new Document().createElementNS(
      'http://www.w3.org/1999/xhtml',
      'emqx-billing-payment-method',
    )
    Object.assign(early, { apiBase })
    const element = document.adoptNode(early) as EmqxBillingPaymentMethod
    document.body.append(element)
    await around(element, mock, apiBase).reads('Visa')
    expect(Object.hasOwn(element, 'apiBase')).to.equal(false)
    element.remove()
  })

  it('shares one question with a second one on the page', async () => {
    const field = await showField({ scenario: 'credit-card' })
    const second = await fixture<EmqxBillingPaymentMethod>(
      html`<emqx-billing-payment-method></emqx-billing-payment-method>`,
    )
    await field.reads('Visa')
    await around(second, field.mock, field.apiBase).reads('Visa')
    expect(requests(field.mock.log())).to.equal(1)
  })

  it('lets an attribute win over the page', async () => {
    const other = freshBase()
    const mock = createBillingMock({ apiBase: other, scenario: 'available-credits' })
    const field = await showField({ scenario: 'credit-card' }, { fetch: mock.fetch })
    field.element.setAttribute('api-base', other)
    await field.reads('Available Credits')
  })

  for (const bad of [
    '',
    '   ',
    '[object Object]',
    'javascript:alert(1)',
    'https://evil.example/api',
    '//evil.example',
    '\u0000',
    '/'.repeat(5_000),
    '../../..',
    'http://[',
  ]) {
    it(`is calm with the attribute ${JSON.stringify(bad.slice(0, 30))}`, async () => {
      const asked: string[] = []
      configureBilling({
        fetch: async (input) => {
          asked.push(
            new URL(input instanceof Request ? input.url : String(input), location.href).origin,
          )
          throw new TypeError('Failed to fetch')
        },
      })
      const element = document.createElement('emqx-billing-payment-method')
      for (const name of ['api-base', 'ticket-url', 'sign-in-url', 'product-name', 'lang']) {
        element.setAttribute(name, bad)
      }
      document.body.append(element)
      await waitUntil(() => /Payment Method/.test(element.shadowRoot!.textContent))
      await aTimeout(50)
      expect(element.shadowRoot!.textContent).to.match(/not set up|could not load|offline/)
      expect(asked.filter((origin) => origin !== location.origin)).to.deep.equal([])
      element.remove()
    })
  }
})
