// Room: session. How one linking lives on one page: facts in, frozen snapshots out.
import {
  BillingError,
  type Answer,
  type BillingClient,
  type Meta,
  type Refusal,
} from '../client/index.ts'
import {
  type Account,
  type CancellationImpact,
  type Eligibility,
  type FailureCode,
  type Link,
  type PaymentMethod,
  type Registration,
} from '../contract/index.ts'
import { Asker, type Next, type Turn } from './asker.ts'
import type { Environment } from './environment.ts'
import type { Hints } from './hints.ts'
import { gapAfterAnswer, gapAfterError, pace } from './pace.ts'
import type { PageSignal } from './page.ts'
import { nextQuestion, wantedNow, type Desk, type Need, type Question } from './questions.ts'
import { reduce } from './reduce.ts'
import { loading, ready, signedOut, troubled, type Resource } from './resource.ts'
import { ServerClock } from './server-clock.ts'
import { initialState, settled, type Fact, type SessionState, type Trouble } from './state.ts'
import { busy, failureFrom, troubleFrom, troubleOf } from './trouble.ts'
import { waitedMs } from './wait-phase.ts'

/** What the elements draw. A new object for every change, never changed afterwards. */
export interface Snapshot {
  readonly state: SessionState
  readonly paymentMethod: Resource<PaymentMethod>
  readonly impact: Resource<CancellationImpact>
  readonly eligibility: Resource<Eligibility>
  /** A recheck that the customer asked for is on its way. */
  readonly rechecking: boolean
}

export interface SessionOptions {
  readonly client: BillingClient
  readonly environment: Environment
  /** Sessions of one browser with the same name hear each other's hints. */
  readonly name: string
}

interface Intents {
  release?: string
  acknowledge?: Pick<Link, 'id' | 'version'>
  recheck?: Pick<Link, 'id' | 'version'>
}

const everything: readonly Need[] = [
  'link',
  'registration',
  'paymentMethod',
  'impact',
  'eligibility',
]

export class BillingSession {
  readonly #client: BillingClient
  readonly #environment: Environment
  readonly #name: string
  readonly #asker: Asker
  readonly #serverClock: ServerClock
  readonly #listeners = new Map<() => void, ReadonlySet<Need>>()
  readonly #stale = new Set<Need>(everything)
  #snapshot: Snapshot = Object.freeze({
    state: initialState,
    paymentMethod: loading,
    impact: loading,
    eligibility: loading,
    rechecking: false,
  })
  #intents: Intents = {}
  #hints: Hints | undefined
  #etag: string | undefined
  #failures = 0
  #doubtsAccount = false
  #heldCredibly = false
  /** Answers to questions of an earlier life (before a stop or another account) are dropped. */
  #generation = 0

  constructor({ client, environment, name }: SessionOptions) {
    this.#client = client
    this.#environment = environment
    this.#name = name
    this.#serverClock = new ServerClock(environment.clock, environment.wallClock)
    this.#asker = new Asker({
      environment,
      ask: (turn) => this.#ask(turn),
      onSignal: (signal) => this.#onSignal(signal),
    })
  }

  get snapshot(): Snapshot {
    return this.#snapshot
  }

  /** Epoch ms by the server's clock, so a wrong device clock makes no wrong claim. */
  serverNow(): number {
    return this.#serverClock.now()
  }

  /**
   * The first subscriber starts the asking, the last one to leave stops it.
   * @returns the function that unsubscribes
   */
  subscribe(listener: () => void, needs: Iterable<Need>): () => void {
    this.#listeners.set(listener, new Set(needs))
    if (this.#listeners.size === 1) {
      this.#hints = this.#environment.openHints(this.#name, () => this.#onHint())
      this.#asker.start()
    } else if (nextQuestion(this.#desk())) {
      this.#asker.soon()
    }
    return () => {
      if (this.#listeners.delete(listener) && this.#listeners.size === 0) this.#stop()
    }
  }

  /** AWS's redirect said that the registration failed. A claim by the URL, so it can only tell, not do. */
  arriveWithFailure(code: FailureCode): void {
    this.#apply({ name: 'arrivedWithFailure', code })
  }

  /** The customer read both account names and said yes. */
  confirm(): void {
    this.#request({ name: 'confirmed' })
  }

  /** The customer wants the refused registration tried again. */
  tryAgain(): void {
    this.#request({ name: 'retried' })
  }

  /** "Not this account", "not now": lets go of the registration. The agreement on AWS is untouched. */
  release(): void {
    const state = settled(this.#snapshot.state)
    if (!('registration' in state) || !state.registration) return
    this.#intents.release = state.registration.id
    this.#asker.soon()
  }

  /** Ask AWS once more, after a remedy or when the wait is long. */
  recheck(): void {
    const { link } = settled(this.#snapshot.state)
    if (!link) return
    this.#intents.recheck = { id: link.id, version: link.version }
    this.#publish({ rechecking: true })
    this.#asker.soon()
  }

  /** The customer has seen this version of the link: it stays closed, on every device. */
  acknowledge(): void {
    const { link } = settled(this.#snapshot.state)
    if (!link) return
    if (link.version <= (link.acknowledgedVersion ?? -1)) {
      this.#apply({ name: 'dismissed' })
      return
    }
    this.#intents.acknowledge = { id: link.id, version: link.version }
    this.#asker.soon()
  }

  /** A failure that belongs to no link was read and closed. */
  dismiss(): void {
    this.#apply({ name: 'dismissed' })
  }

  /** Ask everything again now. */
  refresh(): void {
    for (const need of everything) this.#stale.add(need)
    this.#asker.soon()
  }

  #stop(): void {
    this.#generation += 1
    this.#asker.stop()
    this.#hints?.close()
    this.#hints = undefined
    for (const need of everything) this.#stale.add(need)
  }

  #request(fact: Fact): void {
    if (this.#apply(fact)) this.#asker.soon()
  }

  #onSignal(signal: PageSignal): void {
    if (signal === 'offline') {
      this.#apply({ name: 'askFailed', trouble: { kind: 'offline', retryable: true } })
    }
    const state = settled(this.#snapshot.state)
    if (signal === 'returned' && state.name === 'failed' && state.failure.retryable) {
      // He may come back from removing the card: look, but never submit by ourselves.
      this.#stale.add(state.registration ? 'eligibility' : 'link')
      this.#asker.hint()
    }
  }

  #onHint(): void {
    for (const need of ['link', 'registration', 'paymentMethod', 'impact'] as const) {
      this.#stale.add(need)
    }
    this.#asker.hint()
  }

  #desk(): Desk {
    const needs = new Set<Need>()
    for (const each of this.#listeners.values()) for (const need of each) needs.add(need)
    const { state, paymentMethod } = this.#snapshot
    return {
      state,
      needs,
      stale: this.#stale,
      intents: this.#intents,
      paymentMethod: paymentMethod.status === 'ready' ? paymentMethod.value : undefined,
      doubtsAccount: this.#doubtsAccount,
    }
  }

  async #ask(turn: Turn): Promise<Next> {
    const generation = this.#generation
    if (!nextQuestion(this.#desk())) this.#grewOld()
    const question = nextQuestion(this.#desk())
    if (!question) return this.#rest()
    try {
      const next = await this.#put(question, turn, () => generation === this.#generation)
      this.#failures = 0
      return next ?? (nextQuestion(this.#desk()) ? { when: 'after', ms: 0 } : this.#rest())
    } catch (error) {
      if (generation !== this.#generation) return this.#rest()
      return this.#onFailure(question, error)
    }
  }

  /** The gap is over: what may have changed meanwhile is worth asking again. */
  #grewOld(): void {
    const wanted = wantedNow(this.#desk())
    const { state } = this.#snapshot
    const waiting = /^(pending|canceling)$/.test(settled(state).name)
    if (wanted.has('link')) this.#stale.add('link')
    else this.#stale.add('paymentMethod')
    if (!waiting) {
      if (/^(idle|canceled|signed-out)$/.test(settled(state).name)) this.#stale.add('registration')
      for (const need of ['paymentMethod', 'impact', 'eligibility'] as const) this.#stale.add(need)
    }
  }

  /** When to ask next, now that everything needed is fresh. */
  #rest(): Next {
    const { random } = this.#environment
    const { state, paymentMethod } = this.#snapshot
    const now = settled(state)
    const { link } = now
    const held = this.#heldCredibly
    this.#heldCredibly = false
    if (link && (now.name === 'pending' || now.name === 'canceling')) {
      if (held) return { when: 'after', ms: 0 }
      const since = link.cancellation?.canceledAt ?? link.startedAt
      const waited = waitedMs({ startedAt: since }, this.#serverClock.now())
      return { when: 'after', ms: gapAfterAnswer(waited, random(), link.pollAfterMs) }
    }
    if (wantedNow(this.#desk()).has('link') && paymentMethod.status === 'ready') {
      const since = paymentMethod.value.pendingChange?.since
      if (since) {
        const waited = waitedMs({ startedAt: since }, this.#serverClock.now())
        return { when: 'after', ms: gapAfterAnswer(waited, random()) }
      }
    }
    return { when: 'on-return', ms: now.name === 'signed-out' ? pace.floor : pace.quiet }
  }

  #onFailure(question: Question, error: unknown): Next {
    const { random } = this.#environment
    if (error instanceof BillingError && error.kind === 'aborted') return { when: 'after', ms: 0 }
    this.#failures += 1
    const trouble = troubleFrom(error)
    this.#tell(question, trouble)
    if (!trouble.retryable) {
      this.#stale.delete(question as Need)
      return { when: 'on-return', ms: pace.cap }
    }
    const floor = error instanceof BillingError ? error.retryAfterMs : undefined
    return { when: 'after', ms: gapAfterError(this.#failures, random(), floor) }
  }

  /** Says what is known to be broken, in the place where the answer would have been shown. */
  #tell(question: Question, trouble: Trouble): void {
    switch (question) {
      case 'paymentMethod':
      case 'impact':
      case 'eligibility':
        this.#publish({ [question]: troubled<unknown>(this.#snapshot[question], trouble) })
        return
      case 'recheck':
        delete this.#intents.recheck
        this.#publish({ rechecking: false })
        this.#apply({ name: 'askFailed', trouble })
        return
      case 'acknowledge':
        // Nothing that the customer sees depends on it; it is sent again with the next answer.
        return
      case 'release':
      case 'submit':
      case 'link':
      case 'registration':
        this.#apply({ name: 'askFailed', trouble })
        return
      default:
        question satisfies never
    }
  }

  async #put(question: Question, turn: Turn, current: () => boolean): Promise<Next | undefined> {
    const ask = { signal: turn.signal }
    const state = settled(this.#snapshot.state)
    switch (question) {
      case 'submit': {
        if (state.name !== 'submitting') return undefined
        const answer = await this.#client.createLink(state.registration.id, ask)
        return current() ? this.#onSubmitted(answer) : undefined
      }
      case 'release': {
        const id = this.#intents.release ?? ''
        const answer = await this.#client.releaseRegistration(id, ask)
        if (!current()) return undefined
        return this.#onWritten('release', answer, () => this.#apply({ name: 'released' }))
      }
      case 'acknowledge': {
        const seen = this.#intents.acknowledge ?? { id: '', version: 0 }
        const answer = await this.#client.acknowledgeLink(seen, ask)
        if (!current()) return undefined
        return this.#onWritten('acknowledge', answer, () =>
          this.#apply({ name: 'acknowledged', version: seen.version }),
        )
      }
      case 'recheck': {
        const seen = this.#intents.recheck ?? { id: '', version: 0 }
        const answer = await this.#client.recheckLink(seen, ask)
        if (!current()) return undefined
        this.#publish({ rechecking: false })
        return this.#onWritten('recheck', answer, () => {
          if (answer.kind === 'value') this.#found(answer.value, answer.meta)
        })
      }
      case 'link':
        return this.#askLink(turn, current)
      case 'registration': {
        const answer = await this.#client.getRegistration(ask)
        return current() ? this.#onRegistration(answer) : undefined
      }
      case 'paymentMethod': {
        const answer = await this.#client.getPaymentMethod(ask)
        return current() ? this.#onPaymentMethod(answer) : undefined
      }
      case 'impact': {
        const answer = await this.#client.getCancellationImpact(ask)
        return current() ? this.#onImpact(answer) : undefined
      }
      case 'eligibility': {
        const answer = await this.#client.getEligibility(ask)
        return current() ? this.#onEligibility(answer) : undefined
      }
      default:
        return question satisfies never
    }
  }

  async #askLink(turn: Turn, current: () => boolean): Promise<Next | undefined> {
    const { state } = this.#snapshot
    const waiting = state.name === 'pending' || state.name === 'canceling'
    turn.givesWay = waiting
    const { clock } = this.#environment
    const sentAt = clock.now()
    const answer = await this.#client.getLink({
      signal: turn.signal,
      ...(this.#etag !== undefined && state.link ? { etag: this.#etag } : {}),
      ...(waiting ? { waitSeconds: pace.holdSeconds } : {}),
    })
    turn.givesWay = false
    if (!current()) return undefined
    // A server that says "held" but answered at once gets the ordinary pace.
    const took = clock.now() - sentAt
    this.#heldCredibly = waiting && answer.meta.held && took >= pace.holdSeconds * 500
    return this.#onLinkAnswer(answer)
  }

  #onLinkAnswer(answer: Answer<Link>): Next | undefined {
    this.#stale.delete('link')
    this.#observe(answer.meta)
    if (answer.meta.registration === 'none') this.#stale.delete('registration')
    else if (answer.meta.registration === 'present') this.#wantRegistration()
    switch (answer.kind) {
      case 'value':
        this.#found(answer.value, answer.meta)
        return undefined
      case 'unchanged':
        this.#recovered()
        return undefined
      case 'nothing':
        return this.#absent()
      case 'refused':
        return answer.refusal.status === 404 ? this.#absent() : this.#refusedRead('link', answer)
      default:
        return answer satisfies never
    }
  }

  #wantRegistration(): void {
    const state = settled(this.#snapshot.state)
    if (!('registration' in state) || !state.registration) this.#stale.add('registration')
  }

  #absent(): undefined {
    this.#etag = undefined
    this.#doubtsAccount = settled(this.#snapshot.state).link !== undefined
    if (this.#doubtsAccount) this.#stale.add('paymentMethod')
    this.#apply({ name: 'linkAbsent' })
  }

  #found(link: Link, meta: Meta, how: { submitted?: boolean; repeated?: boolean } = {}): void {
    if (!this.#belongs(link.account)) return
    this.#observe(meta)
    const { state } = this.#snapshot
    this.#apply({ name: 'linkFound', link, ...how })
    // An answer that the state machine refused must not be what "unchanged" refers to.
    const taken = settled(this.#snapshot.state).link
    if (taken && taken.version === link.version && meta.etag !== undefined) this.#etag = meta.etag
    if (this.#snapshot.state === state) this.#recovered()
  }

  #onRegistration(answer: Answer<Registration>): Next | undefined {
    this.#stale.delete('registration')
    this.#observe(answer.meta)
    if (answer.kind === 'refused') return this.#refusedRead('registration', answer)
    if (answer.kind !== 'value') this.#apply({ name: 'registrationAbsent' })
    else if (!answer.value.account || this.#belongs(answer.value.account)) {
      this.#apply({ name: 'registrationFound', registration: answer.value })
    }
    return undefined
  }

  #onSubmitted(answer: Answer<Link>): Next | undefined {
    this.#observe(answer.meta)
    if (answer.kind === 'value') {
      const repeated = answer.meta.status === 200
      this.#found(answer.value, answer.meta, { submitted: true, repeated })
      // The answer must have led somewhere; otherwise it was of another account, and is asked anew.
      return undefined
    }
    if (answer.kind !== 'refused') return undefined
    const { refusal } = answer
    if (refusal.code === 'session_required') return this.#sessionRequired()
    if (busy.has(refusal.code)) return this.#busy('submit', refusal)
    this.#apply({ name: 'linkRefused', failure: failureFrom(refusal) })
    return undefined
  }

  /** A write that is answered is over, whatever the answer; only "not now" keeps it. */
  #onWritten(write: keyof Intents, answer: Answer<unknown>, done: () => void): Next | undefined {
    this.#observe(answer.meta)
    if (answer.kind === 'refused') return this.#onWriteRefused(write, answer.refusal, done)
    delete this.#intents[write]
    done()
    return undefined
  }

  #onWriteRefused(write: keyof Intents, refusal: Refusal, done: () => void): Next | undefined {
    if (refusal.code === 'session_required') return this.#sessionRequired()
    const notNow = busy.has(refusal.code)
    if (notNow && write !== 'recheck') return this.#busy(write, refusal)
    delete this.#intents[write]
    if (write === 'recheck') {
      // Asking AWS too often refuses the asking, not the link.
      if (!notNow) this.#apply({ name: 'linkRefused', failure: failureFrom(refusal) })
      this.#stale.add('link')
      const { random } = this.#environment
      return { when: 'after', ms: gapAfterError(1, random(), refusal.retryAfterMs) }
    }
    // Already gone, so the goal is reached; any other "no" must not pass for a "yes".
    if (refusal.status === 404 || refusal.status === 410) done()
    else if (write === 'release') this.#tell('release', troubleOf(refusal, 'refused', false))
    return undefined
  }

  #onPaymentMethod(answer: Answer<PaymentMethod>): Next | undefined {
    this.#stale.delete('paymentMethod')
    this.#doubtsAccount = false
    this.#observe(answer.meta)
    if (answer.kind === 'refused') return this.#refusedRead('paymentMethod', answer)
    if (answer.kind !== 'value') return undefined
    const method = answer.value
    if (!this.#belongs(method.account)) return undefined
    this.#apply({ name: 'accountSeen', account: method.account })
    const before = this.#snapshot.paymentMethod
    const older = before.status === 'ready' && method.version < before.value.version
    this.#publish({ paymentMethod: older ? ready(before.value) : ready(method) })
    if (before.status === 'ready' && before.value.version < method.version) this.#hints?.send()
    return undefined
  }

  #onImpact(answer: Answer<CancellationImpact>): Next | undefined {
    this.#stale.delete('impact')
    this.#observe(answer.meta)
    if (answer.kind === 'refused') return this.#refusedRead('impact', answer)
    if (answer.kind !== 'value') return undefined
    if (answer.value.account && !this.#belongs(answer.value.account)) return undefined
    this.#publish({ impact: ready(answer.value) })
    return undefined
  }

  #onEligibility(answer: Answer<Eligibility>): Next | undefined {
    this.#stale.delete('eligibility')
    this.#observe(answer.meta)
    if (answer.kind === 'refused') return this.#refusedRead('eligibility', answer)
    if (answer.kind !== 'value') return undefined
    this.#publish({ eligibility: ready(answer.value) })
    this.#apply({ name: 'eligibilityFound', eligibility: answer.value })
    return undefined
  }

  #refusedRead(
    question: Need,
    { refusal }: Extract<Answer<unknown>, { kind: 'refused' }>,
  ): Next | undefined {
    if (refusal.code === 'session_required') return this.#sessionRequired()
    if (busy.has(refusal.code)) return this.#busy(question, refusal)
    this.#tell(question, troubleOf(refusal, 'refused', false))
    return undefined
  }

  #sessionRequired(): Next {
    for (const need of everything) this.#stale.add(need)
    this.#etag = undefined
    this.#intents = {}
    this.#apply({ name: 'sessionRequired' })
    this.#publish({
      paymentMethod: signedOut,
      impact: signedOut,
      eligibility: signedOut,
      rechecking: false,
    })
    return { when: 'on-return', ms: pace.floor }
  }

  #busy(question: Question, refusal: Refusal): Next {
    this.#failures += 1
    if (question !== 'release' && question !== 'acknowledge' && question !== 'submit') {
      this.#stale.add(question as Need)
    }
    this.#tell(question, troubleOf(refusal, 'busy', true))
    const { random } = this.#environment
    return { when: 'after', ms: gapAfterError(this.#failures, random(), refusal.retryAfterMs) }
  }

  /** @returns whether the answer is about the account that is on the screen; if not, the screen is cleared */
  #belongs(account: Account): boolean {
    const mine = settled(this.#snapshot.state).account
    if (!mine || mine.id === account.id) return true
    // One question at a time means that the newest answer tells who is signed in now.
    this.#intents = {}
    this.#etag = undefined
    this.#doubtsAccount = false
    for (const need of everything) this.#stale.add(need)
    this.#publish({
      paymentMethod: loading,
      impact: loading,
      eligibility: loading,
      rechecking: false,
    })
    this.#apply({ name: 'accountSwitched' })
    return false
  }

  #observe(meta: Meta): void {
    this.#serverClock.observe(meta)
  }

  /** An answer came in that changes nothing: the line works again. */
  #recovered(): void {
    const { state } = this.#snapshot
    if (state.name === 'interrupted') this.#publish({ state: state.from })
  }

  /** @returns whether the state changed */
  #apply(fact: Fact): boolean {
    const before = this.#snapshot.state
    const state = reduce(before, fact)
    if (state === before) return false
    const was = settled(before).link
    const is = settled(state).link
    if (was?.version !== is?.version || was?.state !== is?.state) {
      this.#stale.add('paymentMethod')
      this.#stale.add('impact')
      if (is) this.#hints?.send()
    }
    this.#publish({ state })
    return true
  }

  #publish(change: Partial<Snapshot>): void {
    this.#snapshot = Object.freeze({ ...this.#snapshot, ...change })
    for (const listener of Array.from(this.#listeners.keys())) listener()
  }
}
