// Room: check. The three ways in which a rule ends without being kept.
import type { Exchange } from './exchange.ts'

/** The server departs from the contract. */
export class Departure extends Error {
  override readonly name = 'Departure'
  readonly exchanges: readonly Exchange[]

  constructor(message: string, exchanges: readonly Exchange[]) {
    super(message)
    this.exchanges = exchanges
  }
}

/** What the rule is about could not be reached, because something before it went wrong. */
export class Blocked extends Error {
  override readonly name = 'Blocked'
  readonly exchanges: readonly Exchange[]

  constructor(message: string, exchanges: readonly Exchange[] = []) {
    super(message)
    this.exchanges = exchanges
  }
}

/** The rule does not apply to what this server offers here. */
export class NotApplicable extends Error {
  override readonly name = 'NotApplicable'
}

/** @throws Departure unless it holds. The text says what the server did. */
export function must(holds: boolean, text: string, ...about: Exchange[]): asserts holds {
  if (!holds) throw new Departure(text, about)
}

/** @throws Blocked unless it holds. The text says what was needed first. */
export function given(holds: boolean, text: string, ...about: Exchange[]): asserts holds {
  if (!holds) throw new Blocked(text, about)
}
