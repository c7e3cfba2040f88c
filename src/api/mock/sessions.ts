// Room: mock. Who is signed in. Sessions outlive a reset, as a browser's cookies do.
import type { AccountBook } from './account-book.ts'
import type { Scenario } from './scenario.ts'

export class Sessions {
  #accounts = new Map<string, { accountId: string; generation: number }>()
  #count = 0

  /** @returns the cookie's value. */
  open(accountId: string, generation: number): string {
    const id = `session-${++this.#count}`
    this.#accounts.set(id, { accountId, generation })
    return id
  }

  /** What the cookie says after signing out: not "nothing", which a signed-in scenario takes as yes. */
  signedOut(generation: number): string {
    return `signed-out-${generation}`
  }

  /**
   * In a signed-in scenario a browser counts as the scenario's customer until it signs in or out by
   * itself, so that QA can open any page right after a reset. Elsewhere only a session opened since
   * the reset counts.
   */
  accountId(
    cookie: string | undefined,
    book: AccountBook,
    scenario: Scenario,
    generation: number,
  ): string | undefined {
    if (cookie === this.signedOut(generation)) return undefined
    const session = cookie === undefined ? undefined : this.#accounts.get(cookie)
    const valid =
      session !== undefined &&
      book.accounts.has(session.accountId) &&
      (scenario.signedIn || session.generation === generation)
    if (valid) return session.accountId
    return scenario.signedIn ? book.accountByEmail(scenario.customer)?.id : undefined
  }
}
