// Room: components. Registers a tag without ever throwing.

/** Bumped with the package; two versions on one page are told apart by it. */
export const version = '0.1.0'

const warned = new Set<string>()

type Versioned = CustomElementConstructor & { readonly version?: string }

/**
 * Defines the tag unless somebody has. A second copy of the same version is silent; another version
 * warns once, because the first one on the page serves all its elements.
 */
export function defineElement(tag: string, element: Versioned): void {
  try {
    define(tag, element)
  } catch (reason) {
    // The host has put something of its own over the registry: its page goes on without the tag.
    console.warn(`<${tag}> cannot be defined on this page.`, reason)
  }
}

function define(tag: string, element: Versioned): void {
  if (typeof customElements === 'undefined') return
  const there: Versioned | undefined = customElements.get(tag)
  if (there === undefined) {
    customElements.define(tag, element)
    return
  }
  if (there === element || there.version === element.version) return
  // Not once per tag: whoever reads it has one thing to do.
  const pair = `${there.version} ${element.version}`
  if (warned.has(pair)) return
  warned.add(pair)
  console.warn(
    `<${tag}> is already defined by version ${there.version ?? 'unknown'}; ${element.version ?? 'this one'} is not used.`,
  )
}
