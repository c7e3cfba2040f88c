// Payment method: the first answer in the page is painted at once, and however many fields there are, one asks.
import { expect, fixture, html } from '@open-wc/testing'
import { configureBilling } from '../../../src/components/page/config.ts'
import type { EmqxBillingPaymentMethod } from '../../../src/components/payment-method/element.ts'
import '../../../src/define/payment-method.ts'
import { until } from '../../support/quick-time.ts'
import { account, answer, freshBase } from './support/field.ts'

const card = {
  account,
  version: 1,
  editable: true,
  kind: 'credit_card',
  brand: 'Visa',
  last4: '4242',
  expiry: '12/30',
}

/** A page whose server has one answer, and holds it until it is let go. */
function heldPage(): { asked: string[]; release: () => void } {
  const asked: string[] = []
  let release: () => void = () => undefined
  const held = new Promise<void>((resolve) => (release = resolve))
  configureBilling({
    apiBase: freshBase(),
    fetch: async (input) => {
      asked.push(new Request(input).url)
      await held
      return answer({ ...card, last4: '1111' })
    },
  })
  return { asked, release }
}

/** As the parser leaves it, which alone may write a script on a page with Trusted Types. */
async function handed(json: string): Promise<EmqxBillingPaymentMethod> {
  const script = `<script type="application/json">${json.replaceAll('<', '\\u003c')}</script>`
  const markup = [`<emqx-billing-payment-method>${script}</emqx-billing-payment-method>`]
  const strings = Object.assign(markup, { raw: markup }) as unknown as TemplateStringsArray
  return fixture<EmqxBillingPaymentMethod>(html(strings))
}

const textOf = (element: Element): string => element.shadowRoot?.textContent ?? ''

describe('payment method, with the first answer in the page', () => {
  it('is painted with the first drawing, before the server has answered, and then follows it', async () => {
    const page = heldPage()
    const element = await handed(JSON.stringify({ paymentMethod: card }))
    expect(textOf(element)).to.include('4242')
    page.release()
    await until(() => textOf(element).includes('1111') && true, 'the server’s own word counts')
    expect(page.asked.length).to.equal(1)
  })

  it('makes no markup and no sentence of what is not an answer, and tells the host once', async () => {
    const page = heldPage()
    const told: string[] = []
    const hear = ({ kind }: { kind: string }) => told.push(kind)
    document.body.addEventListener('emqxbillingerror', hear)
    const element = await handed('{"paymentMethod":{"kind":"<img src=x>"}}')
    element.requestUpdate()
    await element.updateComplete
    document.body.removeEventListener('emqxbillingerror', hear)
    expect(told).to.deep.equal(['malformed'])
    expect(element.matches(':state(loading)')).to.equal(true)
    page.release()
    await until(() => textOf(element).includes('1111') && true, 'it is asked for as ever')
  })

  it('shows an old answer to nobody who comes back to the page later', async () => {
    const page = heldPage()
    const element = await handed(JSON.stringify({ paymentMethod: card }))
    const place = element.parentElement!
    element.remove()
    await new Promise((resolve) => setTimeout(resolve))
    place.append(element)
    await element.updateComplete
    expect(textOf(element)).not.to.include('4242')
    page.release()
    await until(() => textOf(element).includes('1111') && true, 'it is asked for anew')
  })
})

describe('payment method, five hundred times on one page', () => {
  it('asks once for all of them', async () => {
    const page = heldPage()
    const place = await fixture<HTMLElement>(html`<div></div>`)
    for (let each = 0; each < 500; each += 1) {
      place.append(document.createElement('emqx-billing-payment-method'))
    }
    const fields = Array.from(place.children)
    page.release()
    await until(
      () => fields.every((field) => textOf(field).includes('1111')) && true,
      'all show it',
    )
    expect(page.asked.length).to.equal(1)
  }).timeout(30_000)
})
