// Room: components. What is said in place of a part that did not arrive, in English.

/** What is said in place of a part of the page that did not arrive. */
export const missing = {
  lead: 'Part of this page could not be loaded.',
  retry: 'Try again',
  reload: 'Reload the page',
}
