// Subscribe link: on a page that forgot to say where it leads.
import { aTimeout, expect, fixture, html } from '@open-wc/testing'
import '../../../src/define/subscribe-link.ts'

describe('a subscribe link without a listing', () => {
  it('shows nothing to the customer and tells the engineer once what to write', async function () {
    this.timeout(8_000)
    const said: string[] = []
    const { warn } = console
    console.warn = (...words: unknown[]) => said.push(words.join(' '))
    const box = await fixture(
      html`<div>
        <emqx-billing-subscribe-link>Pay through AWS</emqx-billing-subscribe-link>
        <emqx-billing-subscribe-link></emqx-billing-subscribe-link>
      </div>`,
    )
    await aTimeout(2_300)
    console.warn = warn
    expect(box.textContent).to.include('Pay through AWS')
    expect((box as HTMLElement).innerText.trim()).to.equal('')
    expect(said.length).to.equal(1)
    expect(said[0]).to.include('configureBilling({ listingUrl:')
    expect(said[0]).to.include('listing-url')
    await expect(box).to.be.accessible()
  })
})
