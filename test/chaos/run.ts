// Chaos. One seed: a plan, some commands, what must hold after each, and what must come true at the end.
import * as fc from 'fast-check'
import type { ScenarioName } from '../../src/api/mock/scenario.ts'
import { Command, someCommands } from './commands/command.ts'
import type { Step } from './commands/kind.ts'
import { judgeTheEnd } from './rules/found.ts'
import { Broken } from './rules/verdict.ts'
import { House, type Plan } from './world/house.ts'

const scenarios: readonly ScenarioName[] = [
  'happy',
  'happy',
  'slow-sync',
  'stalled-sync',
  'signed-out',
  'confirmation-required',
  'credit-card',
  'voucher',
  'already-linked-same',
  'already-linked-other',
  'agreement-elsewhere',
  'not-owner',
  'registration-expired',
  'registration-missing',
  'aws-payment-failed',
  'aws-unavailable',
  'canceling',
  'canceled',
  'resubscribed',
  'free-trial',
]

const plans: fc.Arbitrary<Plan> = fc.record({
  scenario: fc.constantFrom(...scenarios),
  landed: fc.boolean(),
  holdAnswers: fc.boolean(),
  latencyMs: fc.constantFrom(0, 0, 40),
  seed: fc.nat(99_999),
})

/** A run that can be pasted into `npm run chaos -- --replay`. */
export interface Trace {
  readonly plan: Plan
  readonly steps: readonly Step[]
}

export interface Failure extends Trace {
  readonly seed: number
  readonly path: string
  readonly invariant: number
  readonly message: string
  /** How many times the run was made shorter. */
  readonly shrinks: number
}

async function begin(plan: Plan): Promise<House> {
  const house = new House(plan)
  house.open(0, ['link', 'registration', 'paymentMethod'])
  await house.check()
  return house
}

/** @throws Broken */
export async function replay({ plan, steps }: Trace): Promise<House> {
  const house = await begin(plan)
  for (const step of steps) {
    const command = new Command(step)
    if (command.check({ house })) await command.run({ house }, house)
  }
  await judgeTheEnd(house)
  return house
}

/** @returns what broke, as short as it could be made; `undefined` where all invariants hold */
export async function runSeed(
  seed: number,
  { path, onEnd }: { path?: string; onEnd?: (house: House) => void } = {},
): Promise<Failure | undefined> {
  let last: House | undefined
  const property = fc.asyncProperty(plans, someCommands, async (plan, commands) => {
    const house = await begin(plan)
    last = house
    await fc.asyncModelRun(() => ({ model: { house }, real: house }), commands)
    await judgeTheEnd(house)
    onEnd?.(house)
  })
  const details = await fc.check(property, { seed, numRuns: 1, ...(path ? { path } : {}) })
  if (!details.failed) return undefined
  const error = details.errorInstance
  const [plan] = details.counterexample ?? []
  const commands = details.counterexample?.[1]
  if (!plan || !commands || !last) throw error
  return {
    seed,
    path: details.counterexamplePath ?? '',
    invariant: error instanceof Broken ? error.invariant : 14,
    message: error instanceof Error ? `${error.message}` : String(error),
    shrinks: details.numShrinks,
    plan,
    steps: stepsOf(commands),
  }
}

/** The commands that really ran. */
function stepsOf(commands: Iterable<fc.AsyncCommand<never, never>>): readonly Step[] {
  return Array.from(commands as Iterable<unknown>).flatMap((each) => {
    const { cmd, hasRan } = each as { cmd?: Command; hasRan?: boolean }
    return cmd && hasRan ? [cmd.step] : []
  })
}
