// Room: test. A host's app with our package installed in it, as npm packs it.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { pack } from '../../package/support/pack.ts'

const work = 'test/hosts/.work'

export interface Outcome {
  readonly code: number
  /** Of both streams. */
  readonly output: string
}

export interface App {
  readonly folder: string
  /** Runs a program of the app's own packages. */
  run(program: string, ...args: readonly string[]): Outcome
  /** Spoils files for as long as `use` takes: path → what is written → what is written instead. */
  spoiled<Result>(changes: readonly Change[], use: () => Result): Result
}

export type Change = readonly [path: string, right: string, wrong: string]

function run(folder: string, command: string, args: readonly string[]): Outcome {
  // The app is none of ours: nothing of our own run may reach it.
  const { PATH, HOME, npm_config_registry: registry } = process.env
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH, HOME, CI: '1', ...(registry !== undefined && { npm_config_registry: registry }) },
    timeout: 150_000,
    shell: process.platform === 'win32',
  })
  return { code: status ?? 1, output: `${stdout}${stderr}${error?.message ?? ''}` }
}

function npm(folder: string, ...args: readonly string[]): void {
  const flags = ['--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error']
  const once = () => run(folder, 'npm', [...args, ...flags])
  const first = once()
  // A registry that hangs once is no fault of ours.
  const { code, output } = first.code === 0 ? first : once()
  if (code !== 0) throw new Error(`npm ${args.join(' ')} in ${folder}:\n${output}`)
}

let packed: string | undefined

/** Once for all apps of a run. */
function tarball(): string {
  if (packed === undefined) {
    mkdirSync(work, { recursive: true })
    packed = resolve(work, pack(work).filename)
  }
  return packed
}

/** What npm brought last time is kept for as long as the lockfile is the same. */
function installed(folder: string): void {
  const hash = createHash('sha256').update(readFileSync(join(folder, 'package-lock.json')))
  const mark = join(folder, 'node_modules', `.of-${hash.digest('hex').slice(0, 16)}`)
  if (existsSync(mark)) return
  npm(folder, 'ci')
  // An app without packages has no folder for them.
  mkdirSync(dirname(mark), { recursive: true })
  writeFileSync(mark, '')
}

/**
 * A copy of `test/hosts/<name>`, with its packages and with ours, whatever is packed right now.
 * @throws Error with npm's own words where that fails
 */
export function installApp(name: string): App {
  const source = join('test/hosts', name)
  const folder = join(work, name)
  mkdirSync(folder, { recursive: true })
  for (const entry of readdirSync(folder)) {
    if (entry !== 'node_modules') rmSync(join(folder, entry), { recursive: true })
  }
  cpSync(source, folder, {
    recursive: true,
    filter: (path) => !/^(?:node_modules|dist)$/.test(basename(path)),
  })
  installed(folder)
  // Its lockfile cannot name a file that is made anew each time, so this is not written down.
  npm(folder, 'install', '--no-save', '--no-package-lock', '--allow-file=all', tarball())
  return {
    folder,
    run: (program, ...args) => run(folder, join('node_modules', '.bin', program), args),
    spoiled(changes, use) {
      const before = new Map(
        changes.map(([path]) => [path, readFileSync(join(folder, path), 'utf8')]),
      )
      try {
        for (const [path, right, wrong] of changes) {
          const text = readFileSync(join(folder, path), 'utf8')
          if (!text.includes(right)) throw new Error(`${path} does not say ${right}`)
          writeFileSync(join(folder, path), text.replace(right, wrong))
        }
        return use()
      } finally {
        for (const [path, text] of before) writeFileSync(join(folder, path), text)
      }
    },
  }
}
