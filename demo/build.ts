// Room: demo. Builds the pages with Vite, once per state of the sources.
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type InlineConfig } from 'vite'
import { pageParts } from './parts.ts'

const root = dirname(fileURLToPath(import.meta.url))
const project = resolve(root, '..')
const cache = join(project, 'node_modules', '.cache', 'billing-demo')

export const pages = [
  'index',
  'login',
  'register',
  'console',
  'billing',
  'ticket',
  'gallery',
  'theme',
  'aws/listing',
  'aws/subscriptions',
] as const

export function demoConfig(outDir: string): InlineConfig {
  return {
    root,
    configFile: false,
    publicDir: false,
    plugins: [pageParts(join(root, 'parts'))],
    logLevel: 'warn',
    build: {
      target: 'es2022',
      outDir,
      emptyOutDir: true,
      sourcemap: true,
      reportCompressedSize: false,
      // The pages' Content-Security-Policy refuses inline code and data: files.
      assetsInlineLimit: 0,
      modulePreload: false,
      rolldownOptions: {
        input: Object.fromEntries(pages.map((page) => [page, join(root, `${page}.html`)])),
      },
    },
  }
}

/**
 * Builds the demo unless the same sources were built before. Two processes may build at once: each
 * writes into a folder of its own, and the first to finish is kept.
 * @returns the folder that holds the built pages.
 */
export async function buildDemo(): Promise<string> {
  const target = join(cache, await fingerprint())
  if (existsSync(target)) return target
  await mkdir(cache, { recursive: true })
  const workshop = join(cache, `building-${process.pid}`)
  try {
    await build(demoConfig(workshop))
    await forgetOlderBuilds()
    await rename(workshop, target).catch((error: unknown) => {
      if (!existsSync(target)) throw error
    })
  } finally {
    await rm(workshop, { recursive: true, force: true })
  }
  return target
}

/** Names the state of everything that can change a page. */
async function fingerprint(): Promise<string> {
  const hash = createHash('sha256')
  const files = [join(project, 'package-lock.json')]
  for (const folder of ['src', 'demo']) {
    const entries = await readdir(join(project, folder), { recursive: true, withFileTypes: true })
    for (const entry of entries) if (entry.isFile()) files.push(join(entry.parentPath, entry.name))
  }
  for (const file of files.sort()) {
    hash
      .update(relative(project, file))
      .update('\0')
      .update(await readFile(file))
  }
  return hash.digest('hex').slice(0, 16)
}

const hour = 3_600_000

/** Young ones stay: another process may be about to read what it has just built. */
async function forgetOlderBuilds(): Promise<void> {
  for (const name of await readdir(cache)) {
    const folder = join(cache, name)
    const { mtimeMs } = await stat(folder).catch(() => ({ mtimeMs: Infinity }))
    if (Date.now() - mtimeMs > hour) await rm(folder, { recursive: true, force: true })
  }
}
