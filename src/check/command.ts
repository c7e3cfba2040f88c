// Room: check. The command from its arguments to its exit code, with the world handed in.
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { commandOf, type Order, usage, UsageError } from './arguments.ts'
import { check, Unreachable } from './check.ts'
import { type Hooks, hooksFactoryOf } from './hooks.ts'
import { reportJson, reportJunit } from './print-machine.ts'
import { reportText } from './print-report.ts'
import { rulesText } from './print-rules.ts'
import { exitCode, type Report } from './report.ts'
import { groups, type Rule } from './rule.ts'
import { rules } from './rules.ts'
import { httpWire } from './wire.ts'

export interface Surroundings {
  /** Writes to the standard output. */
  out(text: string): void
  /** Writes to the standard error. */
  err(text: string): void
  /** Whether the standard output, or the standard error, is a terminal that shows colour. */
  outIsTerminal: boolean
  errIsTerminal: boolean
  writeFile(path: string, text: string): void
  env: Readonly<Record<string, string | undefined>>
  /** The folder of this package: where the pages lie that a report names. */
  packageFolder: string
}

/** @throws UsageError when a word is neither a rule nor a group. */
function chosen(words: readonly string[]): readonly Rule[] {
  if (words.length === 0) return rules
  const unknown = words.filter(
    (word) => !Object.hasOwn(groups, word) && !rules.some(({ id }) => id === word),
  )
  if (unknown.length > 0) {
    throw new UsageError(`--only knows no ${unknown.join(', ')}; --list shows rules and groups`)
  }
  return rules.filter(({ id, group }) => words.includes(id) || words.includes(group))
}

/** @throws UsageError when the file cannot be loaded or does not give hooks. */
async function hooksFrom(path: string | undefined, baseUrl: string): Promise<Hooks> {
  if (path === undefined) return {}
  try {
    const module: unknown = await import(pathToFileURL(resolve(path)).href)
    return await hooksFactoryOf(module, path)({ baseUrl })
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new UsageError(`--hooks ${path}: ${why}`, { cause: error })
  }
}

/** The pages come with the package, wherever npx has put it. */
function whereThePagesAre({ packageFolder }: Surroundings): string {
  return `The pages under docs/ are in ${packageFolder}\n`
}

function write(report: Report, order: Order, around: Surroundings): void {
  const files = [
    [order.json, reportJson],
    [order.junit, reportJunit],
  ] as const
  for (const [path, print] of files) {
    if (path === '-') around.out(print(report))
    else if (path !== undefined) around.writeFile(path, print(report))
  }
  const taken = order.json === '-' || order.junit === '-'
  const colour = taken ? around.errIsTerminal : around.outIsTerminal
  const namesPages = report.results.some(
    ({ outcome }) => outcome === 'failed' || outcome === 'blocked',
  )
  const text = reportText(report, colour) + (namesPages ? whereThePagesAre(around) : '')
  if (taken) around.err(text)
  else around.out(text)
}

async function run(order: Order, around: Surroundings): Promise<number> {
  const mine = chosen(order.only)
  const hooks = await hooksFrom(order.hooks, order.target.baseUrl)
  const clear = '\r\u001B[2K'
  let done = 0
  const total = mine.filter(({ kind }) => kind === 'acting').length
  try {
    const report = await check({
      target: order.target,
      hooks,
      rules: mine,
      wire: httpWire({ timeoutMs: order.timeoutMs, insecure: order.insecure }),
      maxSeconds: order.maxSeconds,
      maxRequests: order.maxRequests,
      onBegin({ id }) {
        done += 1
        if (around.errIsTerminal) around.err(`${clear}${done}/${total} ${id}`)
      },
    })
    if (around.errIsTerminal) around.err(clear)
    write(report, order, around)
    return exitCode(report, order.strict)
  } finally {
    await hooks.close?.()
  }
}

/** @returns the exit code, as `usage` explains it. */
export async function command(args: readonly string[], around: Surroundings): Promise<number> {
  try {
    const asked = commandOf(args, around.env['EMQX_BILLING_AS'])
    switch (asked.kind) {
      case 'help':
        around.out(`${usage}${whereThePagesAre(around)}`)
        return 0
      case 'list':
        around.out(rulesText(rules))
        return 0
      case 'check':
        return await run(asked.order, around)
      default:
        return asked satisfies never
    }
  } catch (error) {
    if (error instanceof UsageError) {
      around.err(`${error.message}\n--help shows what can be said.\n`)
      return 2
    }
    if (error instanceof Unreachable) {
      around.err(`Nobody answers. ${error.message}\n`)
      return 3
    }
    throw error
  }
}
