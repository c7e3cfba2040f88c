// Package tests: npm, and what it packs, by its own word.
import { execFileSync } from 'node:child_process'

/** What npm says to a command, as JSON. */
export function npm(...given: readonly string[]): unknown {
  // npm names itself where it runs the tests; elsewhere it is on the path.
  const script = process.env['npm_execpath']
  const [command, ...first] = script === undefined ? ['npm'] : [process.execPath, script]
  const args = [...first, ...given, '--json', '--ignore-scripts', '--loglevel=error']
  const json = execFileSync(command ?? 'npm', args, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: script === undefined && process.platform === 'win32',
  })
  return JSON.parse(json)
}

export interface Packed {
  readonly filename: string
  readonly files: readonly { readonly path: string }[]
  /** Of the whole tarball. */
  readonly integrity: string
}

/** Packs the package into a folder, or only tells what it would pack. */
export function pack(folder?: string): Packed {
  const where = folder === undefined ? ['--dry-run'] : ['--pack-destination', folder]
  // A list, or by name in newer versions of npm.
  const [said] = Object.values(npm('pack', ...where) as Packed[])
  if (!said) throw new Error('npm packed nothing')
  return said
}
