// Room: session. What the customer asked for, until the server has answered it.
import type { Answer, BillingClient, Refusal } from '../client/index.ts'
import type { Link } from '../contract/wire.ts'
import type { Book } from './book.ts'
import type { Turn } from './asker.ts'
import type { Reads } from './reads.ts'
import type { Trouble } from './state.ts'
import { failureFrom, generally, refusedTrouble, type Outcome } from './trouble.ts'

type SeenLink = Pick<Link, 'id' | 'version'>

export interface Intents {
  release?: { readonly id: string }
  acknowledge?: SeenLink
  recheck?: SeenLink
}

export type Write = 'submit' | keyof Intents

/** A refused recheck with one of these says nothing about the cause of the failure. */
const misunderstandings = /^(csrf_rejected|idempotency_|not_found|unknown)/

export class Writes {
  readonly #client: BillingClient
  readonly #book: Book
  readonly #reads: Reads
  #intents: Intents = {}

  constructor(client: BillingClient, book: Book, reads: Reads) {
    this.#client = client
    this.#book = book
    this.#reads = reads
  }

  get intents(): Readonly<Intents> {
    return this.#intents
  }

  /** @returns whether this is a new wish */
  want<Name extends keyof Intents>(write: Name, what: NonNullable<Intents[Name]>): boolean {
    const already = this.#intents[write] as Partial<SeenLink> | undefined
    const { id, version } = what as Partial<SeenLink>
    if (already && already.id === id && already.version === version) return false
    this.#intents[write] = what
    return true
  }

  forget(): void {
    this.#intents = {}
  }

  async put(write: Write, turn: Turn, current: () => boolean): Promise<Outcome> {
    const ask = { signal: turn.signal, accountId: this.#book.accountId }
    const { release, acknowledge, recheck } = this.#intents
    if (write === 'submit') {
      const { state } = this.#book
      if (state.name !== 'submitting') return undefined
      const { registration } = state
      const answer = await this.#client.createLink(registration.id, ask)
      return current() && !this.#isForAnother(answer)
        ? this.#onSubmitted(answer, registration)
        : undefined
    }
    if (write === 'release' && release) {
      const answer = await this.#client.releaseRegistration(release.id, ask)
      return current() && !this.#isForAnother(answer) ? this.#onReleased(answer) : undefined
    }
    if (write === 'acknowledge' && acknowledge) {
      const answer = await this.#client.acknowledgeLink(acknowledge, ask)
      return current() && !this.#isForAnother(answer)
        ? this.#onAcknowledged(answer, acknowledge)
        : undefined
    }
    if (write === 'recheck' && recheck) {
      const answer = await this.#client.recheckLink(recheck, ask)
      return current() && !this.#isForAnother(answer) ? this.#onRechecked(answer) : undefined
    }
    return undefined
  }

  /** Somebody else is signed in by now: the server did nothing, and the screen is not his. */
  #isForAnother(answer: Answer<unknown>): boolean {
    if (answer.kind !== 'refused' || answer.refusal.code !== 'account_changed') return false
    this.#book.observe(answer.meta)
    this.#book.switched()
    return true
  }

  /** The write was not answered: a wish that is kept is tried again with the same key. */
  failed(write: Write, trouble: Trouble): void {
    if (write === 'recheck') {
      this.#rechecked()
      // It may have reached AWS all the same.
      this.#book.stale.add('link')
    } else if (write !== 'submit' && !trouble.retryable) delete this.#intents[write]
    // Nothing that the customer sees depends on an acknowledgement.
    if (write !== 'acknowledge') this.#book.tell('state', trouble)
  }

  #onSubmitted(answer: Answer<Link>, sent: { readonly id: string }): Outcome {
    this.#book.observe(answer.meta)
    if (answer.kind === 'value') {
      const repeated = answer.meta.status === 200
      this.#reads.found(answer.value, answer.meta, { submitted: true, repeated })
      return undefined
    }
    if (answer.kind !== 'refused') return { trouble: { kind: 'malformed', retryable: true } }
    const outcome = generally(answer.refusal)
    if (outcome) return outcome
    // The server may go on offering what it has just called over: to submit that again by ourselves
    // would be refused again at every visit.
    if (answer.refusal.code.startsWith('registration_')) this.#reads.close(sent.id)
    this.#book.apply({ name: 'linkRefused', failure: failureFrom(answer.refusal) })
    return undefined
  }

  #onReleased(answer: Answer<never>): Outcome {
    this.#book.observe(answer.meta)
    if (answer.kind === 'refused') {
      const outcome = generally(answer.refusal)
      if (outcome) return outcome
      delete this.#intents.release
      // Already gone is the goal; any other "no" must not pass for a "yes".
      if (!isGone(answer.refusal)) {
        this.#book.tell('state', refusedTrouble(answer.refusal))
        return undefined
      }
    }
    delete this.#intents.release
    this.#book.apply({ name: 'released' })
    return undefined
  }

  #onAcknowledged(answer: Answer<never>, sent: SeenLink): Outcome {
    this.#book.observe(answer.meta)
    if (answer.kind === 'refused') {
      const outcome = generally(answer.refusal)
      if (outcome) return outcome
    }
    delete this.#intents.acknowledge
    const taken = answer.kind !== 'refused' || isGone(answer.refusal)
    if (taken) this.#book.apply({ name: 'acknowledged', version: sent.version })
    return undefined
  }

  #onRechecked(answer: Answer<Link>): Outcome {
    this.#book.observe(answer.meta)
    this.#rechecked()
    if (answer.kind === 'value') this.#reads.found(answer.value, answer.meta)
    if (answer.kind !== 'refused') return undefined
    const { refusal } = answer
    const outcome = generally(refusal)
    if (outcome) return outcome
    const told =
      !misunderstandings.test(refusal.code) &&
      this.#book.apply({ name: 'linkRefused', failure: failureFrom(refusal) })
    if (!told) this.#book.tell('state', refusedTrouble(refusal))
    return undefined
  }

  #rechecked(): void {
    delete this.#intents.recheck
    this.#book.publish({ rechecking: false })
  }
}

function isGone(refusal: Refusal): boolean {
  return refusal.status === 404 || refusal.status === 410
}
