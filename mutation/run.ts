// Mutation: breaks the core on purpose, piece by piece, and counts what the tests notice.
// Without arguments everything, told in docs/mutation.md; with files only those, whose new figures
// take the old ones' place.
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { merge, page, problems, readReport } from './report.ts'

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
const scope = files.length > 0 ? ['--mutate', files.join(',')] : []
let code = run(stryker, ['run', `${room}/stryker.config.mjs`, ...scope])

const latest = `${room}/.report/report.json`
const whole = `${room}/.report/whole.json`
if (files.length === 0) copyFileSync(latest, whole)
// A file that was run again after a whole run takes its old figures' place.
else if (existsSync(whole)) {
  const merged = merge(
    readReport(readFileSync(whole, 'utf8')),
    readReport(readFileSync(latest, 'utf8')),
  )
  writeFileSync(whole, JSON.stringify(merged))
}

if (existsSync(whole)) {
  const report = readReport(readFileSync(whole, 'utf8'))
  writeFileSync('docs/mutation.md', page(report, new Date()))
  const found = problems(report)
  for (const problem of found) console.error(problem)
  if (found.length > 0) code ||= 1
}
process.exitCode = code
