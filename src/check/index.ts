// Room: check. Its door: what an adapter file, or a test runner of the server's team, needs.
export { check, Unreachable } from './check.ts'
export type { CheckOptions } from './check.ts'
export type { Answer, Exchange, Place, Sent, Who } from './exchange.ts'
export { situations } from './hooks.ts'
export type {
  AwsEvent,
  Customer,
  Fault,
  Hooks,
  HooksContext,
  HooksFactory,
  SetUp,
  Situation,
  Subscribing,
} from './hooks.ts'
export { count, exitCode, isWarning } from './report.ts'
export type { Outcome, Report, Result } from './report.ts'
export { groups } from './rule.ts'
export type { ActingRule, Group, Need, ObservingRule, Rule } from './rule.ts'
export { rules } from './rules.ts'
export { looksLikeProduction } from './target.ts'
export type { Target } from './target.ts'
