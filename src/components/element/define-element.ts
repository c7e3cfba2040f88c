// Room: components. Registers a tag without ever throwing.

/** Bumped with the package; two versions on one page are told apart by it. */
export const version = '0.1.0'

/**
 * Defines the tag unless somebody has: the first copy on the page serves all its elements. That another
 * version is there is told in development, by `src/dev`.
 */
export function defineElement(tag: string, element: CustomElementConstructor): void {
  try {
    if (typeof customElements === 'undefined' || customElements.get(tag) !== undefined) return
    customElements.define(tag, element)
  } catch (reason) {
    // The host has put something of its own over the registry: its page goes on without the tag.
    console.warn(`<${tag}> cannot be defined on this page.`, reason)
  }
}
