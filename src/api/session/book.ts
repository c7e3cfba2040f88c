// Room: session. What the page knows about one customer, and what of it is due to be asked again.
import type { Meta } from '../client/index.ts'
import type { Account } from '../contract/wire.ts'
import type { Environment } from './environment.ts'
import { everyNeed, type Need } from './questions.ts'
import { reduce } from './reduce.ts'
import { loading, signedOut, troubled, type Resource } from './resource.ts'
import { ServerClock } from './server-clock.ts'
import { nothingKnown, type Snapshot } from './snapshot.ts'
import { settled, type Fact, type SettledState, type Trouble } from './state.ts'
import { lineTroubles } from './trouble.ts'

interface BookOptions {
  readonly environment: Pick<Environment, 'clock' | 'wallClock'>
  readonly onChange: () => void
  /** Something happened that another tab cannot know yet. */
  readonly onNews: () => void
  /** Somebody else, or nobody, is signed in: what the customer wanted is not wanted any more. */
  readonly onCleared: () => void
}

export class Book {
  readonly clock: ServerClock
  readonly stale = new Set<Need>(everyNeed)
  /** Of the link at hand. */
  etag: string | undefined
  /** The server said "no link" where one was known: ask the answer that always names its account. */
  doubtsAccount = false
  /** The expired or failed registration behind the failure on the screen. */
  deadRegistration: string | undefined
  /** AWS has just sent the customer here, so finding nothing is worth telling. */
  expectsRegistration = false
  readonly #options: BookOptions
  /** Registrations that were on somebody else's screen, or that he let go of: only his own yes links them. */
  readonly #needClick = new Set<string | undefined>()
  #snapshot = nothingKnown
  /** As last seen; a sign-out in between does not make them somebody else's. */
  #accountId: string | undefined
  #registrationId: string | undefined

  constructor(options: BookOptions) {
    this.#options = options
    this.clock = new ServerClock(options.environment.clock, options.environment.wallClock)
  }

  get snapshot(): Snapshot {
    return this.#snapshot
  }

  /** What is true, whether the line is up or not. */
  get state(): SettledState {
    return settled(this.#snapshot.state)
  }

  /** Whom this page was about when it last knew. */
  get accountId(): string | undefined {
    return this.#accountId
  }

  needsClick(registrationId: string): boolean {
    return this.#needClick.has(registrationId)
  }

  publish(change: Partial<Snapshot>): void {
    this.#snapshot = Object.freeze({ ...this.#snapshot, ...change })
    this.#options.onChange()
  }

  /** @returns whether the state changed */
  apply(fact: Fact): boolean {
    const before = this.#snapshot.state
    const state = reduce(before, fact)
    if (state === before) return false
    const was = settled(before)
    const is = settled(state)
    this.#accountId = is.account?.id ?? this.#accountId
    this.#registrationId = is.registration?.id ?? this.#registrationId
    const moved = was.link?.version !== is.link?.version || was.link?.state !== is.link?.state
    if (moved) this.markSidesStale()
    if (fact.name === 'released') this.#needClick.add(was.registration?.id)
    this.publish({ state })
    // What a page finds when it opens is old to everybody else.
    const opening = was.name === 'signed-out' || (was.name === 'idle' && !was.checked)
    if ((moved && is.link && !opening) || fact.name === 'released') this.#options.onNews()
    return true
  }

  /** Any answer carries the server's time and shows that the line works. */
  observe(meta: Meta): void {
    this.clock.observe(meta)
    const { state } = this.#snapshot
    if (state.name === 'interrupted' && lineTroubles.has(state.trouble.kind)) this.recovered()
  }

  /** An answer came in that changes nothing: what was true before the interruption still is. */
  recovered(): void {
    const { state } = this.#snapshot
    if (state.name === 'interrupted') this.publish({ state: state.from })
  }

  /** Says what is known to be broken, in the place where the answer would have been shown. */
  tell(where: 'state' | Need, trouble: Trouble): void {
    switch (where) {
      case 'paymentMethod':
      case 'impact':
      case 'eligibility':
        this.publish({ [where]: troubled<unknown>(this.#snapshot[where], trouble) })
        return
      case 'state':
      case 'link':
      case 'registration':
        this.apply({ name: 'askFailed', trouble })
        return
      default:
        where satisfies never
    }
  }

  /** @returns whether the answer is about the account on the screen; if not, the screen is cleared */
  belongs(account: Account): boolean {
    if (this.#accountId === undefined || this.#accountId === account.id) return true
    // One question at a time means that the newest answer tells who is signed in now.
    this.switched()
    return false
  }

  /** Nothing of the last account stays on the screen; everything is asked anew. */
  switched(): void {
    this.#needClick.add(this.#registrationId)
    this.#registrationId = undefined
    this.#accountId = undefined
    this.#clear(loading, { name: 'accountSwitched' })
  }

  signedOut(): void {
    this.#clear(signedOut, { name: 'sessionRequired' })
  }

  #clear(resource: Resource<never>, fact: Fact): void {
    this.etag = undefined
    this.doubtsAccount = false
    this.deadRegistration = undefined
    this.markAllStale()
    this.#options.onCleared()
    this.publish({
      paymentMethod: resource,
      impact: resource,
      eligibility: resource,
      rechecking: false,
    })
    this.apply(fact)
  }

  /** What is shown beside the link, and may have changed with it. */
  markSidesStale(): void {
    for (const need of ['paymentMethod', 'impact', 'eligibility'] as const) this.stale.add(need)
  }

  markAllStale(): void {
    for (const need of everyNeed) this.stale.add(need)
  }
}
