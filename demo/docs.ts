// Room: demo. The repository's own pages, readable beside the demo: /docs/ is the README.
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join, posix, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Marked, type Token, type Tokens } from 'marked'

const project = resolve(dirname(fileURLToPath(import.meta.url)), '..')

/** Where each file of the repository is served, by its path from the root. */
async function places(): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(join(project, 'docs'))).filter((name) => name.endsWith('.md'))
  return new Map([
    ['README.md', '/docs/index.html'],
    ...['CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md'].map(
      (name) => [name, `/docs/${name.toLowerCase().replace('.md', '-md.html')}`] as const,
    ),
    ...names
      .sort()
      .map((name) => [`docs/${name}`, `/docs/${name.replace('.md', '.html')}`] as const),
  ])
}

/** As GitHub names the anchors of headings, so that links between pages hold in both. */
export function anchorOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-')
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

function textOf(tokens: readonly Token[] = []): string {
  return tokens.map((token) => ('tokens' in token ? textOf(token.tokens) : token.raw)).join('')
}

/** @param file path from the root of the repository */
function rendererOf(file: string, served: ReadonlyMap<string, string>): Marked {
  const seen = new Map<string, number>()
  return new Marked({
    renderer: {
      heading({ tokens, depth }: Tokens.Heading) {
        const anchor = anchorOf(textOf(tokens).replaceAll('`', ''))
        const times = seen.get(anchor) ?? 0
        seen.set(anchor, times + 1)
        const id = times === 0 ? anchor : `${anchor}-${times}`
        return `<h${depth} id="${escaped(id)}">${this.parser.parseInline(tokens)}</h${depth}>\n`
      },
      link({ href, tokens }: Tokens.Link) {
        const inside = this.parser.parseInline(tokens)
        if (/^https?:|^#/.test(href)) return `<a href="${escaped(href)}">${inside}</a>`
        const [path = '', anchor] = href.split('#')
        const place = served.get(posix.join(posix.dirname(file), path))
        // A file of the source is named, but not served.
        if (place === undefined) return inside
        return `<a href="${place}${anchor === undefined ? '' : `#${escaped(anchor)}`}">${inside}</a>`
      },
      image: ({ text }: Tokens.Image) => `<em>${escaped(text)}</em>`,
      html: () => '',
    },
  })
}

function pageOf(title: string, body: string, served: ReadonlyMap<string, string>): string {
  const links = Array.from(served, ([file, place]) => {
    const name = file.replace(/^docs\/|\.md$/g, '')
    return `<a href="${place}">${name}</a>`
  })
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escaped(title)} · EMQX billing elements</title>
    <link rel="stylesheet" href="/docs/docs.css" />
  </head>
  <body>
    <nav aria-label="Pages"><a href="/">QA's desk</a>${links.join('')}</nav>
    <main>
${body}
    </main>
  </body>
</html>
`
}

/** Every page by its path, with its style sheet. */
export async function readDocs(): Promise<ReadonlyMap<string, string>> {
  const served = await places()
  const pages = new Map<string, string>()
  for (const [file, place] of served) {
    const text = await readFile(join(project, file), 'utf8')
    const title = /^# (.+)$/m.exec(text)?.[1] ?? file
    const body = await rendererOf(file, served).parse(text)
    pages.set(place, pageOf(title, body, served))
  }
  pages.set('/docs/docs.css', await readFile(join(project, 'demo/look/docs.css'), 'utf8'))
  return pages
}
