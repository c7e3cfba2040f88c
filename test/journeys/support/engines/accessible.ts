// Room: test. What has a role and a name on a page, for engines whose drivers cannot be asked for it.

/**
 * Runs inside the page and is all that it needs. Knows the roles that the journeys name, and the ways
 * in which these pages name things: `aria-labelledby`, `aria-label`, `<label>`, and text.
 */
export function accessible(role: string, wanted: string | null): Element[] {
  const selectors: Record<string, string> = {
    button: 'button, input[type="submit"], [role="button"]',
    dialog: 'dialog, [role="dialog"]',
    DisclosureTriangle: 'summary',
    heading: 'h1, h2, h3, h4, h5, h6',
    link: 'a[href]',
    radio: 'input[type="radio"]',
    region: 'section, [role="region"]',
    textbox:
      'input:not([type]), input:is([type="text"], [type="email"], [type="search"]), textarea',
  }
  const selector = selectors[role]
  if (!selector) throw new Error(`No page of the demo has the role ${role}`)

  const elements: Element[] = []
  const collect = (root: Document | ShadowRoot): void => {
    for (const element of root.querySelectorAll('*')) {
      elements.push(element)
      if (element.shadowRoot) collect(element.shadowRoot)
    }
  }
  collect(document)

  const parent = (node: Node): Node | null =>
    (node instanceof Element ? node.assignedSlot : null) ??
    (node instanceof ShadowRoot ? node.host : node.parentNode)
  const within = (node: Node, test: (element: Element) => boolean): boolean => {
    for (let each: Node | null = node; each; each = parent(each)) {
      if (each instanceof Element && test(each)) return true
    }
    return false
  }
  const modals = elements.filter((element) => element.matches('dialog:modal'))
  const text = (node: Node): string => {
    if (node instanceof Text) return node.data
    if (node instanceof Element && !node.checkVisibility({ visibilityProperty: true })) return ''
    if (node instanceof HTMLSlotElement) return node.assignedNodes().map(text).join('')
    return [...(node as Element).childNodes].map(text).join('')
  }
  const name = (element: Element): string => {
    const root = element.getRootNode() as Document | ShadowRoot
    const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? []
    const named = ids.map((id) => root.getElementById(id)).filter((each) => each !== null)
    if (named.length > 0) return named.map((each) => each.textContent).join(' ')
    const label = element.getAttribute('aria-label')
    if (label) return label
    if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
      return [...(element.labels ?? [])].map((each) => each.textContent).join(' ')
    }
    return text(element)
  }
  return elements.filter(
    (element) =>
      element.matches(selector) &&
      element.checkVisibility({ visibilityProperty: true }) &&
      !within(element, (each) => each.matches('[inert], [aria-hidden="true"]')) &&
      modals.every((modal) => within(element, (each) => each === modal)) &&
      (wanted === null || name(element).replace(/\s+/g, ' ').trim() === wanted),
  )
}
