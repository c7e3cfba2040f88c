// Room: check. What came of a run.
import type { Exchange } from './exchange.ts'
import type { Redaction } from './redaction.ts'
import type { Rule } from './rule.ts'

/**
 * `passed`: kept wherever it was looked at. `failed`: not kept. `skipped`: not looked at, because
 * something of ours is missing or the server has no such thing. `blocked`: could not be reached.
 */
export type Outcome = 'passed' | 'failed' | 'skipped' | 'blocked'

export interface Result {
  rule: Rule
  outcome: Outcome
  /** What the server did, or why the rule was not looked at. Empty where it passed. */
  text: string
  /** The questions and answers that show it. */
  exchanges: readonly Exchange[]
  ms: number
}

export interface Report {
  baseUrl: string
  results: readonly Result[]
  requests: number
  ms: number
  /** Hides the secrets of this run; everything that is printed goes through it. */
  redaction: Redaction
}

export function count({ results }: Report, outcome: Outcome): number {
  return results.filter((result) => result.outcome === outcome).length
}

/** A departure that the widget copes with. */
export function isWarning({ rule, outcome }: Result): boolean {
  return outcome === 'failed' && rule.severity === 'should'
}

/** 0: everything that was looked at holds. 1: it does not. 3: something could not be reached. */
export function exitCode(report: Report, strict: boolean): number {
  const failed = report.results.filter((result) => result.outcome === 'failed')
  if (failed.some((result) => strict || !isWarning(result))) return 1
  if (count(report, 'blocked') > 0) return 3
  return strict && count(report, 'skipped') > 0 ? 1 : 0
}
