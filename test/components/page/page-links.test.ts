// Safe links on a page: what its configuration, and what mere markup, may vouch for.
import { expect } from '@open-wc/testing'
import { configureBilling } from '../../../src/components/page/config.ts'
import { pageSafeUrl } from '../../../src/components/page/page-links.ts'

afterEach(() => configureBilling({}))

describe('safe links, as the page is configured', () => {
  it('trusts the origins that the page itself configured', () => {
    configureBilling({
      listingUrl: 'https://shop.example/listing',
      ticketUrl: 'https://support.example/new',
      signInUrl: 'https://accounts.example/login',
      allowedOrigins: ['https://docs.example'],
    })
    for (const host of ['shop', 'support', 'accounts', 'docs']) {
      expect(pageSafeUrl(`https://${host}.example/x`, {})).to.equal(`https://${host}.example/x`)
    }
    expect(pageSafeUrl('https://evil.example/', {})).to.equal(undefined)
  })

  it('lets markup name a ticket and a sign-in page, but only by https', () => {
    const own = { ticketUrl: 'https://desk.example/new', signInUrl: 'http://login.example/' }
    expect(pageSafeUrl('https://desk.example/new', own)).to.equal('https://desk.example/new')
    expect(pageSafeUrl('http://login.example/', own)).to.equal(undefined)
  })

  it('does not let markup name a listing that is not on AWS', () => {
    const own = { listingUrl: 'https://shop.example/' }
    expect(pageSafeUrl('https://shop.example/', own)).to.equal(undefined)
  })

  it('takes no origin from a polluted prototype', () => {
    const prototype = Object.prototype as { allowedOrigins?: string[] }
    prototype.allowedOrigins = ['https://evil.example']
    try {
      configureBilling({})
      expect(pageSafeUrl('https://evil.example/', {})).to.equal(undefined)
    } finally {
      delete prototype.allowedOrigins
    }
  })
})
