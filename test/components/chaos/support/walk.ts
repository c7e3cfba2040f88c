// Test support: random runs over the real elements, each from a seed that says it again.
import { expect } from '@open-wc/testing'
import * as fc from 'fast-check'
import type { LitElement } from 'lit'
import { scenarioNames, type ScenarioName } from '../../../../src/api/mock/index.ts'
import { pause, quicken, until } from '../../../support/quick-time.ts'
import { takeCaught } from '../../../support/trap.ts'
import { perform, tags, type Command } from './commands.ts'
import { comesTrue, makeWell } from './end-truth.ts'
import { Ground } from './ground.ts'
import { broken, focusedModal, lostFocus } from './rules.ts'
import type { Walk } from './walks.ts'
import { Witness } from './witness.ts'

/** One random story of a page, as the message of a failed test shows it. */
export interface Run {
  readonly scenario: ScenarioName
  readonly arrives: boolean
  readonly spoiled: boolean
  readonly tags: readonly string[]
  readonly commands: readonly Command[]
}

/** The times by which timers run faster: a cap of a minute passes in a third of a second. */
const haste = 200
/** Every how many runs axe looks at what is left. */
const axeEvery = 50
const neverHealthy: readonly ScenarioName[] = ['unknown-state', 'malformed']

interface Reached {
  runs: number
  commands: number
  active: number
  modals: number
  axe: number
}

/** What may make a walk shorter. */
interface Choice {
  /** Of the message of a failed test: that run alone is said again. */
  readonly path?: string
  /** The first failure is enough: it is not made shorter. */
  readonly endOnFailure?: boolean
}

/** @throws Error with what was wrong, the shortest run that shows it, and the path to it */
export async function walk({ seed, runs, command }: Walk, choice: Choice = {}): Promise<Reached> {
  const run = fc.record<Run>({
    scenario: fc.constantFrom(...scenarioNames),
    arrives: fc.boolean(),
    spoiled: fc.boolean(),
    tags: fc.subarray(tags, { minLength: 1 }),
    commands: fc.array(command, { minLength: 5, maxLength: 12 }),
  })
  const reached = { runs: 0, commands: 0, active: 0, modals: 0, axe: 0 }
  await quickly(() =>
    fc.assert(
      fc.asyncProperty(run, (each) => once(each, reached).catch(rethrow)),
      {
        seed,
        numRuns: runs,
        interruptAfterTimeLimit: 90_000,
        markInterruptAsFailure: true,
        includeErrorInReport: true,
        ...choice,
      },
    ),
  )
  return reached
}

/** Only the stack is printed, in which two of the engines leave the message out. */
function rethrow(reason: unknown): never {
  const error = reason as Error
  if (!error.stack?.includes(error.message)) error.stack = `${error}\n${error.stack}`
  throw error
}

/** One run by itself, such as one that a failed test has printed. */
export async function replay(run: Run): Promise<void> {
  await quickly(() => once(run, { runs: 1, commands: 0, active: 0, modals: 0, axe: 0 }))
}

async function quickly(walking: () => Promise<unknown>): Promise<void> {
  const endQuickTime = quicken(haste)
  const endStaying = stay()
  try {
    await walking()
  } finally {
    endQuickTime()
    endStaying()
  }
}

async function once(run: Run, reached: Reached): Promise<void> {
  const ground = new Ground(run.scenario, run.spoiled)
  const witness = new Witness(ground)
  try {
    if (run.arrives) await ground.mock.arrive()
    const first = run.tags.map((tag): Command => ({ do: 'mount', tag }))
    for (const command of [...first, ...run.commands]) {
      const focused = focusedModal(ground)
      ground.note(JSON.stringify(command))
      await perform(ground, command)
      witness.look()
      await pause(0)
      ground.noteWhoIsLeft()
      await settles(() => broken(ground) ?? lostFocus(focused), command)
      witness.swear(`after ${JSON.stringify(command)}`)
      reached.commands += 1
      reached.modals += focused ? 1 : 0
    }
    if (ground.elements.some((each) => each.matches(':state(active)'))) reached.active += 1
    await makeWell(ground)
    if (!neverHealthy.includes(run.scenario)) await comesTrue(ground)
    witness.swear('at the end')
    if (reached.runs % axeEvery === 0) reached.axe += await isAccessible(ground)
    for (const element of ground.elements) element.remove()
    await leavesNothing(ground)
    const caught = await takeCaught()
    expect(caught, 'caught by nobody').to.deep.equal([])
    reached.runs += 1
  } catch (reason) {
    const last = ground.trace.slice(-24).join('\n  ')
    throw new Error(`${(reason as Error).message}\n  ${last}`, { cause: reason })
  } finally {
    witness.end()
    ground.end()
  }
}

/** A rule may be behind the backend for the moment in which an element draws. */
async function settles(check: () => string | undefined, command: Command): Promise<void> {
  if (check() === undefined) return
  await until(
    () => check() === undefined,
    () => `rights itself: ${check()} after ${JSON.stringify(command)}`,
    2_000,
  )
}

async function isAccessible({ elements }: Ground): Promise<number> {
  for (const element of elements) {
    await (element as LitElement).updateComplete
    for (const each of element.shadowRoot?.getAnimations() ?? []) {
      if (each.effect?.getComputedTiming().iterations !== Infinity) each.finish()
    }
    await expect(element).to.be.accessible()
  }
  return elements.length
}

async function leavesNothing(ground: Ground): Promise<void> {
  await until(
    () => ground.asking === 0 && ground.channels.size === 0,
    () => `nothing is left; ${ground.asking} questions, ${ground.channels.size} channels`,
  )
  const { asked } = ground
  // Two seconds of its time.
  await pause(10)
  expect(ground.asked, 'questions after the last element').to.equal(asked)
}

/** No command leads away from this page. */
function stay(): () => void {
  const keep = (event: Event) => event.preventDefault()
  const { click } = HTMLAnchorElement.prototype
  HTMLAnchorElement.prototype.click = () => undefined
  document.addEventListener('emqxbillingaction', keep)
  return () => {
    HTMLAnchorElement.prototype.click = click
    document.removeEventListener('emqxbillingaction', keep)
  }
}
