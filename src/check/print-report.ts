// Room: check. A report for people: by group, with what was seen and how to mend it.
import { exchangeLines } from './print-exchange.ts'
import { type Paint, palette, type Palette, printable } from './paint.ts'
import { count, isWarning, type Report, type Result } from './report.ts'
import { groups, type Group } from './rule.ts'

/** Where the sentences of the contract stand. */
export const referencePage = 'docs/api-reference.md'

/** Five tabs at once are told by their first three. */
const exchangesShown = 3

function mark(result: Result, { good, bad, warn, dim }: Palette): [sign: string, paint: Paint] {
  switch (result.outcome) {
    case 'passed':
      return ['✓', good]
    case 'failed':
      return isWarning(result) ? ['!', warn] : ['✗', bad]
    case 'blocked':
      return ['⊘', bad]
    case 'skipped':
      return ['–', dim]
    default:
      return result.outcome satisfies never
  }
}

function detailLines({ rule, text, exchanges }: Result, report: Report): string[] {
  const rest = exchanges.length - exchangesShown
  return [
    printable(report.redaction.text(text)),
    `contract  ${rule.says} (${referencePage}#${rule.anchor})`,
    `mend      ${rule.mend}`,
    ...exchanges.slice(0, exchangesShown).flatMap((each) => exchangeLines(each, report.redaction)),
    ...(rest > 0 ? [`… and ${rest} exchanges more`] : []),
  ]
}

function resultLines(result: Result, width: number, report: Report, paints: Palette): string[] {
  const [sign, paint] = mark(result, paints)
  const { id, says } = result.rule
  const reason = report.redaction.text(result.text)
  const line = (text: string) => `  ${paint(`${sign} ${id.padEnd(width)}`)}  ${text}`
  switch (result.outcome) {
    case 'passed':
      return [line(paints.dim(says))]
    case 'skipped':
      return [line(paints.dim(`skipped: ${printable(reason)}`))]
    default: {
      const blocked = result.outcome === 'blocked' ? 'could not be reached: ' : ''
      const [first = '', ...rest] = detailLines(result, report)
      return [line(`${blocked}${paints.strong(first)}`), ...rest.map((each) => `      ${each}`), '']
    }
  }
}

function sum(report: Report, { good, bad }: Palette): string {
  const failed = report.results.filter(({ outcome }) => outcome === 'failed')
  const warnings = failed.filter(isWarning).length
  const parts = [
    `${count(report, 'passed')} passed`,
    `${failed.length - warnings} failed`,
    `${warnings} warnings`,
    `${count(report, 'blocked')} blocked`,
    `${count(report, 'skipped')} skipped`,
  ]
  const well = failed.length === 0 && count(report, 'blocked') === 0
  const cost = `${report.requests} requests in ${(report.ms / 1000).toFixed(1)} s`
  return `${(well ? good : bad)(parts.join(' · '))}   ${cost}`
}

/** @param colour only for a terminal. */
export function reportText(report: Report, colour: boolean): string {
  const paints = palette(colour)
  const width = Math.max(...report.results.map(({ rule }) => rule.id.length))
  const lines = [paints.strong(`Billing API contract · ${report.baseUrl}`), '']
  for (const [group, title] of Object.entries(groups) as [Group, string][]) {
    const mine = report.results.filter(({ rule }) => rule.group === group)
    if (mine.length === 0) continue
    lines.push(paints.strong(title))
    for (const result of mine) lines.push(...resultLines(result, width, report, paints))
    lines.push('')
  }
  return `${[...lines, sum(report, paints)].join('\n')}\n`
}
