// Subscribe link: "Or subscription on AWS Marketplace".
import { expect, fixture, html } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { configureBilling } from '../../../src/components/page/config.ts'
import { EmqxSubscribeEvent } from '../../../src/components/element/events.ts'
import type { EmqxBillingSubscribeLink } from '../../../src/components/subscribe-link/element.ts'
import '../../../src/define/subscribe-link.ts'

const listing = 'https://aws.amazon.com/marketplace/pp/prodview-example'

async function show(content: unknown = '', url = listing, placement = 'login') {
  const element = await fixture<EmqxBillingSubscribeLink>(
    html`<emqx-billing-subscribe-link listing-url=${url} placement=${placement}
      >${content}</emqx-billing-subscribe-link
    >`,
  )
  const heard: EmqxSubscribeEvent[] = []
  element.addEventListener('emqxsubscribe', (event) => {
    heard.push(event)
    event.preventDefault()
  })
  return { element, heard, link: element.shadowRoot!.querySelector('a') }
}

describe('the subscribe link', () => {
  it('is a real link to the listing, in a new tab that learns nothing of this page', async () => {
    const { link, element } = await show()
    expect(link!.href).to.equal(listing)
    expect(link!.target).to.equal('_blank')
    expect(link!.rel).to.equal('noopener noreferrer')
    expect(link!.referrerPolicy).to.equal('no-referrer')
    expect(link!.innerText).to.include('Or subscription on AWS Marketplace')
    expect(link!.textContent).to.include('(opens in a new tab)')
    await expect(element).to.be.accessible()
  })

  it('reads what the host writes inside it instead', async () => {
    const { link } = await show('Pay through AWS')
    const slot = link!.querySelector('slot')!
    expect(slot.assignedNodes({ flatten: true }).map(({ textContent }) => textContent)).to.include(
      'Pay through AWS',
    )
    expect(link!.textContent).to.not.include('Or subscription')
  })

  it('keeps its own text where the host only left a line break', async () => {
    const { link } = await show('\n   ')
    expect(link!.textContent).to.include('Or subscription on AWS Marketplace')
  })

  it('speaks in the host’s words where these are configured', async () => {
    configureBilling({ messages: { en: { subscribe: { label: 'Abo über AWS' } } } })
    const { link } = await show()
    expect(link!.textContent).to.include('Abo über AWS')
    configureBilling({})
  })

  it('takes the type of the page around it', async () => {
    const { link, element } = await show()
    element.parentElement!.classList.add('big')
    const page = new CSSStyleSheet()
    page.replaceSync('.big { font: 31px/1.3 monospace }')
    document.adoptedStyleSheets = [page]
    expect(getComputedStyle(link!).fontSize).to.equal('31px')
    document.adoptedStyleSheets = []
  })
})

describe('the event emqxsubscribe', () => {
  for (const [written, placement] of [
    ['login', 'login'],
    ['register', 'register'],
    ['', 'login'],
    ['REGISTER', 'login'],
    ['<script>', 'login'],
    ['__proto__', 'login'],
  ] as const) {
    it(`says ${placement} for placement="${written}"`, async () => {
      const { link, heard } = await show('', listing, written)
      link!.click()
      expect(heard.map((event) => [event.placement, event.href])).to.deep.equal([
        [placement, listing],
      ])
    })
  }

  it('bubbles out of every shadow root and keeps the customer here if it is cancelled', async () => {
    const { link, heard } = await show()
    const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true })
    expect(link!.dispatchEvent(click)).to.equal(false)
    expect(heard[0]).to.be.instanceOf(EmqxSubscribeEvent)
    expect(heard[0]!.bubbles && heard[0]!.composed && heard[0]!.cancelable).to.equal(true)
  })

  it('lets the link go on if nobody objects', async () => {
    const element = await fixture<EmqxBillingSubscribeLink>(
      html`<emqx-billing-subscribe-link listing-url=${listing}></emqx-billing-subscribe-link>`,
    )
    let goesOn: boolean | undefined
    // The last to hear of it, and the one who keeps this test on its page.
    window.addEventListener(
      'click',
      (event) => {
        goesOn = !event.defaultPrevented
        event.preventDefault()
      },
      { once: true },
    )
    element.shadowRoot!.querySelector('a')!.click()
    expect(goesOn).to.equal(true)
  })

  it('comes from the keyboard too', async () => {
    const { link, heard } = await show()
    await sendKeys({ press: 'Tab' })
    expect(link!.matches(':focus-visible')).to.equal(true)
    await sendKeys({ press: 'Enter' })
    expect(heard.length).to.equal(1)
  })

  it('comes from the middle button, but not from the right one', async () => {
    const { link, heard } = await show()
    const press = (button: number) =>
      link!.dispatchEvent(
        new MouseEvent('auxclick', { button, bubbles: true, cancelable: true, composed: true }),
      )
    expect(press(2)).to.equal(true)
    expect(heard.length).to.equal(0)
    expect(press(1)).to.equal(false)
    expect(heard.length).to.equal(1)
  })

  it('comes once from the host’s own anchor and from whatever is inside it', async () => {
    const { element, heard } = await show(html`<a href="/own"><b>Subscribe</b></a>`)
    element.querySelector('b')!.click()
    expect(heard.map(({ href }) => href)).to.deep.equal([`${location.origin}/own`])
  })

  it('does not come from a link that leads nowhere, nor from beside the link', async () => {
    const { element, heard } = await show(html`<a href="#">Subscribe</a><i>beside</i>`, '')
    element.querySelector('a')!.click()
    element.querySelector('i')!.click()
    element.click()
    expect(heard).to.deep.equal([])
  })
})

describe('a listing URL', () => {
  for (const url of [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    'http://aws.amazon.com/marketplace',
    'https://aws.amazon.com.evil.example/',
    'https://evil.example/#aws.amazon.com',
    'https://user@aws.amazon.com/',
    'https://aws.amazon.com:8443/',
    '//evil.example',
    'blob:https://aws.amazon.com/x',
    '[object Object]',
    '\u0000',
    'x'.repeat(10_000),
  ]) {
    it(`such as ${JSON.stringify(url.slice(0, 40))} in markup is never led to`, async () => {
      const { element } = await show('', url)
      const href = element.shadowRoot!.querySelector('a')?.href ?? ''
      expect(href === '' || href.startsWith(`${location.origin}/`), href).to.equal(true)
    })
  }

  it('may be of China’s partition', async () => {
    const { link } = await show('', 'https://awsmarketplace.amazonaws.cn/marketplace/pp/x')
    expect(link!.href).to.equal('https://awsmarketplace.amazonaws.cn/marketplace/pp/x')
  })

  it('is followed when it is configured after the element is there', async () => {
    const { element } = await show('', '')
    expect(element.shadowRoot!.querySelector('a')).to.equal(null)
    expect(element.matches(':state(empty)')).to.equal(true)
    configureBilling({ listingUrl: listing })
    await element.updateComplete
    expect(element.shadowRoot!.querySelector('a')!.href).to.equal(listing)
    expect(element.matches(':state(empty)')).to.equal(false)
    configureBilling({})
    await element.updateComplete
    expect(element.shadowRoot!.querySelector('a')).to.equal(null)
  })
})

describe('a subscribe link that frameworks handle', () => {
  it('takes properties that were set before its definition', async () => {
    const early = new Document().createElementNS(
      'http://www.w3.org/1999/xhtml',
      'emqx-billing-subscribe-link',
    )
    Object.assign(early, { listingUrl: listing, placement: 'register' })
    const element = document.adoptNode(early) as EmqxBillingSubscribeLink
    document.body.append(element)
    await element.updateComplete
    expect(element.shadowRoot!.querySelector('a')!.href).to.equal(listing)
    expect(Object.hasOwn(element, 'listingUrl')).to.equal(false)
    element.remove()
  })

  it('survives being moved, removed and put back', async () => {
    const { element, heard } = await show()
    const elsewhere = document.createElement('div')
    document.body.append(elsewhere)
    elsewhere.append(element)
    await element.updateComplete
    element.remove()
    configureBilling({ listingUrl: `${listing}2` })
    document.body.append(element)
    await element.updateComplete
    element.shadowRoot!.querySelector('a')!.click()
    expect(heard.length).to.equal(1)
    configureBilling({})
    element.remove()
    elsewhere.remove()
  })

  it('follows the page’s theme', async () => {
    const { link } = await show()
    const light = getComputedStyle(link!).color
    document.documentElement.dataset['theme'] = 'dark'
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(getComputedStyle(link!).color).to.not.equal(light)
    delete document.documentElement.dataset['theme']
  })
})
