// Mutation: breaks the core on purpose, piece by piece, and counts what the tests notice. Tells it in
// docs/mutation.md. With names of rooms only those, whose new figures take the old ones' place; with
// one room and some of its files only these.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { page, problems, type Report } from './report.ts'
import { rooms } from './rooms.mjs'

const home = 'mutation'
const stryker = `${home}/node_modules/.bin/stryker`
const whole = `${home}/.report/whole.json`

const asked = process.argv.slice(2)
const wanted = asked.filter((each) => !each.endsWith('.ts'))
const only = asked.filter((each) => each.endsWith('.ts'))

const reportOf = (room: string): string => `${home}/.report/${room}.json`

function run(command: string, args: string[], cwd = '.', room = ''): void {
  const env = {
    ...process.env,
    TSX_TSCONFIG_PATH: `${home}/tsconfig.json`,
    MUTATION_ROOM: room,
    MUTATION_REPORT: reportOf(room),
    MUTATION_FILES: only.join(','),
  }
  const { status } = spawnSync(command, args, { stdio: 'inherit', env, cwd })
  if (status !== 0) process.exit(status ?? 1)
}

const read = (path: string): Report => JSON.parse(readFileSync(path, 'utf8')) as Report

const known = rooms.map(({ name }) => name)
for (const name of wanted) {
  if (!known.includes(name)) throw new Error(`No room ${name}: ${known.join(', ')}`)
}
if (only.length > 0 && wanted.length !== 1) throw new Error('Files of which room?')

// The tools are heavy, so nobody gets them who does not ask for them.
if (!existsSync(stryker)) run('npm', ['ci'], home)
if (wanted.length === 0) rmSync(whole, { force: true })

for (const room of wanted.length > 0 ? wanted : known) {
  run(stryker, ['run', `${home}/stryker.config.mjs`], '.', room)
  const before = existsSync(whole) ? read(whole) : { files: {} }
  const { files } = read(reportOf(room))
  for (const file of Object.values(files)) file.room = room
  writeFileSync(whole, JSON.stringify({ files: { ...before.files, ...files } }))
}

const report = read(whole)
writeFileSync('docs/mutation.md', page(report, new Date()))
run('npm', ['run', 'reliability'])
const found = problems(report)
for (const problem of found) console.error(problem)
process.exitCode = found.length > 0 ? 1 : 0
