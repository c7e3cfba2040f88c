// Room: dev. Attributes that were meant and are not heard.
import { tell } from './tell.ts'

const values: Readonly<Record<string, RegExp>> = {
  placement: /^(?:login|register)$/,
  'heading-level': /^[234]$/,
}

/** @param heard names of the attributes that this element observes */
export function checkAttributes(element: Element, heard: readonly string[]): void {
  const tag = `<${element.localName}>`
  const joined = new Map(heard.map((name) => [name.replaceAll('-', ''), name]))
  for (const { name, value } of Array.from(element.attributes)) {
    const meant = joined.get(name.replace(/[-_]/g, '').toLowerCase())
    if (meant === undefined) continue
    const who = `${tag} ${name}="${value}"`
    if (meant !== name) tell('unknown-attribute', `${tag} ${name}, meant as ${meant}`, name)
    else if (value.startsWith('[object ')) tell('object-as-attribute', who, name)
    else if (values[name]?.test(value) === false) tell('unknown-value', who, name)
  }
}
