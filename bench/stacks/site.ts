// Room: bench. All pages of all stacks, each built by the same bundler as a page of its own.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, type Plugin, type Rolldown } from 'vite'
import { assetOf, type Asset } from './asset.ts'
import type { Build } from './stacks.ts'

export interface Site {
  /** By the path in the address. */
  readonly assets: ReadonlyMap<string, Asset>
  /** What goes into the head of a page, by folder and piece. */
  readonly tags: ReadonlyMap<string, string>
}

const here = import.meta.dirname
const entry = '/entry.js'

function entryAt(file: string): Plugin {
  return { name: 'entry', enforce: 'pre', resolveId: (id) => (id === entry ? file : null) }
}

/** The page as Vite leaves it: its tags are those that any host gets. */
async function builtPage({ folder, suffix, plugins }: Build, piece: string) {
  const root = join(here, '.work/pages', folder, piece)
  mkdirSync(root, { recursive: true })
  writeFileSync(
    join(root, 'index.html'),
    `<!doctype html><html><head><script type="module" src="${entry}"></script></head></html>`,
  )
  const built = await build({
    configFile: false,
    root,
    base: `/${folder}/${piece}/`,
    logLevel: 'error',
    publicDir: false,
    plugins: [entryAt(join(here, 'pieces', folder, `${piece}.${suffix}`)), plugins?.()],
    build: { target: 'es2022', write: false },
  })
  return (built as Rolldown.RolldownOutput).output
}

export async function buildSite(builds: readonly Build[]): Promise<Site> {
  const assets = new Map<string, Asset>()
  const tags = new Map<string, string>()
  for (const one of builds) {
    for (const piece of ['a', 'b', 'c', 'cycles']) {
      for (const file of await builtPage(one, piece)) {
        const content = file.type === 'chunk' ? file.code : file.source
        if (file.fileName.endsWith('.html')) {
          const found = String(content).match(/<script .*?<\/script>|<link .*?>/gs) ?? []
          tags.set(`${one.folder}/${piece}`, found.join('\n'))
        } else {
          const path = `/${one.folder}/${piece}/${file.fileName}`
          assets.set(path, assetOf(path, content))
        }
      }
    }
    console.log(`built ${one.folder}`)
  }
  return { assets, tags }
}
