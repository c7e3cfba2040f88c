// Scripts: fills the table of docs/accessibility.md. `--check` only compares.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { criteria, type Criterion } from './accessibility/criteria.ts'
import { filled } from './fill.ts'
import { titlesOf } from './reliability/titles.ts'

const page = 'docs/accessibility.md'

/** The page as it should be. */
export function accessibilityPage(text: string): string {
  const rows = criteria.map(({ number, level, name, how, shown }) => {
    const tests = shown.map(([file, title]) => `[${short(file)}](../test/${file}): “${title}”`)
    const cells = [number, level, name, how, tests.join('<br>') || 'no test']
    return `| ${cells.join(' | ')} |`
  })
  const head = ['| # | Level | Criterion | Here | Shown by |', '| --- | --- | --- | --- | --- |']
  return filled(text, { criteria: [...head, ...rows].join('\n') }, page)
}

/** Paths as short as one has to read them. */
function short(file: string): string {
  return file.replace(/(\.chromium)?\.test\.ts$/, '')
}

/** What is wrong with the list, in words; nothing where every test that it names exists. */
export function flawsOf(list: readonly Criterion[] = criteria): string[] {
  return list.flatMap(({ number, shown }) =>
    shown
      .filter(([file, title]) => !hasTest(`test/${file}`, title))
      .map(([file, title]) => `${number}: ${file} has no test “${title}”`),
  )
}

function hasTest(path: string, title: string): boolean {
  return existsSync(path) && titlesOf(readFileSync(path, 'utf8')).has(title)
}

const started = process.argv[1]
if (started !== undefined && import.meta.url === pathToFileURL(started).href) {
  const flaws = flawsOf()
  if (flaws.length > 0) throw new Error(flaws.join('\n'))
  const before = readFileSync(page, 'utf8')
  const after = accessibilityPage(before)
  if (process.argv.includes('--check')) {
    if (before !== after) throw new Error(`${page} is out of date: run \`npm run accessibility\``)
  } else if (before !== after) writeFileSync(page, after)
}
