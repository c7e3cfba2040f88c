// Room: check. A report for machines: JSON for whoever reads it later, JUnit for CI. Secrets are hidden.
import type { Exchange } from './exchange.ts'
import { exchangeLines } from './print-exchange.ts'
import { referencePage } from './print-report.ts'
import type { Redaction } from './redaction.ts'
import { count, isWarning, type Outcome, type Report, type Result } from './report.ts'
import { groups, type Group } from './rule.ts'

const outcomes = ['passed', 'failed', 'blocked', 'skipped'] as const satisfies readonly Outcome[]

function hiddenHeaders(headers: Readonly<Record<string, string>>, redaction: Redaction) {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, redaction.header(name, value)]),
  )
}

function exchangeJson({ place, sent, answer, began, ended }: Exchange, redaction: Redaction) {
  return {
    call: place,
    sent: {
      method: sent.method,
      url: redaction.text(sent.url),
      headers: hiddenHeaders(sent.headers, redaction),
      ...(sent.body !== undefined && { body: redaction.text(sent.body) }),
    },
    received: {
      status: answer.status,
      headers: hiddenHeaders(answer.headers, redaction),
      setCookie: answer.cookies.map((line) => redaction.cookie(line)),
      body: redaction.text(answer.text),
    },
    ms: Math.round(ended - began),
  }
}

export function reportJson(report: Report): string {
  const { redaction } = report
  const rules = report.results.map(({ rule, outcome, text, exchanges, ms }) => ({
    id: rule.id,
    group: rule.group,
    severity: rule.severity,
    outcome,
    ...(text !== '' && { text: redaction.text(text) }),
    contract: { says: rule.says, at: `${referencePage}#${rule.anchor}` },
    mend: rule.mend,
    ms: Math.round(ms),
    exchanges: exchanges.map((each) => exchangeJson(each, redaction)),
  }))
  const sums = Object.fromEntries(outcomes.map((each) => [each, count(report, each)]))
  const { baseUrl, requests, ms } = report
  return `${JSON.stringify({ baseUrl, requests, ms: Math.round(ms), sums, rules }, null, 2)}\n`
}

/** Characters that XML cannot hold in any way are left out. */
function xml(text: string): string {
  return (
    text
      // oxlint-disable-next-line no-control-regex -- they are what is looked for
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  )
}

function caseOutcome(result: Result, redaction: Redaction): string {
  const { rule, outcome, text, exchanges } = result
  const message = xml(redaction.text(text))
  const lines = exchanges.flatMap((each) => exchangeLines(each, redaction))
  const detail = xml([rule.says, `Mend: ${rule.mend}`, ...lines].join('\n'))
  switch (outcome) {
    case 'passed':
      return ''
    case 'skipped':
      return `<skipped message="${message}"/>`
    case 'blocked':
      return `<error message="${message}">${detail}</error>`
    case 'failed':
      if (isWarning(result)) return `<system-out>Warning: ${message}\n${detail}</system-out>`
      return `<failure message="${message}">${detail}</failure>`
    default:
      return outcome satisfies never
  }
}

export function reportJunit(report: Report): string {
  const suites = (Object.entries(groups) as [Group, string][]).flatMap(([group, title]) => {
    const mine = report.results.filter(({ rule }) => rule.group === group)
    if (mine.length === 0) return []
    const of = (outcome: Outcome) => mine.filter((each) => each.outcome === outcome)
    const failures = of('failed').filter((each) => !isWarning(each)).length
    const cases = mine.map((result) => {
      const inner = caseOutcome(result, report.redaction)
      const seconds = (result.ms / 1000).toFixed(3)
      const head = `    <testcase classname="${group}" name="${result.rule.id}" time="${seconds}"`
      return inner === '' ? `${head}/>` : `${head}>${inner}</testcase>`
    })
    const numbers = `tests="${mine.length}" failures="${failures}" errors="${of('blocked').length}" skipped="${of('skipped').length}"`
    return [`  <testsuite name="${xml(title)}" ${numbers}>`, ...cases, '  </testsuite>']
  })
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<testsuites>',
    ...suites,
    '</testsuites>',
  ]
  return `${lines.join('\n')}\n`
}
