// Scripts: changesets. Without a word asks what a change means for the next version; `version` counts
// it, and the version is the same in every place that names it.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const home = 'release'
const tool = `${home}/node_modules/@changesets/cli/bin.js`

/** Where the version stands beside package.json and what is made from it, and what stands in front of it. */
export const named: Readonly<Record<string, RegExp>> = {
  'src/components/element/define-element.ts': /(?<=export const version = ')[\w.-]+/g,
  'docs/embedding.md': /(?<=@emqx\/billing-elements@)[\w.-]+/g,
}

function run(command: string, args: readonly string[], cwd = '.'): void {
  const { status } = spawnSync(command, args, { stdio: 'inherit', cwd })
  if (status !== 0) process.exit(status ?? 1)
}

const started = process.argv[1]
if (started !== undefined && import.meta.url === pathToFileURL(started).href) {
  // The tool is heavy, so nobody gets it who does not ask for it.
  if (!existsSync(tool)) run('npm', ['ci'], home)
  const words = process.argv.slice(2)
  run(process.execPath, [tool, ...words])

  if (words[0] === 'version') {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
    for (const [file, place] of Object.entries(named)) {
      writeFileSync(file, readFileSync(file, 'utf8').replace(place, version))
    }
    run('npm', ['install', '--package-lock-only'])
  }
}
