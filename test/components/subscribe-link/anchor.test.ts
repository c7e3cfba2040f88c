// Subscribe link: the host's own <a>, which works before us.
import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing'
import { configureBilling } from '../../../src/components/page/config.ts'
import type { EmqxBillingSubscribeLink } from '../../../src/components/subscribe-link/element.ts'
import '../../../src/define/subscribe-link.ts'

const listing = 'https://aws.amazon.com/marketplace/pp/prodview-example'

async function around(anchor: ReturnType<typeof html>, attributes = { 'listing-url': listing }) {
  const element = await fixture<EmqxBillingSubscribeLink>(
    html`<emqx-billing-subscribe-link listing-url=${attributes['listing-url']}
      >${anchor}</emqx-billing-subscribe-link
    >`,
  )
  await element.updateComplete
  return { element, anchor: element.querySelector('a')! }
}

describe('an anchor inside the subscribe link', () => {
  for (const [what, anchor] of [
    ['no address', html`<a>Subscribe</a>`],
    ['an empty address', html`<a href="">Subscribe</a>`],
    ['a placeholder', html`<a href="#">Subscribe</a>`],
    ['a script instead of an address', html`<a href="javascript:void(0)">Subscribe</a>`],
  ] as const) {
    it(`with ${what} is made to lead to the listing, safely and in a new tab`, async () => {
      const { element, anchor: link } = await around(anchor)
      expect(link.getAttribute('href')).to.equal(listing)
      expect(link.target).to.equal('_blank')
      expect([...link.relList]).to.have.members(['noopener', 'noreferrer'])
      expect(link.referrerPolicy).to.equal('no-referrer')
      expect(link.textContent).to.equal('Subscribe')
      expect(element.shadowRoot!.querySelector('a'), 'one link, not two').to.equal(null)
    })
  }

  it('keeps the address, target and rel that the host wrote', async () => {
    const { anchor } = await around(
      html`<a href="https://shop.example/aws" target="_self" rel="nofollow" referrerpolicy="origin"
        >Subscribe</a
      >`,
    )
    expect(anchor.getAttribute('href')).to.equal('https://shop.example/aws')
    expect(anchor.target).to.equal('_self')
    expect([...anchor.relList]).to.have.members(['nofollow', 'noopener', 'noreferrer'])
    expect(anchor.referrerPolicy).to.equal('origin')
  })

  it('is the host’s even where we have no listing, and needs no warning', async () => {
    const { element, anchor } = await around(html`<a href="/aws">Subscribe</a>`, {
      'listing-url': 'javascript:alert(1)',
    })
    expect(anchor.getAttribute('href')).to.equal('/aws')
    expect(element.matches(':state(empty)')).to.equal(false)
    expect(anchor.checkVisibility()).to.equal(true)
  })

  it('stays visible and untouched where nobody has an address', async () => {
    const { element, anchor } = await around(html`<a href="#">Subscribe</a>`, { 'listing-url': '' })
    expect(anchor.getAttribute('href')).to.equal('#')
    expect(anchor.hasAttribute('target')).to.equal(false)
    expect(anchor.checkVisibility()).to.equal(true)
    expect(element.matches(':state(empty)')).to.equal(true)
  })

  it('follows a listing that is configured later, and one that is corrected', async () => {
    const { element, anchor } = await around(html`<a href="#">Subscribe</a>`, { 'listing-url': '' })
    configureBilling({ listingUrl: listing })
    await element.updateComplete
    expect(anchor.getAttribute('href')).to.equal(listing)
    configureBilling({ listingUrl: `${listing}2` })
    await element.updateComplete
    expect(anchor.getAttribute('href')).to.equal(`${listing}2`)
    anchor.setAttribute('href', '/own')
    configureBilling({ listingUrl: listing })
    await element.updateComplete
    expect(anchor.getAttribute('href'), 'the host took it over').to.equal('/own')
    configureBilling({})
  })

  it('is enhanced when a framework puts it there afterwards, however deep', async () => {
    const element = await fixture<EmqxBillingSubscribeLink>(
      html`<emqx-billing-subscribe-link listing-url=${listing}></emqx-billing-subscribe-link>`,
    )
    expect(element.shadowRoot!.querySelector('a')!.textContent).to.include('AWS Marketplace')
    const wrapper = document.createElement('p')
    const anchor = document.createElement('a')
    anchor.textContent = 'Late'
    wrapper.append(anchor)
    element.append(wrapper)
    await waitUntil(() => anchor.href === listing)
    expect(element.shadowRoot!.querySelector('a')).to.equal(null)
    wrapper.remove()
    await waitUntil(() => element.shadowRoot!.querySelector('a') !== null)
  })

  it('is not moved, resized or restyled by being enhanced', async () => {
    const page = new CSSStyleSheet()
    page.replaceSync(`emqx-billing-subscribe-link:not(:defined),
      emqx-plain-twin { display: inline-block; min-height: 1.5em }
      .page { font: 19px/1.2 serif }`)
    document.adoptedStyleSheets = [page]
    const box = await fixture(html`
      <div class="page">
        <div>
          <emqx-plain-twin><a href="#">Or subscription on AWS Marketplace</a></emqx-plain-twin>
        </div>
        <div>
          <emqx-billing-subscribe-link listing-url=${listing}
            ><a href="#">Or subscription on AWS Marketplace</a></emqx-billing-subscribe-link
          >
        </div>
      </div>
    `)
    await nextFrame()
    const [before, after] = box.querySelectorAll('a')
    const [rowBefore, rowAfter] = box.querySelectorAll('div')
    const size = (of: Element) => {
      const { width, height } = of.getBoundingClientRect()
      return [width, height]
    }
    expect(size(after!)).to.deep.equal(size(before!))
    expect(size(rowAfter!)).to.deep.equal(size(rowBefore!))
    expect(getComputedStyle(after!).font).to.equal(getComputedStyle(before!).font)
    expect(getComputedStyle(after!).color).to.equal(getComputedStyle(before!).color)
    document.adoptedStyleSheets = []
  })
})
