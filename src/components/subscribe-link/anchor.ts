// Room: components. The host's own <a> inside the tag, made to lead to the listing without a shift.

/** What we put into an anchor that led nowhere, so that a later configuration can still correct it. */
const given = new WeakMap<HTMLAnchorElement, string>()

/** Hosts write these when they have no address yet. */
const placeholder = /^\s*(#!?)?\s*$/

/** What an address may begin with, as the browser reads it; anything else could be code. */
const followed = /^(https?|mailto|tel):$/

/** Whether the anchor has an address: the host's own, or one that we gave it. */
export function leadsSomewhere(anchor: HTMLAnchorElement): boolean {
  return !placeholder.test(anchor.getAttribute('href') ?? '') && isAddress(anchor)
}

function isAddress({ protocol }: HTMLAnchorElement): boolean {
  return followed.test(protocol) || protocol === location.protocol
}

/**
 * Adds what the host left out and changes nothing that it wrote: an address of its own stays, and so
 * do `target` and `referrerpolicy`. `rel` only ever gains words. Code in place of an address goes.
 * @param listing the listing's URL if it may become a link
 */
export function enhanceAnchor(anchor: HTMLAnchorElement, listing: string | undefined): void {
  const written = anchor.getAttribute('href')
  const isOurs = written !== null && given.get(anchor) === written
  if (listing !== undefined && written !== listing && (isOurs || !leadsSomewhere(anchor))) {
    anchor.setAttribute('href', listing)
    given.set(anchor, listing)
  } else if (written !== null && !placeholder.test(written) && !isAddress(anchor)) {
    anchor.removeAttribute('href')
  }
  if (leadsSomewhere(anchor)) leadAway(anchor)
}

/** In a new tab, which learns neither who opened it nor from where. */
export function leadAway(anchor: HTMLAnchorElement): void {
  if (!anchor.hasAttribute('target')) anchor.target = '_blank'
  if (!anchor.hasAttribute('referrerpolicy')) anchor.referrerPolicy = 'no-referrer'
  anchor.relList.add('noopener', 'noreferrer')
}
