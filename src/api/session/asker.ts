// Room: session. One question at a time, never while hidden or offline, at the pace it is told.
import type { Environment } from './environment.ts'
import { gapAfterOnline, longestTimer, pace } from './pace.ts'
import type { PageSignal } from './page.ts'

/** When the next question is due. `on-return`: not by a timer, only when the customer comes back. */
export interface Next {
  readonly when: 'after' | 'on-return'
  readonly ms: number
  /** The server asked to be left alone for so many ms: not even a click asks sooner. */
  readonly leaveAlone?: number | undefined
}

export interface Turn {
  readonly signal: AbortSignal
  /** The server may hold this answer: give way when something more urgent comes up. */
  givesWay: boolean
}

export interface AskerOptions {
  readonly environment: Pick<Environment, 'clock' | 'random' | 'page'>
  /** Asks the one question that matters now. Never rejects. */
  readonly ask: (turn: Turn) => Promise<Next>
  readonly onSignal: (signal: PageSignal) => void
}

export class Asker {
  readonly #options: AskerOptions
  #lifetime: AbortController | undefined
  #turn: { turn: Turn; controller: AbortController } | undefined
  #timer: unknown
  #dueAt = 0
  #wasHidden = false
  #onReturnOnly = false
  #askedAt = Number.NEGATIVE_INFINITY
  #urgent = false
  #notBefore = Number.NEGATIVE_INFINITY

  constructor(options: AskerOptions) {
    this.#options = options
  }

  start(): void {
    if (this.#lifetime) return
    const lifetime = new AbortController()
    this.#lifetime = lifetime
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
  }

  /** The customer asked for something: at once, before any held answer, but never against `Retry-After`. */
  soon(): void {
    this.#urgent = true
    if (this.#turn?.turn.givesWay) this.#turn.controller.abort()
    this.#due(0)
  }

  /** Somebody says that there is news. Believed, but never faster than the floor. */
  hint(): void {
    // The question under way decides by itself what follows it.
    if (this.#turn) return
    const { clock, random } = this.#options.environment
    const now = clock.now()
    const wait = this.#untilFloor() + random() * pace.errorFloor
    if (!this.#onReturnOnly && this.#dueAt <= now + wait) return
    this.#due(wait)
  }

  #untilFloor(): number {
    return Math.max(0, this.#askedAt + pace.floor - this.#options.environment.clock.now())
  }

  #due(ms: number, onReturnOnly = false): void {
    this.#dueAt = Math.max(this.#notBefore, this.#options.environment.clock.now() + ms)
    this.#onReturnOnly = onReturnOnly
    this.#arm()
  }

  #arm(): void {
    this.#disarm()
    const { clock, page } = this.#options.environment
    if (!this.#lifetime || this.#turn || page.hidden() || !page.online()) return
    const delay = this.#dueAt - clock.now()
    if (delay <= 0) void this.#ask()
    else if (!this.#onReturnOnly) {
      this.#timer = clock.setTimeout(() => this.#arm(), Math.min(delay, longestTimer))
    }
  }

  #disarm(): void {
    this.#options.environment.clock.clearTimeout(this.#timer)
    this.#timer = undefined
  }

  async #ask(): Promise<void> {
    const controller = new AbortController()
    const turn: Turn = { signal: controller.signal, givesWay: false }
    const mine = { turn, controller }
    this.#turn = mine
    this.#urgent = false
    this.#askedAt = this.#options.environment.clock.now()
    const next = await this.#options.ask(turn)
    // Stopped, and perhaps started again, meanwhile: this turn has no say any more.
    if (this.#turn !== mine) return
    this.#turn = undefined
    if (next.leaveAlone !== undefined) {
      this.#notBefore = this.#options.environment.clock.now() + next.leaveAlone
    }
    if (this.#urgent) this.#due(0)
    // Given way to nobody but a hidden page: whoever shows and hides it must not drive the asking.
    else if (controller.signal.aborted) this.#due(this.#untilFloor())
    else this.#due(next.ms, next.when === 'on-return')
  }

  #onSignal(signal: PageSignal): void {
    this.#options.onSignal(signal)
    switch (signal) {
      case 'hidden':
        this.#wasHidden = true
        this.#disarm()
        if (this.#turn?.turn.givesWay) this.#turn.controller.abort()
        return
      case 'returned':
        // He was elsewhere and may have changed something there: asked when the gap is over.
        if (this.#wasHidden) this.#onReturnOnly = false
        this.#wasHidden = false
        // The back-forward cache may have frozen a long-dead timer with the page.
        this.#arm()
        return
      case 'online':
        this.#due(gapAfterOnline(this.#options.environment.random()))
        return
      case 'offline':
        this.#disarm()
        return
      default:
        signal satisfies never
    }
  }
}
