// Room: session. One question at a time, never while hidden or offline, at the pace it is told.
import type { Environment } from './environment.ts'
import { Lead } from './lead.ts'
import { gapAfterOnline, longestTimer, pace } from './pace.ts'
import type { PageSignal } from './page.ts'

/** When the next question is due. `on-return`: not by a timer, only when the customer comes back. */
export interface Next {
  readonly when: 'after' | 'on-return'
  readonly ms: number
  /** When the customer comes back, it is due after so many ms already. */
  readonly onReturn?: number | undefined
  /** One tab of the browser is enough to ask it; the others are told by that one. */
  readonly anyTab?: boolean | undefined
  /** The server asked to be left alone for so many ms: not even a click asks sooner. */
  readonly leaveAlone?: number | undefined
}

export interface Turn {
  readonly signal: AbortSignal
  /** The other tabs of the browser leave the asking to this one. */
  readonly leads: boolean
  /** The server may hold this answer, or there is no place yet: give way when something more urgent comes up. */
  givesWay: boolean
}

export interface AskerOptions {
  readonly environment: Pick<Environment, 'clock' | 'random' | 'page' | 'locks'>
  /** Tabs of one browser whose askers have the same name take turns. */
  readonly name: string
  /** Asks the one question that matters now. Never rejects. */
  readonly ask: (turn: Turn) => Promise<Next>
  readonly onSignal: (signal: PageSignal) => void
}

export class Asker {
  readonly #options: AskerOptions
  readonly #lead: Lead
  #lifetime: AbortController | undefined
  #turn: { turn: Turn; controller: AbortController } | undefined
  #timer: unknown
  #dueAt = 0
  /** When it is due for a customer who comes back. */
  #returnAt = 0
  /** One tab of the browser is enough to ask what is due. */
  #anyTab = false
  /** When this tab was last answered, and when it heard that the one with the lead was. */
  #answeredAt = Number.NEGATIVE_INFINITY
  #heardAt = Number.NEGATIVE_INFINITY
  /** Hidden, frozen or leaving since the last signal: the browser's own word may come later. */
  #away = false
  #onReturnOnly = false
  #askedAt = Number.NEGATIVE_INFINITY
  #urgent = false
  #notBefore = Number.NEGATIVE_INFINITY

  constructor(options: AskerOptions) {
    this.#options = options
    const { environment, name } = options
    this.#lead = new Lead({ locks: environment.locks, name, onChange: () => this.#arm() })
  }

  start(): void {
    if (this.#lifetime) return
    const lifetime = new AbortController()
    this.#lifetime = lifetime
    this.#away = false
    const unlisten = this.#options.environment.page.listen((signal) => this.#onSignal(signal))
    lifetime.signal.addEventListener('abort', unlisten)
    if (!this.#options.environment.page.online()) this.#options.onSignal('offline')
    this.#due(0)
  }

  /** Ends the question under way and every timer. Nothing is asked until the next `start`. */
  stop(): void {
    this.#lifetime?.abort()
    this.#lifetime = undefined
    this.#turn?.controller.abort()
    this.#turn = undefined
    this.#urgent = false
    this.#disarm()
    this.#lead.drop()
  }

  /** The customer asked for something: at once, before any held answer, but never against `Retry-After`. */
  soon(): void {
    this.#urgent = true
    if (this.#turn?.turn.givesWay) this.#turn.controller.abort()
    this.#due(0)
  }

  /** Somebody says that there is news. Believed, but never faster than the floor. */
  hint(): void {
    const { clock, random } = this.#options.environment
    const now = clock.now()
    const wait = this.#untilFloor() + random() * pace.errorFloor
    if (!this.#onReturnOnly && this.#asksAt() <= now + wait) return
    this.#due(wait)
  }

  /** There is something to ask that no other tab asks for this one: when it is due, by itself. */
  askAlone(): void {
    this.#anyTab = false
    this.#arm()
  }

  /** The tab with the lead has asked and was answered. Believed for a while, because it proves nothing. */
  heard(): void {
    this.#heardAt = this.#options.environment.clock.now()
    this.#arm()
  }

  #untilFloor(): number {
    return Math.max(0, this.#askedAt + pace.floor - this.#options.environment.clock.now())
  }

  #due(ms: number, { when, anyTab = false, onReturn = ms }: Partial<Next> = {}): void {
    const now = this.#options.environment.clock.now()
    this.#dueAt = Math.max(this.#notBefore, now + ms)
    this.#returnAt = Math.max(this.#notBefore, now + onReturn)
    this.#onReturnOnly = when === 'on-return'
    this.#anyTab = anyTab
    this.#arm()
  }

  #arm(): void {
    this.#disarm()
    const { clock, page } = this.#options.environment
    if (!this.#lifetime || this.#turn) return
    if (this.#away || page.hidden() || !page.online()) return this.#lead.drop()
    if (this.#anyTab) this.#lead.want()
    const delay = this.#asksAt() - clock.now()
    // What this tab waits for is its own affair: whoever has something to ask now may lead.
    if (!this.#anyTab && delay > 0) this.#lead.drop()
    if (this.#onReturnOnly) return
    if (delay <= 0) void this.#ask()
    else {
      this.#timer = clock.setTimeout(() => this.#arm(), Math.min(delay, longestTimer))
    }
  }

  #pause(): void {
    this.#disarm()
    this.#lead.drop()
    if (this.#turn?.turn.givesWay) this.#turn.controller.abort()
  }

  #asksAt(): number {
    if (!this.#anyTab || this.#lead.held) return this.#dueAt
    // A tab with the lead that hangs, or somebody who only squats its lock, must not starve this one.
    const heard = Math.min(this.#heardAt, this.#answeredAt + pace.trust)
    return Math.max(this.#dueAt, Math.max(heard, this.#answeredAt) + 2 * pace.cap)
  }

  #disarm(): void {
    this.#options.environment.clock.clearTimeout(this.#timer)
    this.#timer = undefined
  }

  async #ask(): Promise<void> {
    const controller = new AbortController()
    const turn: Turn = { signal: controller.signal, leads: this.#lead.held, givesWay: false }
    const mine = { turn, controller }
    this.#turn = mine
    this.#urgent = false
    this.#askedAt = this.#options.environment.clock.now()
    const next = await this.#options.ask(turn)
    // Stopped, and perhaps started again, meanwhile: this turn has no say any more.
    if (this.#turn !== mine) return
    this.#turn = undefined
    this.#answeredAt = this.#options.environment.clock.now()
    if (next.leaveAlone !== undefined) {
      this.#notBefore = this.#options.environment.clock.now() + next.leaveAlone
    }
    if (this.#urgent) this.#due(0)
    // Given way to nobody but a hidden page: whoever shows and hides it must not drive the asking.
    else if (controller.signal.aborted) this.#due(this.#untilFloor())
    else this.#due(next.ms, next)
  }

  #onSignal(signal: PageSignal): void {
    this.#options.onSignal(signal)
    switch (signal) {
      case 'hidden':
      case 'leaving':
        this.#away = true
        this.#pause()
        return
      case 'returned': {
        // He was elsewhere and may have changed something there: asked when the gap is over, by
        // this tab itself, because it may have missed what the others said.
        if (this.#away) this.#onReturnOnly = this.#anyTab = false
        if (this.#returnAt <= this.#options.environment.clock.now()) this.#onReturnOnly = false
        this.#dueAt = Math.min(this.#dueAt, this.#returnAt)
        this.#away = false
        // The back-forward cache may have frozen a long-dead timer with the page.
        this.#arm()
        return
      }
      case 'online':
        this.#due(gapAfterOnline(this.#options.environment.random()))
        return
      case 'offline':
        this.#pause()
        return
      default:
        signal satisfies never
    }
  }
}
