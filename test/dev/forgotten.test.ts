// Development: what a host forgot or mistyped is told once, with what to write.
import { expect, html } from '@open-wc/testing'
import { configureBilling } from '../../src/components/page/config.ts'
import '../../src/dev/define.ts'
import { pause } from '../support/quick-time.ts'
import { type Console, listenToConsole, put } from './console.ts'

const listingUrl = 'https://aws.amazon.com/marketplace/pp/prodview-example'
const apiBase = '/api/v1/billing'
/** Answers nothing at all, so that nothing else is told. */
const fetch = (): Promise<Response> => new Promise(() => undefined)

describe('In development the console', () => {
  let page: Console
  beforeEach(() => void (page = listenToConsole()))
  afterEach(() => page.end())

  it('is silent where nothing was forgotten', async () => {
    configureBilling({ apiBase, listingUrl, fetch, ticketUrl: 'https://tickets.example/new' })
    put(
      html` <emqx-billing-subscribe-link
          placement="register"
          precheck
        ></emqx-billing-subscribe-link>
        <emqx-billing-link-status product-name="A product"></emqx-billing-link-status>
        <emqx-billing-payment-method api-base=${apiBase} class="x"></emqx-billing-payment-method>
        <emqx-billing-unlink-guide heading-level="3" data-x="1"></emqx-billing-unlink-guide>`,
    )
    await pause(400)
    expect(page.told).to.deep.equal([])
  })

  it('is silent for a host that configures a moment later', async () => {
    put(html`<emqx-billing-link-status></emqx-billing-link-status>`)
    await pause(30)
    configureBilling({ apiBase, fetch })
    await pause(300)
    expect(page.told).to.deep.equal([])
  })

  it('tells once that no API base was given, for however many elements (fault 65)', async () => {
    put(
      html`<emqx-billing-link-status></emqx-billing-link-status>
        <emqx-billing-payment-method></emqx-billing-payment-method>
        <emqx-billing-unlink-guide></emqx-billing-unlink-guide>`,
    )
    const text = await page.hears('no-api-base')
    await pause(300)
    expect(page.told).to.have.length(1)
    expect(text).to.match(/^\[emqx-billing\] <emqx-billing-[\w-]+>: /)
    expect(text).to.include("configureBilling({ apiBase: '/api/v1/billing' })")
  })

  it('asks for an API base for the subscribe link only where it checks the account', async () => {
    configureBilling({ listingUrl })
    const link = put(
      html`<emqx-billing-subscribe-link></emqx-billing-subscribe-link>`,
    ).firstElementChild
    await pause(300)
    expect(page.told).to.deep.equal([])
    link?.setAttribute('precheck', '')
    await page.hears('no-api-base')
  })

  it('tells that the subscribe link leads nowhere, unless the host wrote its own anchor', async () => {
    const own = html`<a href="https://aws.amazon.com/marketplace/pp/prodview-x">AWS</a>`
    put(html`<emqx-billing-subscribe-link>${own}</emqx-billing-subscribe-link>`)
    await pause(300)
    expect(page.told).to.deep.equal([])
    put(html`<emqx-billing-subscribe-link></emqx-billing-subscribe-link>`)
    expect(await page.hears('no-listing-url')).to.include('listingUrl')
  })

  it('tells that a listing on a foreign host is refused', async () => {
    put(
      html`<emqx-billing-subscribe-link
        listing-url="https://aws.amazon.com.evil.example/"
      ></emqx-billing-subscribe-link>`,
    )
    expect(await page.hears('listing-url-refused')).to.include('evil.example')
    expect(page.told).to.have.length(1)
  })

  it('tells that a ticket URL can be no link', async () => {
    configureBilling({ apiBase, fetch, ticketUrl: 'mailto:help@example.com' })
    put(html`<emqx-billing-payment-method></emqx-billing-payment-method>`)
    expect(await page.hears('url-refused')).to.include('ticketUrl "mailto:help@example.com"')
  })

  it('tells that an option has no such name', async () => {
    configureBilling({ apiBase, fetch, apiUrl: '/api' } as object)
    put(html`<emqx-billing-payment-method></emqx-billing-payment-method>`)
    expect(await page.hears('unknown-option')).to.include('configureBilling({ apiUrl })')
  })

  for (const written of ['apiBase', 'apibase', 'api_base']) {
    it(`tells that ${written} is no attribute`, async () => {
      configureBilling({ fetch })
      const field = html`<emqx-billing-payment-method api-base="/y"></emqx-billing-payment-method>`
      put(field).firstElementChild?.setAttribute(written, '/x')
      expect(await page.hears('unknown-attribute')).to.include('meant as api-base')
    })
  }

  it('tells that a value is not known, once for each attribute', async () => {
    configureBilling({ apiBase, listingUrl, fetch })
    put(
      html`<emqx-billing-subscribe-link placement="header"></emqx-billing-subscribe-link>
        <emqx-billing-subscribe-link placement="footer"></emqx-billing-subscribe-link>
        <emqx-billing-unlink-guide heading-level="h2"></emqx-billing-unlink-guide>`,
    )
    await page.hears('unknown-value')
    await pause(300)
    expect(page.told.filter((text) => text.includes('placement='))).to.have.length(1)
    expect(page.told.filter((text) => text.includes('heading-level="h2"'))).to.have.length(1)
  })

  it('tells that a framework made a text of an object', async () => {
    configureBilling({ apiBase, fetch })
    put(html`<emqx-billing-unlink-guide ticket-url="[object Object]"></emqx-billing-unlink-guide>`)
    await page.hears('object-as-attribute')
  })

  it('tells nothing of an element that has left', async () => {
    put(html`<emqx-billing-link-status></emqx-billing-link-status>`).remove()
    await pause(300)
    expect(page.told).to.deep.equal([])
  })

  it('tells nothing again where another copy of us has told it', async () => {
    put(html`<emqx-billing-link-status></emqx-billing-link-status>`)
    await page.hears('no-api-base')
    const { tell } = await import('../../src/dev/tell.ts')
    tell('no-api-base', '<emqx-billing-link-status>')
    expect(page.told).to.have.length(1)
  })
})
