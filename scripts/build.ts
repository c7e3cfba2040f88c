// Scripts: the whole of dist/, in the order in which each pass needs the one before.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { build } from 'vite'
import { defineEntries, entryName, libraryEntries } from './entries.ts'
import { writeFromManifest } from './from-manifest/write.ts'
import { narrowTemplates } from './narrow-templates.ts'
import { sturdyNamespaces } from './sturdy-namespaces.ts'

/** Runs a tool of node_modules with this Node, without a shell, and ends the build if it fails. */
function run(packageName: string, bin: string, ...args: string[]): void {
  const root = dirname(createRequire(import.meta.url).resolve(`${packageName}/package.json`))
  const { status } = spawnSync(process.execPath, [join(root, bin), ...args], { stdio: 'inherit' })
  if (status !== 0) throw new Error(`${packageName} ended with ${status}`)
}

async function library(): Promise<void> {
  await build({ logLevel: 'warn' })
  run('typescript', 'bin/tsc', '-p', 'tsconfig.build.json')
  run('typescript', 'bin/tsc', '-p', 'tsconfig.check.json')
}

/** One file per door with everything in it, for pages without a bundler. */
async function cdn(): Promise<void> {
  const integrity: Record<string, string> = {}
  // One file tells in development what a page without a bundler forgot.
  for (const path of [...defineEntries(), 'src/dev/define.ts']) {
    const file = `${entryName(path)}.js`
    await build({
      configFile: false,
      logLevel: 'warn',
      publicDir: false,
      plugins: [sturdyNamespaces(), narrowTemplates()],
      build: {
        target: 'es2022',
        outDir: 'dist/cdn',
        // The passes share a folder: only the first may empty it.
        emptyOutDir: false,
        sourcemap: true,
        modulePreload: false,
        rolldownOptions: {
          input: path,
          preserveEntrySignatures: 'strict',
          output: { format: 'es', entryFileNames: file, codeSplitting: false, minify: true },
        },
      },
    })
    const hash = createHash('sha384').update(readFileSync(join('dist/cdn', file)))
    integrity[file] = `sha384-${hash.digest('base64')}`
  }
  mkdirSync('dist/cdn', { recursive: true })
  writeFileSync('dist/cdn/integrity.json', `${JSON.stringify(integrity, null, 2)}\n`)
}

function copies(): void {
  const files = { 'docs/openapi.json': 'dist/openapi.json', 'src/styles.css': 'dist/styles.css' }
  for (const [from, to] of Object.entries(files)) if (existsSync(from)) copyFileSync(from, to)
}

rmSync('dist', { recursive: true, force: true })
mkdirSync('dist')
if (libraryEntries().length > 0) {
  await library()
  await cdn()
}
run(
  '@custom-elements-manifest/analyzer',
  'cem.js',
  'analyze',
  '--config',
  'custom-elements-manifest.config.mjs',
)
writeFromManifest()
copies()
