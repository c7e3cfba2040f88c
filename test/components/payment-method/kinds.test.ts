// Payment method: every way to pay, in words.
import { expect } from '@open-wc/testing'
import { showField, showMethod } from './support/field.ts'

describe('the payment method field names', () => {
  it('its label and a credit card by brand, last digits and expiry', async () => {
    const field = await showField({ scenario: 'credit-card' })
    await field.reads('Visa ending in 4242')
    expect(field.part('label')!.textContent).to.equal('Payment Method')
    expect(field.text()).to.include('Expires 09/2029')
    expect(field.part('note'), 'an editable method needs no reason').to.equal(null)
    expect(field.element.shadowRoot!.querySelector('a')).to.equal(null)
  })

  it('no payment method as an empty state with what to do', async () => {
    const field = await showField({ scenario: 'happy' })
    await field.reads('No payment method')
    expect(field.text()).to.include('Add one to keep deployments running')
    expect(field.element.matches(':state(empty)')).to.equal(true)
  })

  it('Available Credits with their amount in their currency', async () => {
    const field = await showField({ scenario: 'available-credits' })
    await field.reads('Available Credits')
    expect(field.text()).to.include('$120.50 left')
  })

  const verifications = [
    ['pending', '4 to 7 business days'],
    ['verified', 'Verified'],
    ['failed', 'Could not be verified'],
  ] as const
  for (const [verification, words] of verifications) {
    it(`a US bank account whose verification is ${verification}`, async () => {
      const field = await showMethod({ kind: 'us_bank_account', last4: '6789', verification })
      await field.reads('US bank account ending in 6789')
      expect(field.text()).to.include(words)
    })
  }

  it('a US bank account with a verification that is not known yet, and invents none', async () => {
    const field = await showMethod({
      kind: 'us_bank_account',
      last4: '6789',
      verification: 'by_carrier_pigeon',
    })
    await field.reads('US bank account ending in 6789')
    expect(field.part('facts')).to.equal(null)
  })

  for (const [kind, words, reason, note] of [
    ['azure_marketplace', 'Azure Marketplace Subscription', 'managed_on_azure', 'Managed on Azure'],
    [
      'gcp_marketplace',
      'Google Cloud Marketplace Subscription',
      'managed_on_gcp',
      'Managed on Google Cloud',
    ],
  ] as const) {
    it(`${words} with since, product and the reason why it is fixed`, async () => {
      const field = await showMethod({
        kind,
        since: '2026-06-03T10:12:00Z',
        productName: 'EMQX Cloud',
        editable: false,
        editBlockedReason: reason,
      })
      await field.reads(words)
      expect(field.text()).to.match(/Since Jun 3, 2026\s*EMQX Cloud/)
      expect(field.part('note')!.textContent).to.include(note)
    })
  }

  it('a kind of a newer server calmly, without claiming anything', async () => {
    const field = await showMethod({ kind: 'moon_dust', editable: false })
    await field.reads('Another payment method')
    expect(field.text()).to.include('Reload the page')
    expect(field.element.matches(':state(unknown)')).to.equal(true)
    expect(field.element.matches(':state(error)')).to.equal(false)
  })
})

describe('why the payment method cannot be edited is written out:', () => {
  const reasons = [
    ['managed_on_aws', 'cancel the subscription there first'],
    ['link_pending', 'once AWS has confirmed'],
    ['final_metering', 'settled the last usage'],
    ['insufficient_role', 'Only the owner'],
    ['overdue_invoice', 'after the overdue invoice is paid'],
    ['mercury_in_retrograde', 'cannot be changed at the moment'],
  ] as const
  for (const [editBlockedReason, words] of reasons) {
    it(editBlockedReason, async () => {
      const card = { kind: 'credit_card', brand: 'Visa', last4: '4242', expiry: '09/2029' }
      const field = await showMethod({ ...card, editable: false, editBlockedReason })
      await field.reads(words)
      const note = field.part('note')!
      expect(note.textContent).to.include(words)
      expect(note.getBoundingClientRect().height).to.be.greaterThan(10)
      expect(field.element.shadowRoot!.querySelector('[title]')).to.equal(null)
    })
  }

  it('even when the server gives no reason', async () => {
    const field = await showMethod({ kind: 'none', editable: false })
    await field.reads('It cannot be changed at the moment.')
  })
})

describe('what a server writes into a payment method', () => {
  it('is text and never markup', async () => {
    const field = await showMethod({
      kind: 'credit_card',
      brand: '<img src=x onerror=alert(1)>',
      last4: '{brand}',
      expiry: '<b>',
    })
    await field.reads('<img src=x')
    expect(field.element.shadowRoot!.querySelector('img, b')).to.equal(null)
    expect(field.text()).to.include('ending in {brand}')
  })

  it('may be very long and still stays inside the field', async () => {
    const field = await showMethod({
      kind: 'credit_card',
      brand: 'W'.repeat(400),
      last4: '4242',
      expiry: '1'.repeat(400),
    })
    await field.reads('ending in 4242')
    expect(field.element.scrollWidth).to.be.at.most(Math.ceil(field.element.clientWidth))
  })
})
