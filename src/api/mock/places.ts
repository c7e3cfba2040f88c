// Room: mock. Where the customer can be sent, as absolute URLs.

/** URLs that a host may set. A root-relative one is made absolute with the request's own origin. */
export interface MockUrls {
  manage: string
  listing: string
  ticket: string
  /** Where the fulfillment answer and sign-in lead. A root-relative path, or a page of another origin. */
  app: string
}

export const defaultUrls: MockUrls = {
  manage: 'https://console.aws.amazon.com/marketplace/home#/subscriptions',
  listing: 'https://aws.amazon.com/marketplace/pp/prodview-example',
  ticket: 'https://console.example.com/tickets/new',
  app: '/console.html',
}

export interface Places {
  manage: string
  listing: string
  ticket: string
  signIn: string
  payment: string
  credits: string
  vouchers: string
  invoices: string
}

export function placesFor(urls: MockUrls, origin: string): Places {
  const absolute = (url: string) => new URL(url, origin).href
  return {
    manage: absolute(urls.manage),
    listing: absolute(urls.listing),
    ticket: absolute(urls.ticket),
    signIn: absolute(`/login.html?next=${encodeURIComponent(urls.app)}`),
    payment: absolute('/billing.html#payment'),
    credits: absolute('/billing.html#credits'),
    vouchers: absolute('/billing.html#vouchers'),
    invoices: absolute('/billing.html#invoices'),
  }
}
