// Test support: what a host's bundler makes of the built package, Lit included, as bytes that travel.
import { gzipSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'

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
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      target: 'es2022',
      write: false,
      modulePreload: false,
      rolldownOptions: {
        input: entry,
        preserveEntrySignatures: 'strict',
        output: { format: 'es', minify: true },
      },
    },
  })
  const { output } = (Array.isArray(built) ? built[0] : built) as Rolldown.RolldownOutput
  const chunks = new Map(
    output.flatMap((one) => (one.type === 'chunk' ? [[one.fileName, one] as const] : [])),
  )
  const door = Array.from(chunks.values()).find(({ isEntry }) => isEntry)
  if (door === undefined) throw new Error(`${entry} was not bundled`)
  const languages = Array.from(chunks.values()).filter(({ name }) => /^(?:zh|ja)$/.test(name))
  const spoken = Array.from(chunks.values()).filter((chunk) => !languages.includes(chunk))
  return {
    first: sum(Array.from(together(door, chunks), gzipped)),
    all: sum(spoken.map(gzipped)),
    languages: Object.fromEntries(languages.map((chunk) => [chunk.name, gzipped(chunk)])),
  }
}
