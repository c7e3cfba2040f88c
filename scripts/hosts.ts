// Scripts: hosts with our package in them, one after the other: installed, checked, built and visited.
// With names only those: `npm run hosts -- vue html`.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'

const folder = 'test/hosts'
const known = readdirSync(folder)
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => name.replace('.test.ts', ''))

const wanted = process.argv.slice(2)
for (const name of wanted) {
  if (!known.includes(name)) throw new Error(`No host ${name}: ${known.join(', ')}`)
}

const files = (wanted.length > 0 ? wanted : known).map((name) => `${folder}/${name}.test.ts`)
const flags = ['--test-reporter=spec', '--test-concurrency=1']
const { status } = spawnSync(process.execPath, ['--import', 'tsx', '--test', ...flags, ...files], {
  stdio: 'inherit',
})
process.exitCode = status ?? 1
