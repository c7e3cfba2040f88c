// Room: components. Registers a tag without ever throwing.

/** Bumped with the package; two versions on one page are told apart by it. */
export const version = '0.1.0'

const warned = new Set<string>()

/**
 * Defines the tag unless somebody has. A second copy of the same version is silent; another version
 * warns once, because the first one on the page serves all its elements.
 */
export function defineElement(
  tag: string,
  element: CustomElementConstructor & { readonly version?: string },
): void {
  if (typeof customElements === 'undefined') return
  const there = customElements.get(tag) as { readonly version?: string } | undefined
  if (there === undefined) {
    customElements.define(tag, element)
    return
  }
  if (there === element || there.version === element.version) return
  const pair = `${tag} ${element.version ?? ''}`
  if (warned.has(pair)) return
  warned.add(pair)
  console.warn(
    `<${tag}> is already defined by version ${there.version ?? 'unknown'}; ${element.version ?? 'this one'} is not used.`,
  )
}
