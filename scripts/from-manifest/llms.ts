// Scripts: llms.txt, the package on one page for whoever writes code with a language model.
import { elementsOf, eventsOf, type Item, type Manifest } from './manifest.ts'

const line = (text = ''): string => text.replaceAll('\n', ' ').trim()

function items(title: string, all: Item[] = [], show = (name: string) => `\`${name}\``): string {
  if (all.length === 0) return ''
  const told = all.map(({ name, type, description }) => {
    const of = type && !/^string \| undefined$/.test(type.text) ? ` (${type.text})` : ''
    return `- ${show(name)}${of}: ${line(description)}`
  })
  return `${title}:\n${told.join('\n')}`
}

/** https://llmstxt.org */
export function llmsText(
  manifest: Manifest,
  about: { name: string; version: string; description: string },
): string {
  const elements = elementsOf(manifest)
  const parts = elements.map((element) =>
    [
      `### <${element.tagName}>`,
      `import '${about.name}/define/${element.tagName.replace('emqx-billing-', '')}'`,
      line(element.description),
      items('Attributes', element.attributes),
      items('Events', element.events),
      items('Slots', element.slots, (name) => (name === '' ? '(default)' : name)),
      items('Parts', element.cssParts),
      items('States', element.cssStates, (name) => `\`:state(${name})\``),
    ]
      .filter(Boolean)
      .join('\n\n'),
  )
  const events = eventsOf(manifest).map(
    ({ name, description, members }) =>
      `${name}: ${line(description)}\n${items('Fields', members)}`,
  )
  return `# ${about.name} ${about.version}

> ${about.description}

Rules:
- Import \`${about.name}/define\` (all tags) or \`${about.name}/define/<name>\` (one) before the first render. \`${about.name}\` itself registers nothing.
- Call \`configureBilling({ apiBase, listingUrl, ticketUrl, signInUrl })\` from \`${about.name}\` once per page. Attributes on an element win. Objects and functions go through \`configureBilling\` only.
- Event names are lower case without hyphens; events bubble and are composed; their payload is in fields of the event, not in \`detail\`.
- Vue: \`compilerOptions.isCustomElement: (tag) => tag.startsWith('emqx-billing-')\`, types in \`${about.name}/vue\`. React 19: \`onemqxlinkchange={…}\`, types in \`${about.name}/react\`. Svelte 5: types in \`${about.name}/svelte\`.
- Tests of a page: \`createBillingMock({ scenario })\` from \`${about.name}/mock\`; give its \`fetch\` to \`configureBilling\`.
- Show a customer nothing as linked before \`emqxlinksettled\` or the server says so; never put tokens into attributes.

## Elements

${parts.join('\n\n')}

## Events

${events.join('\n\n')}

## Custom properties, on any element or above it

${(elements[0]?.cssProperties ?? []).map(({ name, description }) => `- \`${name}\`: ${line(description)}`).join('\n')}

## More

- [README](../README.md): how to use it, scenarios of the mock
- [Embedding](../docs/embedding.md): Content Security Policy, events, frameworks, when something looks wrong
- [API reference](../docs/api-reference.md): the contract between page and server
`
}
