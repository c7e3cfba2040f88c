// Room: check. How much a run may cost the server, in requests and in time.

export class OutOfBudget extends Error {
  override readonly name = 'OutOfBudget'
}

export interface BudgetOptions {
  requests: number
  /** Milliseconds. */
  ms: number
  /** A monotonic clock, in milliseconds. */
  now: () => number
}

export class Budget {
  readonly #limit: BudgetOptions
  readonly #began: number
  #spent = 0

  constructor(limit: BudgetOptions) {
    this.#limit = limit
    this.#began = limit.now()
  }

  get requests(): number {
    return this.#spent
  }

  get ms(): number {
    return this.#limit.now() - this.#began
  }

  /** @throws OutOfBudget when a further request would be one too many, or too late. */
  spend(): void {
    const { requests, ms } = this.#limit
    if (this.#spent >= requests) throw new OutOfBudget(`${requests} requests were made`)
    if (this.ms >= ms) throw new OutOfBudget(`${ms / 1000} s have passed`)
    this.#spent += 1
  }
}
