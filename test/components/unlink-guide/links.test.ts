// Unlink guide: where its links lead, and what the host hears of them.
import { expect } from '@open-wc/testing'
import type { EmqxBillingActionEvent } from '../../../src/components/element/events.ts'
import { listing, showUntil, text, type Page } from './support/guide.ts'

const manage = 'https://console.aws.amazon.com/marketplace/home#/subscriptions'

const evil = [
  'javascript:alert(1)',
  'data:text/html,hello',
  'http://console.aws.amazon.com/marketplace',
  'https://console.aws.amazon.com.evil.example/',
  'https://evil.example/aws',
  'https://user:secret@console.aws.amazon.com/',
  '//evil.example',
  'https://[',
  '',
]

function withUrls(urls: object, scenario: 'already-linked-same' | 'canceled'): Promise<Page> {
  const link = (body: Record<string, unknown>): object => ({
    ...body,
    urls: { ...(body['urls'] as object), ...urls },
  })
  return showUntil('Factory floor', { scenario, link })
}

describe('unlink guide, links', () => {
  it('opens AWS in a new tab, says so, and tells AWS nothing of the page', async () => {
    const { find } = await showUntil('Factory floor')
    const link = find<HTMLAnchorElement>('[part=steps] a')
    expect(link.href).to.equal(manage)
    expect(link.target).to.equal('_blank')
    expect(link.rel).to.equal('noopener noreferrer')
    expect(link.referrerPolicy).to.equal('no-referrer')
    expect(text(link)).to.equal('Open Manage subscriptions on AWS (opens in a new tab)')
  })

  it('leads to the console of the partition that the server names', async () => {
    const urls = { manage: 'https://awsmarketplace.amazonaws.cn/marketplace' }
    const { find } = await withUrls(urls, 'already-linked-same')
    expect(find<HTMLAnchorElement>('[part=steps] a').href).to.equal(urls.manage)
  })

  for (const url of evil) {
    it(`leads to AWS’s own console instead of “${url}”`, async () => {
      const { find } = await withUrls({ manage: url }, 'already-linked-same')
      expect(find<HTMLAnchorElement>('[part=steps] a').href).to.equal(manage)
    })

    it(`leads to the configured listing instead of “${url}”`, async () => {
      const { find } = await withUrls({ listing: url }, 'canceled')
      expect(find<HTMLAnchorElement>('[part=ending] a').href).to.equal(listing)
    })
  }

  it('says it in words where there is no safe listing at all', async () => {
    const { guide, seen } = await showUntil('Factory floor', {
      scenario: 'canceled',
      link: (link) => ({ ...link, urls: { manage: '', listing: '', ticket: '' } }),
      config: { listingUrl: 'javascript:alert(1)' },
    })
    expect(guide.shadowRoot!.querySelector('a')).to.equal(null)
    expect(seen()).to.contain('Subscribe again on AWS Marketplace')
  })

  for (const [what, kind, scenario, selector, url] of [
    ['the deep link', 'manage_on_aws', 'already-linked-same', '[part=steps] a', manage],
    ['the way back', 'resubscribe', 'canceling', '[part=ending] a', listing],
    ['the way back after the end', 'resubscribe', 'canceled', '[part=ending] a', listing],
    ['sign in', 'sign_in', 'signed-out', '[part=message] a', 'https://sign-in.example/'],
  ] as const) {
    it(`lets the host’s router take ${what}`, async () => {
      const page = await showUntil(/Factory floor|Sign in to see/, { scenario })
      const heard: EmqxBillingActionEvent[] = []
      let followed = true
      page.guide.addEventListener('emqxbillingaction', (event) => {
        heard.push(event)
        event.preventDefault()
      })
      page.guide.addEventListener('click', (event) => {
        followed = !event.defaultPrevented
        event.preventDefault()
      })
      page.find<HTMLAnchorElement>(selector).click()
      expect(heard.map((event) => [event.kind, event.url])).to.deep.equal([[kind, url]])
      expect(followed).to.equal(false)
    })
  }

  it('follows the link itself where the host does not take it', async () => {
    const page = await showUntil('Factory floor')
    let followed = false
    page.guide.addEventListener('click', (event) => {
      followed = !event.defaultPrevented
      event.preventDefault()
    })
    page.find<HTMLAnchorElement>('[part=steps] a').click()
    expect(followed).to.equal(true)
  })
})
