// Scripts: what a template may write on a tag, in TypeScript, for React, Vue and Svelte.
import { elementsOf, type Attribute, type Element, type Manifest } from './manifest.ts'

/** What templates write of a property's type: markup knows strings, and `precheck` alone is true. */
function written(text: string): string {
  switch (text.replace(/\s*\|\s*undefined$/, '')) {
    case 'boolean':
      return "boolean | ''"
    case 'number':
      return 'number | `${number}`'
    default:
      return text.replace(/\s*\|\s*undefined$/, '')
  }
}

function comment(text = ''): string {
  return `  /** ${text.replaceAll('\n', ' ').replaceAll('*/', '*')} */`
}

function attribute({ type, description }: Attribute, name: string): string {
  const key = /^\w+$/.test(name) ? name : `'${name}'`
  return `${comment(description)}\n  ${key}?: ${written(type?.text ?? 'string')} | undefined`
}

export interface Spelling {
  readonly listener: (event: string) => string
  readonly attributeName?: (attribute: Attribute) => string
}

/**
 * The interfaces of all elements, one each.
 * @param spelling what a template calls the listener of an event: `onemqxsubscribe`; and an attribute,
 *   if not as markup does
 */
export function propsOf(manifest: Manifest, spelling: Spelling): string {
  const { listener, attributeName = ({ name }) => name } = spelling
  return elementsOf(manifest)
    .map(({ name, summary, attributes = [], events = [] }) => {
      const lines = [
        ...attributes.map((each) => attribute(each, attributeName(each))),
        ...events.map(
          (event) =>
            `${comment(event.description)}\n  ${listener(event.name)}?: ((event: ${event.type?.text}) => void) | undefined`,
        ),
      ]
      return `/** ${summary ?? name} */\nexport interface ${name}Props {\n${lines.join('\n')}\n}`
    })
    .join('\n\n')
}

/** The import of every class that the interfaces name. */
export function classesOf(manifest: Manifest): string {
  const elements = elementsOf(manifest)
  const names = new Set<string>(elements.map(({ name }) => name))
  for (const { events = [] } of elements) for (const { type } of events) names.add(type?.text ?? '')
  const lines = Array.from(names)
    .sort()
    .map((name) => `  ${name},`)
  return `import type {\n${lines.join('\n')}\n} from './index.js'`
}

/** One line for every tag. */
export function perTag(manifest: Manifest, line: (element: Element) => string): string {
  return elementsOf(manifest).map(line).join('\n')
}
