// Test support: random runs over the real elements, each from a seed that says it again.
import { expect } from '@open-wc/testing'
import * as fc from 'fast-check'
import type { LitElement } from 'lit'
import type { PaymentMethod } from '../../../../src/api/contract/index.ts'
import { scenarioNames, type ScenarioName } from '../../../../src/api/mock/index.ts'
import { methodName } from '../../../../src/components/payment-method/method-facts.ts'
import * as en from '../../../../src/components/messages/en.ts'
import { pause, quicken, until } from '../../../support/quick-time.ts'
import { takeCaught } from '../../../support/trap.ts'
import { perform, tags, written, type Command } from './commands.ts'
import { Ground, setHidden, setOnline } from './ground.ts'
import { broken, focusedModal, Listener, lostFocus } from './rules.ts'

export interface Walks {
  readonly seed: number
  readonly runs: number
  readonly command: fc.Arbitrary<Command>
  /** Where it begins. Default: anywhere. */
  readonly scenarios?: readonly ScenarioName[]
}

interface Run {
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

/** @throws Error with seed and path, which `fc.assert` takes to say the run again */
export async function walk({ seed, runs, command, scenarios = scenarioNames }: Walks) {
  const run = fc.record<Run>({
    scenario: fc.constantFrom(...scenarios),
    arrives: fc.boolean(),
    spoiled: fc.boolean(),
    tags: fc.subarray(tags, { minLength: 1 }),
    commands: fc.array(command, { minLength: 5, maxLength: 12 }),
  })
  const reached = { runs: 0, commands: 0, active: 0, modals: 0, axe: 0 }
  const endQuickTime = quicken(haste)
  const endStaying = stay()
  try {
    await fc.assert(
      fc.asyncProperty(run, (each) => once(each, reached)),
      {
        seed,
        numRuns: runs,
        interruptAfterTimeLimit: 90_000,
        markInterruptAsFailure: true,
        includeErrorInReport: true,
      },
    )
  } finally {
    endQuickTime()
    endStaying()
  }
  return reached
}

async function once(run: Run, reached: Record<string, number>): Promise<void> {
  const ground = new Ground(run.scenario, run.spoiled)
  const listeners = new Map<HTMLElement, Listener>()
  try {
    if (run.arrives) await ground.mock.arrive()
    ground.note()
    const first = run.tags.map((tag): Command => ({ do: 'mount', tag }))
    for (const command of [...first, ...run.commands]) {
      const focused = focusedModal(ground)
      await perform(ground, command)
      for (const element of ground.elements) {
        if (!listeners.has(element)) listeners.set(element, new Listener(element, ground))
      }
      await pause(0)
      await settles(() => broken(ground) ?? lostFocus(focused), command)
      reached['commands']! += 1
      reached['modals']! += focused ? 1 : 0
    }
    if (ground.elements.some((each) => each.matches(':state(active)'))) reached['active']! += 1
    for (const { repeated } of listeners.values()) expect(repeated).to.deep.equal([])
    await findsTheTruth(ground, run)
    if (reached['runs']! % axeEvery === 0) reached['axe']! += await isAccessible(ground)
    for (const element of ground.elements) element.remove()
    await leavesNothing(ground)
    const caught = await takeCaught()
    expect(caught, 'caught by nobody').to.deep.equal([])
    reached['runs']! += 1
  } finally {
    for (const listener of listeners.values()) listener.end()
    ground.end()
  }
}

/** A rule may be behind the backend for the moment in which an element draws. */
async function settles(check: () => string | undefined, command: Command): Promise<void> {
  if (check() === undefined) return
  await until(
    () => check() === undefined,
    () => `rights itself: ${check()} after ${JSON.stringify(command)}`,
    400,
  )
}

/** Faults stop and everybody looks: each field says what the backend says. */
async function findsTheTruth(ground: Ground, { scenario }: Run): Promise<void> {
  setHidden(false)
  setOnline(true)
  document.documentElement.lang = 'en'
  for (const element of ground.elements) {
    for (const name of written) element.removeAttribute(name)
  }
  await ground.spendFaults()
  if (neverHealthy.includes(scenario)) return
  globalThis.dispatchEvent(new Event('focus'))
  if (ground.channels.size > 0) ground.refresh()
  const answer = await ground.mock.fetch(`${ground.apiBase}/payment-method`)
  for (const element of ground.elements) {
    if (element.localName !== 'emqx-billing-payment-method') continue
    await shows(element, ground, answer.clone())
  }
  for (const element of ground.elements) {
    const { localName } = element
    if (!/guide|status/.test(localName) || answer.status === 401) continue
    await until(
      () => !element.matches(':state(active)') || ground.isLinked(),
      `${localName} no longer says that the account is linked`,
    )
  }
}

async function shows(element: HTMLElement, ground: Ground, first: Response): Promise<void> {
  const texts = { method: en.method }
  let told = ''
  let wanted = ''
  const ask = async (answer: Response) => {
    const method = answer.ok ? ((await answer.json()) as PaymentMethod) : undefined
    wanted = method ? methodName(method, texts) : en.common.signedOut
  }
  await ask(first)
  const read = () => element.shadowRoot?.querySelector('[part=value] bdi')?.textContent ?? ''
  await until(
    () => {
      told = read()
      // AWS may answer meanwhile, so the backend is asked again as well.
      void ground.mock.fetch(`${ground.apiBase}/payment-method`).then(ask)
      return told === wanted
    },
    () => `the field says “${wanted}”; it says “${told}”`,
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
