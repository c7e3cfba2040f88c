// Room: check. A run: one server, one list of rules, one report.
import { Budget, OutOfBudget } from './budget.ts'
import { Blocked, Departure, NotApplicable } from './expectation.ts'
import type { Hooks } from './hooks.ts'
import { Office } from './office.ts'
import { Redaction } from './redaction.ts'
import type { Report, Result } from './report.ts'
import type { ActingRule, Need, ObservingRule, Rule } from './rule.ts'
import { rules as allRules } from './rules.ts'
import { Scene } from './scene.ts'
import type { Target } from './target.ts'
import { tour } from './tour.ts'
import { httpWire, NoAnswer, type Wire } from './wire.ts'

export interface CheckOptions {
  target: Target
  hooks?: Hooks
  /** Default: all. */
  rules?: readonly Rule[]
  /** Default 2000. */
  maxRequests?: number
  /** Seconds. Default 300. */
  maxSeconds?: number
  /** Default: HTTP with 15 s for each answer. */
  wire?: Wire
  /** A monotonic clock, in milliseconds. Default `performance.now`. */
  now?: () => number
  /** Before each rule that plays a story. */
  onBegin?: (rule: Rule) => void
}

/** Nobody answers under the base URL. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable'
}

function lacks(need: Need, target: Target, hooks: Hooks): string | undefined {
  switch (need) {
    case 'signed-in':
      return (hooks.customer ?? target.credentials) ? undefined : '--as or the hook customer'
    case 'origin':
      return target.pageOrigin === undefined ? '--origin' : undefined
    case 'tls':
      return target.tls ? undefined : 'https or --behind-tls'
    default:
      return hooks[need] === undefined ? `the hook ${need}` : undefined
  }
}

type Verdict = Pick<Result, 'outcome' | 'text' | 'exchanges'>

/** @throws what is an error of the kit itself. */
function verdictOf(error: unknown): Verdict {
  if (error instanceof Departure) {
    return { outcome: 'failed', text: error.message, exchanges: error.exchanges }
  }
  if (error instanceof Blocked) {
    return { outcome: 'blocked', text: error.message, exchanges: error.exchanges }
  }
  if (error instanceof NotApplicable) {
    return { outcome: 'skipped', text: error.message, exchanges: [] }
  }
  // A server that breaks the connection on a question answers that question wrongly.
  if (error instanceof NoAnswer) return { outcome: 'failed', text: error.message, exchanges: [] }
  if (error instanceof OutOfBudget) {
    return { outcome: 'blocked', text: `Out of budget: ${error.message}`, exchanges: [] }
  }
  throw error
}

const passed: Verdict = { outcome: 'passed', text: '', exchanges: [] }

async function act(rule: ActingRule, scene: Scene, hooks: Hooks): Promise<Verdict> {
  const missing = rule.needs.flatMap((need) => lacks(need, scene.office.target, hooks) ?? [])
  if (missing.length > 0) {
    return { outcome: 'skipped', text: `needs ${missing.join(', ')}`, exchanges: [] }
  }
  try {
    await rule.check(scene)
    return passed
  } catch (error) {
    return verdictOf(error)
  }
}

function look(rule: ObservingRule, office: Office): Verdict {
  try {
    rule.judge(office)
    return passed
  } catch (error) {
    return verdictOf(error)
  }
}

/** @throws Unreachable */
async function knock(scene: Scene): Promise<void> {
  try {
    await scene.stranger().ask('getPaymentMethod')
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error
    throw new Unreachable(`${scene.office.target.baseUrl}: ${error.message}`, { cause: error })
  }
}

/**
 * Runs the rules against a live server, one after the other. Makes customers, links and
 * cancellations there: never for a server that customers use.
 * @throws Unreachable when the very first request gets no answer
 */
export async function check(options: CheckOptions): Promise<Report> {
  const { target, hooks = {}, rules = allRules, onBegin } = options
  const { now = () => performance.now() } = options
  const { maxRequests = 2000, maxSeconds = 300 } = options
  const { wire = httpWire({ timeoutMs: 15_000, insecure: false }) } = options
  const budget = new Budget({ requests: maxRequests, ms: maxSeconds * 1000, now })
  const redaction = new Redaction()
  for (const name of Object.keys(target.headers)) redaction.hideHeader(name)
  const office = new Office({ wire, target, budget, redaction, now })
  const scene = new Scene(office, hooks)
  const verdicts = new Map<Rule, Verdict & { ms: number }>()
  const time = async (rule: Rule, run: () => Verdict | Promise<Verdict>) => {
    const began = now()
    verdicts.set(rule, { ...(await run()), ms: now() - began })
  }
  office.rule = 'tour'
  await knock(scene)
  const observers = rules.filter((rule) => rule.kind === 'observing')
  try {
    if (observers.length > 0) await tour(scene, hooks)
  } catch (error) {
    // A budget that does not even pay for the tour is told by every rule that comes after.
    if (!(error instanceof OutOfBudget)) throw error
  }
  for (const rule of rules) {
    if (rule.kind !== 'acting') continue
    office.rule = rule.id
    onBegin?.(rule)
    await time(rule, () => act(rule, scene, hooks))
  }
  for (const rule of observers) await time(rule, () => look(rule, office))
  const results = rules.flatMap((rule) => {
    const verdict = verdicts.get(rule)
    return verdict === undefined ? [] : [{ rule, ...verdict }]
  })
  return { baseUrl: target.baseUrl, results, requests: budget.requests, ms: budget.ms, redaction }
}
