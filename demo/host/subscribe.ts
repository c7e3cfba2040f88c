// Room: demo. The subscribe link needs one attribute and no session: its door loads no client.

export function pointToListing(): void {
  const listing = new URL('/aws/listing.html', location.origin).href
  for (const link of document.querySelectorAll('emqx-billing-subscribe-link')) {
    link.setAttribute('listing-url', listing)
  }
}
