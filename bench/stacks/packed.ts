// Room: bench. Our package as `npm pack` would send it out, where the pieces' imports find it.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const here = import.meta.dirname
const product = join(here, '../..')

function run(cwd: string, command: string, ...args: string[]): void {
  const { status } = spawnSync(command, args, {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}`)
}

/** Builds the product, packs it and unpacks it. What it needs is in our own `node_modules`. */
export function installPacked(): void {
  const tarballs = join(here, '.work/packed')
  const home = join(here, 'node_modules/@emqx/billing-elements')
  for (const folder of [tarballs, home]) {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
  }
  run(product, 'npm', 'run', 'build')
  run(product, 'npm', 'pack', '--ignore-scripts', '--pack-destination', tarballs)
  const [tarball] = readdirSync(tarballs)
  if (tarball === undefined) throw new Error('npm packed nothing')
  run(here, 'tar', '-xzf', join(tarballs, tarball), '-C', home, '--strip-components=1')
}
