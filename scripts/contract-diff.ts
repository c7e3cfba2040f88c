// Scripts: the contract against its last release. Fails on a breaking change that no new major announces.
// With --release it keeps the contract of today as the released one.
import { copyFileSync, readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { type Change, changesBetween } from './contract/changes.ts'

export const releasedPath = 'docs/released/openapi.json'
const currentPath = 'docs/openapi.json'

interface Document {
  info: { version: string }
}

function read(path: string): Document {
  return JSON.parse(readFileSync(path, 'utf8')) as Document
}

function major({ info }: Document): number {
  return Number(info.version.split('.')[0])
}

export interface Verdict {
  changes: readonly Change[]
  /** Breaking, under a version that promises to break nothing. */
  unannounced: readonly Change[]
}

export function judge(released: Document, current: Document): Verdict {
  const changes = changesBetween(released, current)
  const announced = major(current) > major(released)
  return { changes, unannounced: announced ? [] : changes.filter(({ breaking }) => breaking) }
}

function main(): void {
  if (process.argv.includes('--release')) return copyFileSync(currentPath, releasedPath)
  const [released, current] = [read(releasedPath), read(currentPath)]
  const { changes, unannounced } = judge(released, current)
  for (const { where, what, breaking } of changes) {
    console.log(`${breaking ? 'breaking' : 'additive'}  ${where} ${what}`)
  }
  if (unannounced.length === 0) return
  console.error(
    `${unannounced.length} breaking changes since ${released.info.version}. Take them back, or announce ` +
      `them: a new major version in scripts/contract/openapi.ts, and the way over in CHANGELOG.md.`,
  )
  process.exitCode = 1
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main()
