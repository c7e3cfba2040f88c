// Scripts: changesets. Without a word asks what a change means for the next version; `version` counts
// it, and the version is the same in every place that names it.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const home = 'release'
const tool = `${home}/node_modules/@changesets/cli/bin.js`
const named = 'src/components/element/define-element.ts'

function run(command: string, args: readonly string[], cwd = '.'): void {
  const { status } = spawnSync(command, args, { stdio: 'inherit', cwd })
  if (status !== 0) process.exit(status ?? 1)
}

// The tool is heavy, so nobody gets it who does not ask for it.
if (!existsSync(tool)) run('npm', ['ci'], home)
const words = process.argv.slice(2)
run(process.execPath, [tool, ...words])

if (words[0] === 'version') {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  const before = readFileSync(named, 'utf8')
  writeFileSync(named, before.replace(/(export const version = )'[^']*'/, `$1'${version}'`))
  run('npm', ['install', '--package-lock-only'])
}
