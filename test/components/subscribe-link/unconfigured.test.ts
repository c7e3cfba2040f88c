// Subscribe link: on a page that forgot to say where it leads.
import { expect, fixture, html } from '@open-wc/testing'
import '../../../src/define/subscribe-link.ts'

describe('a subscribe link without a listing', () => {
  it('shows nothing to the customer, and says nothing in the console', async () => {
    const said: string[] = []
    const { warn } = console
    console.warn = (...words: unknown[]) => said.push(words.join(' '))
    const box = await fixture(
      html`<div>
        <emqx-billing-subscribe-link>Pay through AWS</emqx-billing-subscribe-link>
        <emqx-billing-subscribe-link></emqx-billing-subscribe-link>
      </div>`,
    )
    expect(box.textContent).to.include('Pay through AWS')
    expect((box as HTMLElement).innerText.trim()).to.equal('')
    await expect(box).to.be.accessible()
    console.warn = warn
    expect(said).to.deep.equal([])
  })
})
