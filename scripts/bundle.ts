// Scripts: what a host's bundler makes of a module and of everything it needs, Lit included.
import { build, type Rolldown } from 'vite'

/** Minified and not written anywhere. The first is the entry. */
export async function bundleOf(entry: string): Promise<Rolldown.OutputChunk[]> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      target: 'es2022',
      write: false,
      modulePreload: false,
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
