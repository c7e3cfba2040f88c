// Scripts: what editors show and complete: HTML custom data for VS Code, web-types for JetBrains.
import { elementsOf, type Attribute, type Item, type Manifest } from './manifest.ts'

interface About {
  readonly name: string
  readonly version: string
}

/** The words of a union of strings: what may be written as the attribute's value. */
function valuesOf({ type }: Attribute): string[] {
  const words = (type?.text ?? '').split('|').map((word) => word.trim())
  return words.every((word) => /^'[^']*'$/.test(word)) ? words.map((word) => word.slice(1, -1)) : []
}

function list(title: string, items: Item[] = [], show = (name: string) => `\`${name}\``): string {
  if (items.length === 0) return ''
  const lines = items.map(
    ({ name, description }) => `- ${show(name)}: ${(description ?? '').replaceAll('\n', ' ')}`,
  )
  return `**${title}**\n\n${lines.join('\n')}`
}

/** https://github.com/microsoft/vscode-html-languageservice/blob/main/docs/customData.schema.json */
export function vscodeData(manifest: Manifest): object {
  return {
    version: 1.1,
    tags: elementsOf(manifest).map((element) => ({
      name: element.tagName,
      description: {
        kind: 'markdown',
        value: [
          element.description ?? element.summary ?? '',
          list('Events', element.events),
          list('Slots', element.slots, (name) => (name === '' ? 'default' : `\`${name}\``)),
          list('Parts', element.cssParts),
          list('States', element.cssStates, (name) => `\`:state(${name})\``),
          list('Custom properties', element.cssProperties),
        ]
          .filter(Boolean)
          .join('\n\n'),
      },
      attributes: (element.attributes ?? []).map((attribute) => ({
        name: attribute.name,
        description: attribute.description,
        ...(attribute.type?.text === 'boolean' && { valueSet: 'v' }),
        ...(valuesOf(attribute).length > 0 && {
          values: valuesOf(attribute).map((name) => ({ name })),
        }),
      })),
    })),
  }
}

const described = ({ name, description }: Item): object => ({ name, description })

/** https://github.com/JetBrains/web-types/blob/master/schema/web-types.json */
export function webTypes(manifest: Manifest, { name, version }: About): object {
  return {
    $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
    name,
    version,
    'description-markup': 'markdown',
    'js-types-syntax': 'typescript',
    contributions: {
      html: {
        elements: elementsOf(manifest).map((element) => ({
          name: element.tagName,
          description: element.description ?? element.summary,
          source: { module: name, symbol: element.name },
          attributes: (element.attributes ?? []).map((attribute) => ({
            ...described(attribute),
            value: { type: attribute.type?.text ?? 'string', required: false },
          })),
          slots: (element.slots ?? []).map(described),
          js: {
            properties: (element.members ?? [])
              .filter((member) => member.kind === 'field' && !member.static)
              .map((member) => ({ ...described(member), type: member.type?.text })),
            events: (element.events ?? []).map((event) => ({
              ...described(event),
              type: event.type?.text,
            })),
          },
          css: {
            parts: (element.cssParts ?? []).map(described),
            properties: (element.cssProperties ?? []).map(described),
            'pseudo-classes': (element.cssStates ?? []).map(({ name: state, description }) => ({
              name: `state(${state})`,
              description,
            })),
          },
        })),
      },
    },
  }
}
