// Test support: what a host's bundler makes of the built package, Lit included, as bytes that travel.
import { bundleOf, gzipped, loadedWith, type Chunk } from '../../scripts/bundle.ts'

export interface Bundle {
  /** Bytes, gzipped, of everything that loads with the door, and with these modules once they are needed. */
  readonly loaded: (...modules: readonly string[]) => number
  /** Bytes, gzipped, of what is loaded where a language is spoken, all groups of it together. */
  readonly languages: Readonly<Record<string, number>>
}

const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0)

/** The language whose words the chunk holds and nothing else; English comes with whoever says it. */
function languageOf({ moduleIds }: Chunk): string | undefined {
  const spoken = moduleIds.map((id) => /\/messages\/(zh|ja)\//.exec(id)?.[1])
  return spoken.every((each) => each === spoken[0]) ? spoken[0] : undefined
}

/** @param entry of `dist/` */
export async function bundle(entry: string): Promise<Bundle> {
  const all = await bundleOf(entry)
  const languages = new Map<string, number>()
  for (const chunk of all) {
    const language = languageOf(chunk)
    if (language === undefined) continue
    languages.set(language, (languages.get(language) ?? 0) + gzipped(chunk.code))
  }
  return {
    loaded: (...modules) =>
      sum(Array.from(loadedWith(all, ...modules), ({ code }) => gzipped(code))),
    languages: Object.fromEntries(languages),
  }
}
