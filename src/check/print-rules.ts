// Room: check. The list of rules, for `--list`.
import { groups, type Group, type Rule } from './rule.ts'

export function rulesText(rules: readonly Rule[]): string {
  const width = Math.max(...rules.map(({ id }) => id.length))
  const sections = (Object.entries(groups) as [Group, string][]).map(([group, title]) => {
    const lines = rules
      .filter((rule) => rule.group === group)
      .map(({ id, says, severity }) => {
        const mark = severity === 'should' ? ' (should)' : ''
        return `  ${id.padEnd(width)}  ${says}${mark}`
      })
    return [`${title} (${group})`, ...lines, ''].join('\n')
  })
  return `${sections.join('\n')}\n${rules.length} rules\n`
}
