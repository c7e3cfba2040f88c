// Room: session. How one linking lives on one page: facts in, frozen snapshots out.
import { BillingError, type BillingClient } from '../client/index.ts'
import type { FailureCode } from '../contract/wire.ts'
import { Asker, type Next, type Turn } from './asker.ts'
import { Audience } from './audience.ts'
import { Book } from './book.ts'
import { Budget } from './budget.ts'
import type { Environment } from './environment.ts'
import { Freshness } from './freshness.ts'
import { paintHanded, readHanded } from './handed.ts'
import type { Hint } from './hints.ts'
import { Neighbours } from './neighbours.ts'
import { gapAfterError, gapAfterRejection, pace } from './pace.ts'
import type { PageSignal } from './page.ts'
import {
  isWrite,
  nextQuestion,
  wantedNow,
  type Desk,
  type Need,
  type Question,
} from './questions.ts'
import { Reads } from './reads.ts'
import { canBeRemedied } from './reduce-failure.ts'
import { rest } from './rest.ts'
import { Setbacks } from './setbacks.ts'
import type { Snapshot } from './snapshot.ts'
import { isWaiting, type Fact } from './state.ts'
import { lineTroubles, setbackFrom, type Setback } from './trouble.ts'
import { Writes } from './writes.ts'

export interface SessionOptions {
  readonly client: BillingClient
  readonly environment: Environment
  /** Sessions of one browser with the same name take turns, share a budget and hear each other's hints. */
  readonly name: string
}

/** Of a turn that was given up, the asker knows by itself when the next question is due. */
const overtaken: Next = Object.freeze({ when: 'after', ms: 0 })

export class BillingSession {
  readonly #environment: Environment
  readonly #asker: Asker
  readonly #budget: Budget
  readonly #neighbours: Neighbours
  readonly #book: Book
  readonly #reads: Reads
  readonly #writes: Writes
  readonly #setbacks = new Setbacks()
  readonly #audience = new Audience()
  /** Another tab says that there is news, and nothing was asked since. */
  #hinted = false
  /** This round was begun by a hint: what it finds is no news to the others. */
  #echoing = false
  readonly #freshness = new Freshness()
  /** What this page has been told since it began to ask. */
  readonly #answered = new Set<Question>()
  /** A question is about to be chosen. */
  #gathering = false
  /** Questions since the last rest. */
  #round = 0
  /** Answers to questions of an earlier life (before a stop) are dropped. */
  #generation = 0

  constructor({ client, environment, name }: SessionOptions) {
    this.#environment = environment
    this.#budget = new Budget(environment, name)
    this.#neighbours = new Neighbours(environment, name, (hint) => this.#onHint(hint))
    const onNews = () => this.#onNews()
    this.#book = new Book({
      environment,
      onChange: () => this.#audience.notify(),
      onNews,
      onCleared: () => this.#writes.forget(),
    })
    this.#reads = new Reads(client, this.#book, environment, onNews)
    this.#writes = new Writes(client, this.#book, this.#reads)
    this.#asker = new Asker({
      environment,
      name,
      ask: (turn) => this.#ask(turn),
      onSignal: (signal) => this.#onSignal(signal),
    })
  }

  get snapshot(): Snapshot {
    return this.#book.snapshot
  }

  /** Epoch ms by the server's clock, so a wrong device clock makes no wrong claim. */
  serverNow(): number {
    return this.#book.clock.now()
  }

  /**
   * The first subscriber starts the asking, the last one to leave stops it.
   * @returns the function that unsubscribes
   */
  subscribe(listener: () => void, needs: Iterable<Need>): () => void {
    const subscriber = { listener, needs: new Set(needs) }
    this.#audience.add(subscriber)
    if (this.#audience.size === 1) {
      this.#freshness.begin(this.#environment.clock.now())
      this.#neighbours.listen()
      this.#asker.start()
    } else if (!this.#gathering && nextQuestion(this.#desk())) {
      this.#asker.soon()
    }
    return () => {
      if (!this.#audience.delete(subscriber)) return
      if (this.#audience.size === 0) this.#stop()
      else this.#dropNobodysTrouble()
    }
  }

  /**
   * AWS has just sent the customer to this page. A claim by the URL, so it can only tell, not do.
   * @param failure why the server could not keep a registration, where the redirect says so
   */
  arrive(failure?: FailureCode): void {
    if (failure) this.#book.apply({ name: 'arrivedWithFailure', code: failure })
    else this.#book.expectsRegistration = true
  }

  /**
   * The host's server wrote an answer into the page. It is shown until the server itself was asked.
   * @param text JSON, see handed.ts
   * @returns whether it could be read
   */
  hand(text: string): boolean {
    const handed = readHanded(text)
    if (handed) paintHanded(handed, this.#book, this.#reads, this.#environment.clock.now())
    return handed !== undefined
  }

  /** The customer read both account names and said yes. */
  confirm(): void {
    this.#click({ name: 'confirmed' })
  }

  /** The customer wants the refused registration tried again. */
  tryAgain(): void {
    this.#click({ name: 'retried' })
  }

  /** "Not this account", "not now": lets go of the registration. The agreement on AWS is untouched. */
  release(): void {
    const { registration } = this.#book.state
    if (registration && this.#writes.want('release', { id: registration.id })) this.#now()
  }

  /** Ask AWS once more, after a remedy or when the wait is long. */
  recheck(): void {
    const { link } = this.#book.state
    if (!link || !this.#writes.want('recheck', { id: link.id, version: link.version })) return
    this.#book.publish({ rechecking: true })
    this.#now()
  }

  /** The customer has seen this version of the link: it stays closed, on every device. */
  acknowledge(): void {
    const { link } = this.#book.state
    if (!link) return
    const { id, version } = link
    if (version <= (link.acknowledgedVersion ?? -1)) this.#book.apply({ name: 'dismissed' })
    else if (this.#writes.want('acknowledge', { id, version })) this.#now()
  }

  /** A failure that belongs to no link was read and closed. */
  dismiss(): void {
    const { deadRegistration } = this.#book
    if (!this.#book.apply({ name: 'dismissed' })) return
    this.#reads.close(deadRegistration)
    // While he read, nobody asked for the link that is on its way.
    if (isWaiting(this.#book.state)) this.#now()
  }

  /** Ask everything again now. */
  refresh(): void {
    this.#book.markAllStale()
    this.#freshness.renew(this.#environment.clock.now())
    this.#now()
  }

  #stop(): void {
    this.#generation += 1
    this.#asker.stop()
    this.#budget.clear()
    this.#neighbours.leave()
    this.#answered.clear()
    this.#hinted = false
    this.#round = 0
    this.#book.markAllStale()
  }

  #click(fact: Fact): void {
    if (this.#book.apply(fact)) this.#now()
  }

  #now(): void {
    this.#setbacks.forgive()
    this.#echoing = false
    this.#asker.soon()
  }

  #onSignal(signal: PageSignal): void {
    if (signal === 'leaving') {
      this.#budget.clear()
      this.#neighbours.leave()
      return
    }
    // Back from the back-forward cache or from ice: what is on the screen may be long out of date.
    if (this.#neighbours.listen()) this.#onHint('changed')
    if (signal === 'offline') {
      this.#book.tell('state', { kind: 'offline', retryable: true })
    }
    // Failures of the old line say nothing about the new one; `Retry-After` still counts.
    if (signal === 'online') this.#setbacks.forgive()
    if (signal === 'returned') this.#onReturned()
  }

  /** He may have changed something elsewhere: look, but never submit by ourselves. */
  #onReturned(): void {
    const { state, stale } = this.#book
    const now = this.#environment.clock.now()
    this.#freshness.returned(now)
    // He may be somebody else by now, and "unchanged" names nobody.
    this.#book.etag = undefined
    if (state.name === 'failed' && state.failure.retryable) {
      stale.add(canBeRemedied(state) ? 'eligibility' : 'link')
      this.#asker.hint()
    } else if (this.#freshness.areSidesOld(now)) {
      // The timer asks for the link alone.
      if (isWaiting(state)) this.#sidesGrewOld()
      this.#asker.askAlone()
    }
  }

  #onHint(hint: Hint): void {
    if (hint === 'asked') return this.#asker.heard()
    this.#hinted = true
    this.#asker.hint()
  }

  #onNews(): void {
    if (!this.#echoing) this.#neighbours.tell('changed')
  }

  #desk(): Desk {
    const { state, paymentMethod } = this.#book.snapshot
    const now = this.#environment.clock.now()
    return {
      state,
      needs: this.#audience.needs,
      stale: this.#book.stale,
      intents: this.#writes.intents,
      paymentMethod: paymentMethod.status === 'ready' ? paymentMethod.value : undefined,
      doubtsAccount: this.#book.doubtsAccount,
      expectsRegistration: this.#book.expectsRegistration,
      waits: (question) => this.#setbacks.waits(question, now),
      fails: (question) => this.#setbacks.count(question) > 0,
    }
  }

  async #ask(turn: Turn): Promise<Next> {
    const generation = this.#generation
    const current = () => generation === this.#generation
    // What joins the page in one breath is asked for together, the most urgent first.
    this.#gathering = true
    await Promise.resolve()
    this.#gathering = false
    if (!current()) return overtaken
    if (this.#isOld() || !nextQuestion(this.#desk())) this.#grewOld()
    const first = nextQuestion(this.#desk())
    if (!first) return this.#rest()
    if (!this.#isCustomersDoing(first)) {
      turn.givesWay = true
      await this.#budget.take(turn.signal)
      turn.givesWay = false
      if (turn.signal.aborted) return overtaken
    }
    // While there was no place, other things may have come to matter.
    if (this.#isOld()) this.#grewOld()
    const question = nextQuestion(this.#desk())
    if (!question) return this.#rest()
    this.#round += 1
    if (question === 'link') this.#freshness.renew(this.#environment.clock.now())
    try {
      const outcome = isWrite(question)
        ? await this.#writes.put(question, turn, current)
        : await this.#reads.put(question, turn, current)
      if (!current()) return overtaken
      if (typeof outcome === 'object') return this.#onSetback(question, outcome)
      this.#setbacks.answered(question)
      this.#answered.add(question)
      if (turn.leads) this.#neighbours.tell('asked')
      return outcome === 'signed-out' ? this.#onSignedOut() : this.#onward()
    } catch (error) {
      if (!current()) return overtaken
      if (error instanceof BillingError && error.kind === 'aborted') {
        if (!isWrite(question)) this.#book.stale.add(question)
        return overtaken
      }
      return this.#onSetback(question, setbackFrom(error))
    }
  }

  /** He clicked, or opened a page that shows nothing yet: that is his own pace, and must not wait. */
  #isCustomersDoing(question: Question): boolean {
    if (this.#setbacks.count(question) > 0) return false
    return isWrite(question) || !this.#answered.has(question)
  }

  /** What comes after a question: the next one of this round, or a rest. */
  #onward(): Next {
    if (!nextQuestion(this.#desk())) return this.#rest()
    const excess = this.#round + 1 - pace.longestRound
    const ms = excess > 0 ? gapAfterError(excess, this.#environment.random()) : 0
    return { when: 'after', ms }
  }

  #isOld(): boolean {
    return this.#freshness.isOld(this.#environment.clock.now())
  }

  /** The gap is over: what may have changed meanwhile is worth asking again. */
  #grewOld(): void {
    this.#freshness.renew(this.#environment.clock.now())
    const { stale, state } = this.#book
    const wanted = wantedNow(this.#desk())
    stale.add(wanted.has('link') ? 'link' : 'paymentMethod')
    if (isWaiting(state) && !this.#hinted) return
    const mayComeAnew = state.name === 'idle' || state.name === 'canceled'
    if (this.#hinted || mayComeAnew) stale.add('registration')
    this.#sidesGrewOld()
    this.#echoing = this.#hinted
    this.#hinted = false
  }

  #sidesGrewOld(): void {
    this.#freshness.renewSides(this.#environment.clock.now())
    this.#reads.lookAgain()
    this.#book.markSidesStale()
  }

  /** What broke with a question that no element on the page has any more concerns nobody. */
  #dropNobodysTrouble(): void {
    const { state } = this.#book.snapshot
    if (state.name !== 'interrupted' || lineTroubles.has(state.trouble.kind)) return
    const wanted = wantedNow(this.#desk())
    if (!wanted.has('link') && !wanted.has('registration')) this.#book.recovered()
  }

  /** Everything that can be asked now is fresh. */
  #rest(): Next {
    this.#dropNobodysTrouble()
    this.#round = 0
    this.#echoing = false
    const { clock, random } = this.#environment
    const now = clock.now()
    // He has come back while a question was under way: that was no look for him.
    if (this.#isOld()) return { when: 'after', ms: 0 }
    const desk = this.#desk()
    const wanted = wantedNow(desk)
    const { next, renewal } = rest({
      state: this.#book.state,
      // What was said of it is not repeated by itself where nobody asks for it any more.
      paymentMethod: wanted.has('paymentMethod') ? desk.paymentMethod : undefined,
      followsLink: wanted.has('link'),
      held: this.#reads.takeHeld(),
      mayHold: this.#reads.mayHold,
      hinted: this.#hinted,
      setback: this.#setbacks.first(now),
      age: this.#freshness.settle(now),
      serverNow: this.serverNow(),
      random,
    })
    this.#freshness.plan(now, renewal)
    return next
  }

  #onSignedOut(): Next {
    this.#round = 0
    // What broke before says nothing about what he is told when he is back.
    this.#setbacks.forgive()
    this.#book.signedOut()
    return { when: 'on-return', ms: pace.floor }
  }

  #onSetback(question: Question, { trouble, retryAfterMs }: Setback): Next {
    if (isWrite(question)) this.#writes.failed(question, trouble)
    else {
      this.#book.stale.add(question)
      this.#book.tell(question, trouble)
    }
    const { clock, random } = this.#environment
    const failures = this.#setbacks.count(question) + 1
    const ms = trouble.retryable
      ? gapAfterError(failures, random(), retryAfterMs)
      : Math.max(retryAfterMs ?? 0, gapAfterRejection(random()))
    // What he is waiting for is not left to his return.
    const goingOn = this.#book.state.name === 'submitting'
    this.#setbacks.note(question, clock.now() + ms, !trouble.retryable && !goingOn)
    const everybodys = lineTroubles.has(trouble.kind) || retryAfterMs !== undefined
    return everybodys ? { when: 'after', ms, leaveAlone: retryAfterMs } : this.#onward()
  }
}
