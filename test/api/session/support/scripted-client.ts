// Test support: a billing client with a little truth of its own, and a script for when it must not be told.
import {
  BillingError,
  type Answer,
  type Ask,
  type BillingClient,
  type LinkAsk,
} from '../../../../src/api/client/index.ts'
import type {
  CancellationImpact,
  Eligibility,
  Link,
  PaymentMethod,
  Registration,
} from '../../../../src/api/contract/index.ts'
import { epoch } from './browser.ts'
import {
  eligibility,
  impact,
  meta,
  noMethod,
  nothing,
  refused,
  unchanged,
  value,
  type MetaMembers,
} from './samples.ts'
import type { VirtualClock } from './virtual-clock.ts'

export type Call = Exclude<keyof BillingClient, never>

export interface Asked {
  readonly call: Call
  /** ms of the clock. */
  readonly at: number
  readonly with: unknown
  readonly how: LinkAsk
}

/** What a question gets instead of the truth. */
export type Script = Answer<unknown> | BillingError | (() => Promise<Answer<unknown>>)

export class ScriptedClient implements BillingClient {
  link: Link | undefined
  registration: Registration | undefined
  paymentMethod: PaymentMethod = noMethod()
  eligibility: Eligibility = eligibility()
  impact: CancellationImpact = impact()
  signedIn = true
  /** The server sends `Date`; so wrong, in ms, is its clock against the test's. */
  serverAhead: number | undefined = 0
  /** The server says with every link answer whether a registration waits. */
  saysRegistration = true
  /** What `POST /marketplace/links` makes. */
  onCreate: (registrationId: string) => Answer<Link> = () => refused('registration_missing')

  readonly asked: Asked[] = []
  inFlight = 0
  mostInFlight = 0
  readonly #clock: VirtualClock
  readonly #scripts = new Map<Call, Script[]>()
  readonly #always = new Map<Call, Script>()

  constructor(clock: VirtualClock) {
    this.#clock = clock
  }

  /** The next time that this is asked, say this instead. */
  next(call: Call, ...scripts: Script[]): void {
    this.#scripts.set(call, [...(this.#scripts.get(call) ?? []), ...scripts])
  }

  /** From now on, say this instead; `undefined` ends it. */
  always(call: Call, script: Script | undefined): void {
    if (script) this.#always.set(call, script)
    else this.#always.delete(call)
  }

  calls(call?: Call): readonly Asked[] {
    return call ? this.asked.filter((each) => each.call === call) : this.asked
  }

  names(): readonly Call[] {
    return this.asked.map((each) => each.call)
  }

  getPaymentMethod = (how?: Ask) =>
    this.#ask('getPaymentMethod', undefined, how, () => this.#say(this.paymentMethod))
  getEligibility = (how?: Ask) =>
    this.#ask('getEligibility', undefined, how, () => this.#say(this.eligibility))
  getCancellationImpact = (how?: Ask) =>
    this.#ask('getCancellationImpact', undefined, how, () => this.#say(this.impact))
  getRegistration = (how?: Ask) =>
    this.#ask('getRegistration', undefined, how, () => this.#say(this.registration))
  getLink = (how: LinkAsk = {}) =>
    this.#ask('getLink', undefined, how, () => {
      const etag = this.link && `"${this.link.account.id}-${this.link.version}"`
      const members: MetaMembers = {
        ...(etag ? { etag } : {}),
        ...(this.saysRegistration
          ? { registration: this.registration?.state === 'resolved' ? 'present' : 'none' }
          : {}),
      }
      if (etag && how.etag === etag) return unchanged(this.#head(members))
      return this.#say(this.link, members)
    })
  createLink = (registrationId: string, how?: Ask) =>
    this.#ask('createLink', registrationId, how, () => {
      const answer = this.onCreate(registrationId)
      if (answer.kind === 'value') {
        this.link = answer.value
        this.registration = undefined
      }
      return answer
    })
  releaseRegistration = (registrationId: string, how?: Ask) =>
    this.#ask<never>('releaseRegistration', registrationId, how, () => {
      this.registration = undefined
      return nothing(this.#head())
    })
  recheckLink = (seen: Pick<Link, 'id' | 'version'>, how?: Ask) =>
    this.#ask('recheckLink', seen, how, () => this.#say(this.link, { status: 202 }))
  acknowledgeLink = (seen: Pick<Link, 'id' | 'version'>, how?: Ask) =>
    this.#ask<never>('acknowledgeLink', seen, how, () => {
      if (this.link) this.link = { ...this.link, acknowledgedVersion: seen.version }
      return nothing(this.#head())
    })

  #head(members: MetaMembers = {}): MetaMembers {
    const now = this.#clock.now()
    const { serverAhead } = this
    return {
      receivedAt: now,
      ...(serverAhead === undefined ? {} : { serverTime: epoch + now + serverAhead }),
      ...members,
    }
  }

  #say<T>(what: T | undefined, members?: MetaMembers): Answer<T> {
    return what === undefined ? nothing(this.#head(members)) : value(what, this.#head(members))
  }

  async #ask<T>(
    call: Call,
    what: unknown,
    how: LinkAsk = {},
    truth: () => Answer<T>,
  ): Promise<Answer<T>> {
    this.asked.push({ call, at: this.#clock.now(), with: what, how })
    this.inFlight += 1
    this.mostInFlight = Math.max(this.mostInFlight, this.inFlight)
    try {
      const answer = await this.#untilAborted(this.#answer(call, truth), how.signal)
      // Whatever was scripted came in now.
      const { receivedAt: _, ...members } = answer.meta
      return { ...answer, meta: meta({ ...members, receivedAt: this.#clock.now() }) }
    } finally {
      this.inFlight -= 1
    }
  }

  async #answer<T>(call: Call, truth: () => Answer<T>): Promise<Answer<T>> {
    await Promise.resolve()
    const script = this.#scripts.get(call)?.shift() ?? this.#always.get(call)
    if (script instanceof BillingError) throw script
    if (typeof script === 'function') return (await script()) as Answer<T>
    if (script) return script as Answer<T>
    return this.signedIn ? truth() : refused('session_required')
  }

  #untilAborted<T>(answer: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
    return new Promise((resolve, reject) => {
      const abort = () => reject(new BillingError('aborted'))
      if (signal?.aborted) abort()
      signal?.addEventListener('abort', abort)
      answer.then(resolve, reject)
    })
  }
}

/** An answer that arrives when the test says so. */
export function later<T>(): {
  readonly script: () => Promise<Answer<T>>
  readonly arrive: (answer: Answer<T>) => void
  readonly fail: (error: BillingError) => void
} {
  let arrive!: (answer: Answer<T>) => void
  let fail!: (error: BillingError) => void
  const answer = new Promise<Answer<T>>((resolve, reject) => {
    arrive = resolve
    fail = reject
  })
  return { script: () => answer, arrive, fail }
}

/** An answer that the server holds back for so long. */
export function held(
  clock: VirtualClock,
  ms: number,
  answer: () => Answer<unknown>,
): () => Promise<Answer<unknown>> {
  return () => new Promise((resolve) => clock.setTimeout(() => resolve(answer()), ms))
}
