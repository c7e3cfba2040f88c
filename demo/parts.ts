// Room: demo. Puts the parts that several pages share in the place of their `<!-- part: name -->`.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Plugin } from 'vite'

const mark = /<!-- part: ([\w-]+) -->/g

/** @param folder holds one `<name>.html` for each part. Parts may name other parts. */
export function pageParts(folder: string): Plugin {
  async function fill(html: string): Promise<string> {
    let filled = html
    for (const [comment, name = ''] of html.matchAll(mark)) {
      const part = await fill(await readFile(join(folder, `${name}.html`), 'utf8'))
      filled = filled.replace(comment, () => part.trim())
    }
    return filled
  }
  return { name: 'page-parts', transformIndexHtml: { order: 'pre', handler: fill } }
}
