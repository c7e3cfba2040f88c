// Room: demo. Makes DOM nodes from text, never from markup: Trusted Types are on.

type Child = Node | string

/** @param attributes an attribute whose value is `undefined` is left out. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const node = document.createElement(name)
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== undefined) node.setAttribute(attribute, value)
  }
  node.append(...children)
  return node
}

/** The element that the page's HTML promises. @throws when the page and its module disagree. */
export function byId<Type extends HTMLElement = HTMLElement>(id: string): Type {
  const node = document.getElementById(id)
  if (!node) throw new Error(`This page has no #${id}`)
  return node as Type
}
