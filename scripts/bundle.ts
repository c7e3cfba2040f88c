// Scripts: what a host's bundler makes of a module and of everything it needs, Lit included.
import { gzipSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'

export type Chunk = Rolldown.OutputChunk

/** Minified and not written anywhere. The first is the entry. */
export async function bundleOf(entry: string): Promise<Chunk[]> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      target: 'es2022',
      write: false,
      modulePreload: false,
      sourcemap: 'hidden',
      // As for a library, so that no helper of this bundler's own for loading parts is counted.
      lib: { entry, formats: ['es'] },
      rolldownOptions: {
        preserveEntrySignatures: 'allow-extension',
        output: { format: 'es', minify: true },
      },
    },
  })
  const { output } = (Array.isArray(built) ? built[0] : built) as Rolldown.RolldownOutput
  const chunks = output.flatMap((one) => (one.type === 'chunk' ? [one] : []))
  return chunks.sort((a, b) => Number(b.isEntry) - Number(a.isEntry))
}

export const gzipped = (code: string): number => gzipSync(code, { level: 9 }).length

/** Chunks that are there as soon as this one runs, itself included. */
function together(chunk: Chunk, chunks: ReadonlyMap<string, Chunk>): Set<Chunk> {
  const found = new Set([chunk])
  for (const one of found) {
    for (const name of one.imports) {
      const other = chunks.get(name)
      if (other === undefined)
        throw new Error(`${one.fileName} imports ${name}, which is not bundled`)
      found.add(other)
    }
  }
  return found
}

/**
 * What is loaded with a door, and with modules that come later.
 * @param all of one entry, which is the first
 * @param modules of `dist/`, such as `components/link-status/display`
 */
export function loadedWith(all: readonly Chunk[], ...modules: readonly string[]): Set<Chunk> {
  const chunks = new Map(all.map((chunk) => [chunk.fileName, chunk]))
  const roots = modules.map((module) => {
    const found = all.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(`/${module}.js`)))
    if (found === undefined) throw new Error(`${module} is in no chunk`)
    return found
  })
  return new Set(
    [...all.slice(0, 1), ...roots].flatMap((root) => Array.from(together(root, chunks))),
  )
}
