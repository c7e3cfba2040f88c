// Scripts: `node --test` over every *.test.ts of the given folders. Node 20 knows neither globs nor
// TypeScript here. Ends with an error where there is nothing to run.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const given = process.argv.slice(2)
const flags = given.filter((word) => word.startsWith('--'))
const paths = given.filter((word) => !word.startsWith('--'))
const files = paths
  .flatMap((path) => {
    if (path.endsWith('.ts')) return [path]
    if (!existsSync(path)) return []
    return readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => join(path, name))
  })
  .filter((path) => path.endsWith('.test.ts'))
  .sort()

if (files.length === 0) {
  console.error(`No *.test.ts in ${paths.join(', ')}`)
  process.exit(1)
}
const { status } = spawnSync(
  process.execPath,
  ['--import', 'tsx', '--test', '--test-reporter=spec', ...flags, ...files],
  { stdio: 'inherit' },
)
process.exit(status ?? 1)
