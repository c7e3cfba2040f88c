// Chaos. Everything together: two browsers, up to eight tabs, one backend, and whoever looks on.
import type { Need } from '../../../src/api/session/questions.ts'
import type { Step } from '../commands/kind.ts'
import { askingRules } from '../rules/asking.ts'
import { shapeRules } from '../rules/shape.ts'
import { truthRules } from '../rules/truth.ts'
import { Verdict } from '../rules/verdict.ts'
import { writingRules } from '../rules/writing.ts'
import { apiBase, Backend, type BackendPlan } from './backend.ts'
import { ChaosClock } from './chaos-clock.ts'
import { Device } from './device.ts'
import { Tab, type Watch } from './tab.ts'
import { answerFor } from './traps.ts'

export interface Plan extends BackendPlan {
  /** For all chance in the tabs. */
  readonly seed: number
}

export const mostTabs = 8

/** The name that the locks and the channel of these pages begin with. */
export const sessionName = `emqx-billing:${apiBase}`

export class House {
  readonly clock = new ChaosClock()
  readonly backend: Backend
  readonly devices: readonly [Device, Device]
  readonly verdict = new Verdict()
  readonly tabs: Tab[] = []
  /** What was done, command by command. */
  readonly steps: Step[] = []
  /** Every request, in one line each. */
  readonly wire: string[] = []
  readonly #plan: Plan
  readonly #watch: readonly Watch[]

  constructor(plan: Plan) {
    this.#plan = plan
    answerFor(this.verdict)
    this.backend = new Backend(this.clock, plan)
    this.devices = [new Device(this.clock, this.backend), new Device(this.clock, this.backend)]
    const { verdict, clock, backend } = this
    this.#watch = [
      truthRules(verdict),
      askingRules(verdict, clock),
      writingRules(verdict, backend),
      shapeRules(verdict),
      { onAnswer: (exchange) => this.#writeDown(exchange) },
    ]
  }

  open(device: 0 | 1, needs: readonly Need[]): Tab {
    const tab = new Tab({
      id: this.tabs.length,
      clock: this.clock,
      device: this.devices[device],
      backend: this.backend,
      seed: this.#plan.seed,
      watch: this.#watch,
    })
    this.tabs.push(tab)
    if (!tab.device.online) tab.page.loseNetwork()
    tab.mount(needs)
    return tab
  }

  /** Everything that needs no time has happened; then everybody looks. */
  async check(): Promise<void> {
    await this.clock.advance(0)
    for (const each of this.#watch) each.after?.(this.tabs)
    this.verdict.check()
  }

  #writeDown({
    tab,
    at,
    method,
    path,
    answer,
    ended,
  }: Parameters<NonNullable<Watch['onAnswer']>>[0]): void {
    this.wire.push(`${at} tab ${tab} ${method} ${path} ${answer?.status ?? ended}`)
  }
}
