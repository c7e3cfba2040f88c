// Mutation: breaks the core on purpose, piece by piece, and counts what the tests notice.
// Without arguments everything, from scratch, written to docs/mutation.md; with files only those.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { page, problems, readReport } from './report.ts'

const room = 'mutation'
const stryker = `${room}/node_modules/.bin/stryker`
const files = process.argv.slice(2)

function run(command: string, args: string[], cwd = '.'): number {
  const env = { ...process.env, TSX_TSCONFIG_PATH: `${room}/tsconfig.json` }
  return spawnSync(command, args, { stdio: 'inherit', env, cwd }).status ?? 1
}

/** The tools are heavy, so nobody gets them who does not ask for them. */
function install(): void {
  if (existsSync(stryker)) return
  const code = run('npm', ['ci'], room)
  if (code !== 0) process.exit(code)
}

install()
const scope = files.length > 0 ? ['--mutate', files.join(',')] : ['--force']
const code = run(stryker, ['run', `${room}/stryker.config.mjs`, ...scope])

if (files.length > 0) process.exitCode = code
else {
  const report = readReport(readFileSync(`${room}/.report/report.json`, 'utf8'))
  writeFileSync('docs/mutation.md', page(report, new Date()))
  const found = problems(report)
  for (const problem of found) console.error(problem)
  process.exitCode = code !== 0 || found.length > 0 ? 1 : 0
}
