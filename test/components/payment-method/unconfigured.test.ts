// Payment method: on a page that forgot to configure it.
import { expect, fixture, html } from '@open-wc/testing'
import { configureBilling } from '../../../src/components/page/config.ts'
import type { EmqxBillingPaymentMethod } from '../../../src/components/payment-method/element.ts'
import '../../../src/define/payment-method.ts'
import { createBillingMock } from '../../../src/api/mock/index.ts'
import { around } from './support/field.ts'

describe('a payment method field without configuration', () => {
  it('is calm for the customer, and says nothing in the console', async () => {
    const said: string[] = []
    const { warn } = console
    console.warn = (...words: unknown[]) => said.push(words.join(' '))
    const box = await fixture(
      html`<div>
        <emqx-billing-payment-method></emqx-billing-payment-method
        ><emqx-billing-payment-method></emqx-billing-payment-method>
      </div>`,
    )
    const element = box.querySelector<EmqxBillingPaymentMethod>('emqx-billing-payment-method')!
    await element.updateComplete
    expect(element.shadowRoot!.textContent).to.include('Billing is not set up on this page yet.')
    expect(element.matches(':state(empty)')).to.equal(true)
    expect(element.matches(':state(loading)')).to.equal(false)
    await expect(element).to.be.accessible()
    console.warn = warn
    expect(said).to.deep.equal([])
  })

  it('begins as soon as the page says where the API is (fault 65)', async () => {
    const element = await fixture<EmqxBillingPaymentMethod>(
      html`<emqx-billing-payment-method></emqx-billing-payment-method>`,
    )
    const apiBase = '/late/api/v1/billing'
    const mock = createBillingMock({ apiBase, scenario: 'credit-card' })
    configureBilling({ apiBase, fetch: mock.fetch })
    await around(element, mock, apiBase).reads('Visa')
  })
})
