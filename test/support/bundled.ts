// Test support: what a host's bundler makes of the built package, Lit included, as bytes that travel.
import { gzipSync } from 'node:zlib'
import type { Rolldown } from 'vite'
import { bundleOf } from '../../scripts/bundle.ts'

export interface Bundle {
  /** Bytes, gzipped, of everything that loads with the door, and with these modules once they are needed. */
  readonly loaded: (...modules: readonly string[]) => number
  /** Bytes, gzipped, of what is loaded where a language is spoken, all groups of it together. */
  readonly languages: Readonly<Record<string, number>>
}

type Chunk = Rolldown.OutputChunk

const gzipped = ({ code }: Chunk): number => gzipSync(code, { level: 9 }).length
const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0)

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

/** @param module of `dist/`, such as `components/link-status/display` */
function chunkOf(module: string, all: readonly Chunk[]): Chunk {
  const found = all.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(`/${module}.js`)))
  if (found === undefined) throw new Error(`${module} is in no chunk`)
  return found
}

/** The language whose words the chunk holds and nothing else; English comes with whoever says it. */
function languageOf({ moduleIds }: Chunk): string | undefined {
  const spoken = moduleIds.map((id) => /\/messages\/(zh|ja)\//.exec(id)?.[1])
  return spoken.every((each) => each === spoken[0]) ? spoken[0] : undefined
}

/** @param entry of `dist/` */
export async function bundle(entry: string): Promise<Bundle> {
  const all = await bundleOf(entry)
  const [door] = all
  if (door === undefined) throw new Error(`${entry} was not bundled`)
  const chunks = new Map(all.map((chunk) => [chunk.fileName, chunk]))
  const languages = new Map<string, number>()
  for (const chunk of all) {
    const language = languageOf(chunk)
    if (language === undefined) continue
    languages.set(language, (languages.get(language) ?? 0) + gzipped(chunk))
  }
  return {
    loaded(...modules) {
      const roots = [door, ...modules.map((module) => chunkOf(module, all))]
      const found = new Set(roots.flatMap((chunk) => Array.from(together(chunk, chunks))))
      return sum(Array.from(found, gzipped))
    },
    languages: Object.fromEntries(languages),
  }
}
