// Subscribe link: what stands in the way is told before the customer leaves for AWS.
import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing'
import {
  createBillingMock,
  type MockOptions,
  type RemedyKind,
} from '../../../src/api/mock/index.ts'
import { configureBilling, type BillingConfig } from '../../../src/components/page/config.ts'
import type { EmqxBillingSubscribeLink } from '../../../src/components/subscribe-link/element.ts'
// At hand, so that it is drawn as soon as it is answered.
import '../../../src/components/subscribe-link/precheck.ts'
import '../../../src/define/subscribe-link.ts'

const listing = 'https://aws.amazon.com/marketplace/pp/prodview-example'
let count = 0

async function show(options: MockOptions = {}, config: Partial<BillingConfig> = {}) {
  count += 1
  const apiBase = `/precheck-${count}/api/v1/billing`
  const mock = createBillingMock({ apiBase, origin: location.origin, ...options })
  configureBilling({
    apiBase,
    fetch: mock.fetch,
    listingUrl: listing,
    ticketUrl: 'https://support.example/new',
    signInUrl: '/login.html',
    ...config,
  })
  const element = await fixture<EmqxBillingSubscribeLink>(
    html`<emqx-billing-subscribe-link precheck></emqx-billing-subscribe-link>`,
  )
  const isThere = () => element.shadowRoot!.querySelector('emqx-billing-precheck') !== null
  await waitUntil(isThere, 'the pre-check is there', { timeout: 4_000 })
  const panel = element.shadowRoot!.querySelector('emqx-billing-precheck')!.shadowRoot!
  const text = () => panel.textContent.replace(/\s+/g, ' ')
  const reads = (words: string) => waitUntil(() => text().includes(words), `${words} in: ${text()}`)
  const remedy = (kind: RemedyKind) =>
    mock.fetch('/emqx/remedy', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ kind }),
    })
  const asked = () =>
    mock.log().filter(({ path }) => path === `${apiBase}/marketplace/eligibility`).length
  const link = element.shadowRoot!.querySelector<HTMLAnchorElement>('[part="link"]')!
  const again = () => panel.querySelector<HTMLButtonElement>('[part="check-again"]')!
  return { element, mock, panel, text, reads, remedy, asked, link, again }
}

describe('the pre-check', () => {
  it('is not there unless the host asks for it', async () => {
    const element = await fixture<EmqxBillingSubscribeLink>(
      html`<emqx-billing-subscribe-link listing-url=${listing}></emqx-billing-subscribe-link>`,
    )
    await aTimeout(50)
    expect(element.shadowRoot!.childElementCount).to.equal(1)
  })

  it('can be given another look by the host, through its part', async () => {
    const { element } = await show()
    const part = element.shadowRoot!.querySelector('[part="precheck"]')!
    expect(getComputedStyle(part).outlineStyle).to.equal('none')
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('emqx-billing-subscribe-link::part(precheck) { outline: 3px dashed }')
    document.adoptedStyleSheets = [sheet]
    expect(getComputedStyle(part).outlineStyle).to.equal('dashed')
    document.adoptedStyleSheets = []
  })

  it('says calmly that this account can be linked', async () => {
    const { reads, element, panel } = await show()
    await reads('This account can be paid through AWS Marketplace.')
    expect(panel.querySelector('section, button')).to.equal(null)
    expect(element.matches(':state(failed)')).to.equal(false)
    await expect(element).to.be.accessible()
  })

  for (const [scenario, title, action] of [
    ['credit-card', 'A credit card is set up', 'Remove the card'],
    ['available-credits', 'Available Credits are in use', 'View credits'],
    ['voucher', 'A voucher is in use', 'View vouchers'],
    ['already-linked-same', 'This EMQX account has a Marketplace subscription', 'Manage on AWS'],
    ['not-owner', 'Only the owner can link this account', 'Ask the owner'],
  ] as const) {
    it(`tells that ${title}, why, what to do, and offers a ticket`, async () => {
      const { reads, text, panel, element, link } = await show({ scenario })
      await reads(title)
      expect(text()).to.include(action)
      expect(panel.querySelectorAll('li').length).to.equal(1)
      expect(panel.querySelectorAll('li p').length).to.equal(2)
      expect(text()).to.include('You can subscribe now, but linking will wait')
      const ticket = [...panel.querySelectorAll('a')].at(-1)!
      expect(ticket.textContent).to.include('Submit a ticket')
      expect(ticket.href).to.match(/^https:\/\/support\.example\/new\?code=\w+$/)
      expect(element.matches(':state(failed)')).to.equal(true)
      expect(link.href, 'leaving is never blocked').to.equal(listing)
      expect(link.checkVisibility()).to.equal(true)
      await expect(element).to.be.accessible()
    })
  }

  it('lets the customer leave all the same', async () => {
    const { reads, element, link } = await show({ scenario: 'credit-card' })
    await reads('A credit card is set up')
    let heard = 0
    element.addEventListener('emqxsubscribe', (event) => {
      heard += 1
      event.preventDefault()
    })
    link.click()
    expect(heard).to.equal(1)
  })

  it('lets the host’s router take a remedy, which is no use of the link', async () => {
    const { reads, element, panel } = await show({ scenario: 'credit-card' })
    await reads('A credit card is set up')
    const heard: string[] = []
    element.addEventListener('emqxsubscribe', ({ type }) => heard.push(type))
    document.body.addEventListener(
      'emqxbillingaction',
      (event) => {
        heard.push(event.kind)
        event.preventDefault()
      },
      { once: true },
    )
    panel.querySelector<HTMLAnchorElement>('li a')!.click()
    expect(heard).to.deep.equal(['remove_credit_card'])
  })

  it('looks again when the customer presses "Check again", and keeps his place', async () => {
    const { reads, remedy, panel, again, element } = await show({ scenario: 'credit-card' })
    await reads('A credit card is set up')
    await remedy('remove_credit_card')
    again().focus()
    again().click()
    await reads('This account can be paid')
    expect(panel.querySelector('section')).to.equal(null)
    expect(panel.activeElement).to.equal(panel.querySelector('[part="precheck"]'))
    expect(element.matches(':state(failed)')).to.equal(false)
    const status = panel.querySelector('[role="status"]')!
    expect(status.textContent).to.equal('This account can be paid through AWS Marketplace.')
  })

  it('looks again by itself when he comes back, once for each return', async () => {
    const { reads, remedy, asked } = await show({ scenario: 'credit-card' })
    await reads('A credit card is set up')
    const before = asked()
    await remedy('remove_credit_card')
    document.dispatchEvent(new Event('visibilitychange'))
    window.dispatchEvent(new Event('focus'))
    window.dispatchEvent(new Event('pageshow'))
    await reads('This account can be paid')
    await aTimeout(50)
    expect(asked()).to.equal(before + 1)
  })

  it('asks once however often the button is pressed', async () => {
    const { reads, again, asked, mock } = await show({ scenario: 'credit-card' })
    await reads('A credit card is set up')
    const before = asked()
    mock.fault({ kind: 'slow', times: 1 })
    again().click()
    await reads('Checking…')
    again().click()
    again().click()
    expect(again().getAttribute('aria-disabled')).to.equal('true')
    await waitUntil(() => again().textContent.includes('Check again'), '', { timeout: 4_500 })
    expect(asked()).to.equal(before + 1)
  })

  it('is silent about what it could not find out, and offers to look again', async () => {
    let broken = true
    const inner = createBillingMock({ apiBase: '/x' })
    const heard: string[] = []
    const hear = ({ kind }: { kind: string }) => heard.push(kind)
    document.body.addEventListener('emqxbillingerror', hear)
    const { reads, element, again } = await show(
      {},
      {
        fetch: async (input, init) => {
          if (broken) return new Response('{}', { status: 400 })
          const path = new URL(String(input instanceof Request ? input.url : input), location.href)
          return inner.fetch(path.pathname.replace(/^\/precheck-\d+\/api\/v1\/billing/, '/x'), init)
        },
      },
    )
    await reads('We could not check this account just now.')
    expect(element.matches(':state(error)')).to.equal(true)
    await expect(element).to.be.accessible()
    broken = false
    again().click()
    await reads('This account can be paid')
    expect(element.matches(':state(error)')).to.equal(false)
    expect(heard.length).to.equal(1)
    document.body.removeEventListener('emqxbillingerror', hear)
  })

  it('asks a signed-out customer to sign in', async () => {
    const { reads, panel, element } = await show({ scenario: 'signed-out' })
    await reads('Sign in to see whether this account can be linked.')
    expect(panel.querySelector('a')!.href).to.equal(`${location.origin}/login.html`)
    expect(element.matches(':state(signed-out)')).to.equal(true)
    await expect(element).to.be.accessible()
  })

  for (const [what, answer, title] of [
    ['a reason of a newer server', [{ code: 'lunar_eclipse', actions: [] }], 'Something else'],
    ['a "no" without a reason', [], 'Something else'],
    [
      'a reason with a link to nowhere good',
      [
        {
          code: 'credit_card_on_file',
          actions: [{ kind: 'remove_credit_card', url: 'javascript:alert(1)' }],
        },
      ],
      'A credit card',
    ],
  ] as const) {
    it(`is calm about ${what}`, async () => {
      const body = { eligible: false, checkedAt: '2026-11-22T09:00:00Z', blockers: answer }
      const { reads, panel } = await show(
        {},
        {
          fetch: async () =>
            new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } }),
        },
      )
      await reads(title)
      const links = [...panel.querySelectorAll('a')].map(({ href }) => new URL(href).origin)
      expect(links).to.deep.equal(['https://support.example'])
    })
  }

  it('says that it checks while it waits, and moves nothing when it knows', async () => {
    let answerNow: (response: Response) => void = () => undefined
    const waiting = new Promise<Response>((resolve) => (answerNow = resolve))
    const { reads, element } = await show({}, { fetch: () => waiting })
    await reads('Checking whether this account can be linked…')
    expect(element.matches(':state(loading)')).to.equal(true)
    const { offsetHeight } = element
    answerNow(
      new Response(
        JSON.stringify({ eligible: true, checkedAt: '2026-11-22T09:00:00Z', blockers: [] }),
        { headers: { 'content-type': 'application/json' } },
      ),
    )
    await reads('This account can be paid')
    expect(element.offsetHeight).to.equal(offsetHeight)
  })

  it('reserves its line before its code has come', async () => {
    const { element, reads } = await show()
    await reads('This account can be paid')
    const { offsetHeight } = element
    const panel = element.shadowRoot!.querySelector('emqx-billing-precheck')!
    panel.remove()
    expect(element.offsetHeight).to.equal(offsetHeight)
  })

  it('goes, and asks no more, when the host takes the attribute away', async () => {
    const { element, reads, asked } = await show({ scenario: 'credit-card' })
    await reads('A credit card is set up')
    element.precheck = false
    await element.updateComplete
    await aTimeout(10)
    const before = asked()
    window.dispatchEvent(new Event('focus'))
    await aTimeout(100)
    expect(element.shadowRoot!.querySelector('emqx-billing-precheck')).to.equal(null)
    expect(asked()).to.equal(before)
    element.precheck = true
    await waitUntil(() => element.shadowRoot!.querySelector('emqx-billing-precheck') !== null)
  })
})
