// Room: session. What the server said when it was asked, as facts for the book.
import type { Answer, BillingClient, Meta } from '../client/index.ts'
import type {
  CancellationImpact,
  Eligibility,
  Link,
  PaymentMethod,
  Registration,
} from '../contract/wire.ts'
import type { Turn } from './asker.ts'
import type { Book } from './book.ts'
import type { Environment } from './environment.ts'
import { pace } from './pace.ts'
import type { Need } from './questions.ts'
import { ready } from './resource.ts'
import { isWaiting } from './state.ts'
import { generally, refusedTrouble, type Outcome } from './trouble.ts'

type Refused = Extract<Answer<unknown>, { kind: 'refused' }>

export class Reads {
  readonly #client: BillingClient
  readonly #book: Book
  readonly #environment: Pick<Environment, 'clock'>
  readonly #onNews: () => void
  /** Dead registrations that the customer was told of and has closed. */
  readonly #closed = new Set<string | undefined>()
  /** The registration that waits was looked at, so that its mere presence is no news. */
  #lookedAt = false
  #held = false
  #credit: number = pace.holdCredit

  constructor(
    client: BillingClient,
    book: Book,
    environment: Pick<Environment, 'clock'>,
    onNews: () => void,
  ) {
    this.#client = client
    this.#book = book
    this.#environment = environment
    this.#onNews = onNews
  }

  /** Whether the server may well hold the next answer: not tried yet, or it has held some. */
  get mayHold(): boolean {
    return this.#credit > 0
  }

  /** Whether the server held the last answer, so that it may be asked again at once. Said once. */
  takeHeld(): boolean {
    const held = this.#held
    this.#held = false
    return held
  }

  /** The customer was away, or another tab has news: by now another registration may wait. */
  lookAgain(): void {
    this.#lookedAt = false
  }

  /** The customer has read that this registration is dead; the server will go on saying so. */
  close(registrationId: string | undefined): void {
    this.#closed.add(registrationId)
  }

  async put(need: Need, turn: Turn, current: () => boolean): Promise<Outcome> {
    // Before it is sent: a hint that comes while it is under way makes it stale again.
    this.#book.stale.delete(need)
    const ask = { signal: turn.signal }
    switch (need) {
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
        return need satisfies never
    }
  }

  /** A link, whichever question it answers. */
  found(
    link: Link,
    meta: Pick<Meta, 'receivedAt' | 'etag'>,
    how: { submitted?: boolean; repeated?: boolean } = {},
  ): void {
    if (!this.#book.belongs(link.account)) return
    // Whatever the server's `Date` says, its own record of the wait is not from the future.
    this.#book.clock.atLeast(Date.parse(link.startedAt), meta.receivedAt)
    this.#book.doubtsAccount = false
    this.#book.apply({ name: 'linkFound', link, ...how })
    // An answer that the state machine refused must not be what "unchanged" refers to.
    const taken = this.#book.state.link
    if (taken?.version === link.version) this.#book.etag = meta.etag
  }

  async #askLink(turn: Turn, current: () => boolean): Promise<Outcome> {
    const { state } = this.#book.snapshot
    const { etag } = this.#book
    const waiting = state.name !== 'interrupted' && isWaiting(state)
    // One connection of a browser at most is held, by the tab that asks for all.
    const mayWait = waiting && turn.leads
    turn.givesWay = waiting
    const { clock } = this.#environment
    const sentAt = clock.now()
    const known = this.#book.state.link?.state ?? 'unknown'
    // "Unchanged" would keep a word that this page does not know; a server of another release may.
    const tagged = etag !== undefined && known !== 'unknown'
    const answer = await this.#client.getLink({
      signal: turn.signal,
      ...(tagged ? { etag } : {}),
      ...(mayWait ? { waitSeconds: pace.holdSeconds } : {}),
    })
    if (!current()) return undefined
    // A server that says "held" but answered at once gets the ordinary pace.
    const took = clock.now() - sentAt
    this.#held = answer.meta.held && took >= pace.holdSeconds * 500
    // It may answer early a few times, when something small changed; not every time. Without a tag
    // there is nothing to compare with, so that answer tells nothing yet.
    if (this.#held) this.#credit = pace.holdCredit
    else if (mayWait) this.#credit -= answer.meta.held || !tagged ? 1 : this.#credit
    return this.#onLink(answer)
  }

  #onLink(answer: Answer<Link>): Outcome {
    this.#book.observe(answer.meta)
    this.#onRegistrationHeader(answer.meta.registration)
    switch (answer.kind) {
      case 'value':
        this.#book.expectsRegistration = false
        this.found(answer.value, answer.meta)
        return undefined
      case 'unchanged':
        this.#book.recovered()
        return undefined
      case 'nothing':
        return this.#onNoLink()
      case 'refused':
        return answer.refusal.status === 404 ? this.#onNoLink() : this.#refused(answer)
      default:
        return answer satisfies never
    }
  }

  /** A second question is saved where there is nothing to find; what is on the screen is asked for. */
  #onRegistrationHeader(says: Meta['registration']): void {
    const { state } = this.#book
    if (says === 'none') this.#lookedAt = false
    if (says === 'none' && state.name === 'confirming') this.#book.stale.add('registration')
    else if (says === 'none') this.#book.stale.delete('registration')
    else if (says === 'present' && !state.registration && !this.#lookedAt)
      this.#book.stale.add('registration')
  }

  #onNoLink(): undefined {
    this.#book.etag = undefined
    // "No link" names nobody: what this page says of somebody would be wrong for anybody else. The
    // payment method always names its account.
    this.#book.doubtsAccount = this.#book.state.account !== undefined
    if (this.#book.doubtsAccount) this.#book.stale.add('paymentMethod')
    this.#book.apply({ name: 'linkAbsent' })
    if (!this.#book.stale.has('registration')) this.#onNothingFound()
  }

  /** He comes from AWS, and neither a link nor a registration is here: another browser may have it. */
  #onNothingFound(): void {
    if (!this.#book.expectsRegistration) return
    this.#book.expectsRegistration = false
    this.#book.apply({ name: 'arrivedWithFailure', code: 'registration_missing' })
  }

  #onRegistration(answer: Answer<Registration>): Outcome {
    this.#book.observe(answer.meta)
    if (answer.kind === 'refused') return this.#refused(answer)
    this.#lookedAt = true
    if (answer.kind !== 'value' || this.#closed.has(answer.value.id)) {
      this.#book.apply({ name: 'registrationAbsent' })
      if (!this.#book.stale.has('link')) this.#onNothingFound()
      return undefined
    }
    this.#book.expectsRegistration = false
    const registration = answer.value
    if (registration.account && !this.#book.belongs(registration.account)) return undefined
    const needsClick = this.#book.needsClick(registration.id)
    this.#book.apply({ name: 'registrationFound', registration, needsClick })
    const dead = registration.state === 'expired' || registration.state === 'failed'
    this.#book.deadRegistration = dead ? registration.id : undefined
    return undefined
  }

  #onPaymentMethod(answer: Answer<PaymentMethod>): Outcome {
    this.#book.doubtsAccount = false
    this.#book.observe(answer.meta)
    if (answer.kind === 'refused') return this.#refused(answer)
    if (answer.kind !== 'value') return undefined
    const method = answer.value
    if (!this.#book.belongs(method.account)) return undefined
    const since = method.pendingChange?.since
    if (since !== undefined) this.#book.clock.atLeast(Date.parse(since), answer.meta.receivedAt)
    this.#book.apply({ name: 'accountSeen', account: method.account })
    const before = this.#book.snapshot.paymentMethod
    const older = before.status === 'ready' && method.version < before.value.version
    this.#book.publish({ paymentMethod: older ? ready(before.value) : ready(method) })
    if (before.status === 'ready' && before.value.version < method.version) this.#onNews()
    return undefined
  }

  #onImpact(answer: Answer<CancellationImpact>): Outcome {
    this.#book.observe(answer.meta)
    if (answer.kind === 'refused') return this.#refused(answer)
    if (answer.kind !== 'value') return undefined
    if (answer.value.account && !this.#book.belongs(answer.value.account)) return undefined
    this.#book.publish({ impact: ready(answer.value) })
    return undefined
  }

  #onEligibility(answer: Answer<Eligibility>): Outcome {
    this.#book.observe(answer.meta)
    if (answer.kind === 'refused') return this.#refused(answer)
    if (answer.kind !== 'value') return undefined
    this.#book.publish({ eligibility: ready(answer.value) })
    this.#book.apply({ name: 'eligibilityFound', eligibility: answer.value })
    return undefined
  }

  /** "No" to a question is told like a broken answer, and asked again as rarely as one that is wrong. */
  #refused({ refusal }: Refused): Outcome {
    return generally(refusal) ?? { trouble: refusedTrouble(refusal) }
  }
}
