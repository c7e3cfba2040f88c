// Room: check. Everything that goes to the server goes through here: counted, hidden and written down.
import type { Budget } from './budget.ts'
import type { Exchange, Place, Sent, Who } from './exchange.ts'
import type { Redaction } from './redaction.ts'
import type { Target } from './target.ts'
import { NoAnswer, type Wire } from './wire.ts'

export interface OfficeOptions {
  wire: Wire
  target: Target
  budget: Budget
  redaction: Redaction
  /** A monotonic clock, in milliseconds. */
  now: () => number
}

export class Office {
  readonly target: Target
  readonly redaction: Redaction
  /** In the order in which the answers came. */
  readonly exchanges: Exchange[] = []
  /** Tokens and whole AWS account ids: none may come back from the server. */
  readonly tokens = new Set<string>()
  readonly awsAccountIds = new Set<string>()
  /** The rule that is at work. */
  rule = ''
  readonly #options: OfficeOptions
  #count = 0

  constructor(options: OfficeOptions) {
    this.#options = options
    this.target = options.target
    this.redaction = options.redaction
  }

  /** A word that no request before has held. */
  unique(word: string): string {
    this.#count += 1
    return `${word}-${this.#count}-${Math.trunc(this.#options.now())}`
  }

  /** @throws NoAnswer, OutOfBudget */
  async ask(place: Place, who: Who, sent: Sent): Promise<Exchange> {
    const { wire, budget, now } = this.#options
    budget.spend()
    const { rule } = this
    const began = now()
    const answer = await wire(sent).catch((error: unknown) => {
      if (!(error instanceof NoAnswer)) throw error
      throw new NoAnswer(`${sent.method} ${place}: ${error.message}`, { cause: error })
    })
    const exchange = { rule, place, who, sent, answer, began, ended: now() }
    this.exchanges.push(exchange)
    return exchange
  }
}
