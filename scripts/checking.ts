// Scripts: fills the table of rules in docs/checking.md from the rules themselves. `--check` only compares.
import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { groups, rules, type Group, type Rule } from '../src/check/index.ts'

const page = 'docs/checking.md'

const cell = (text: string): string => text.replaceAll('|', '\\|')

/** What a rule cannot do without, as the reader of the page can give it. */
function needsOf(rule: Rule): string {
  if (rule.kind === 'observing') return 'any answer'
  const words = rule.needs.map((need) => {
    if (need === 'signed-in') return '`--as`'
    if (need === 'origin') return '`--origin`'
    return need === 'tls' ? 'https' : `\`${need}\``
  })
  return words.join(' ') || '–'
}

function groupTable(group: Group, title: string): string {
  const rows = rules
    .filter((rule) => rule.group === group)
    .map((rule) => {
      const { id, says, anchor, severity, mend } = rule
      const sentence = `[${cell(says)}](api-reference.md#${anchor})`
      const weight = severity === 'should' ? 'warns' : 'fails'
      return `| \`${id}\` | ${sentence} | ${weight} | ${needsOf(rule)} | ${cell(mend)} |`
    })
  const head = ['| Rule | Contract | | Needs | How to mend |', '| --- | --- | --- | --- | --- |']
  return [`### ${title} (\`${group}\`)`, '', ...head, ...rows].join('\n')
}

/** The page with everything between `<!-- rules:start -->` and `<!-- rules:end -->` made anew. */
export function fillRules(text: string): string {
  const [start, end] = ['<!-- rules:start -->', '<!-- rules:end -->']
  const from = text.indexOf(start)
  const to = text.indexOf(end)
  if (from === -1 || to === -1) throw new Error(`${page} has no place for the rules`)
  const tables = (Object.entries(groups) as [Group, string][]).map(([group, title]) =>
    groupTable(group, title),
  )
  const content = [`${rules.length} rules.`, ...tables].join('\n\n')
  return `${text.slice(0, from + start.length)}\n\n${content}\n\n${text.slice(to)}`
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const before = readFileSync(page, 'utf8')
  const after = fillRules(before)
  if (process.argv.includes('--check')) {
    if (before !== after) throw new Error(`${page} is out of date: run \`npm run checking\``)
  } else if (before !== after) writeFileSync(page, after)
}
