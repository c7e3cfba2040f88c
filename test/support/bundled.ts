// Test support: what a host's bundler makes of the built package, Lit included, as bytes that travel.
import { gzipSync } from 'node:zlib'
import type { Rolldown } from 'vite'
import { bundleOf } from '../../scripts/bundle.ts'

export interface Bundle {
  /** Bytes, gzipped, of everything that loads with the door. */
  readonly first: number
  /** Bytes, gzipped, of that and of everything that may be loaded later, but for other languages. */
  readonly all: number
  /** Bytes, gzipped, of each language that is loaded when it is spoken. */
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

/** @param entry of `dist/` */
export async function bundle(entry: string): Promise<Bundle> {
  const all = await bundleOf(entry)
  const [door] = all
  if (door === undefined) throw new Error(`${entry} was not bundled`)
  const chunks = new Map(all.map((chunk) => [chunk.fileName, chunk]))
  const languages = all.filter(({ name }) => /^(?:zh|ja)$/.test(name))
  const spoken = all.filter((chunk) => !languages.includes(chunk))
  return {
    first: sum(Array.from(together(door, chunks), gzipped)),
    all: sum(spoken.map(gzipped)),
    languages: Object.fromEntries(languages.map((chunk) => [chunk.name, gzipped(chunk)])),
  }
}
