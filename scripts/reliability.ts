// Scripts: fills the tables of docs/reliability.md. `--check` only compares.
import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { filled } from './fill.ts'
import { readTests, type Tests } from './reliability/proofs.ts'
import { tables } from './reliability/tables.ts'

const page = 'docs/reliability.md'

/** The page as it should be. */
export function reliabilityPage(text: string, tests: Tests): string {
  const fleet = readFileSync('bench/fleet/RESULTS.md', 'utf8')
  const mutants = readFileSync('docs/mutation.md', 'utf8')
  return filled(text, tables({ tests, fleet, mutants }), page)
}

const started = process.argv[1]
if (started !== undefined && import.meta.url === pathToFileURL(started).href) {
  const before = readFileSync(page, 'utf8')
  const after = reliabilityPage(before, readTests())
  if (process.argv.includes('--check')) {
    if (before !== after) throw new Error(`${page} is out of date: run \`npm run reliability\``)
  } else if (before !== after) writeFileSync(page, after)
}
