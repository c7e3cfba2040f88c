// Chaos. What was found to be broken, by the number of the invariant.

export class Broken extends Error {
  override readonly name = 'Broken'
  readonly invariant: number

  constructor(invariant: number, text: string) {
    super(`invariant ${invariant}: ${text}`)
    this.invariant = invariant
  }
}

export class Verdict {
  readonly #found: Broken[] = []

  /** Noted and not thrown: whoever notices is often inside the code under test. */
  broken(invariant: number, text: string): void {
    this.#found.push(new Broken(invariant, text))
  }

  /** @throws Broken what was found first */
  check(): void {
    const [first] = this.#found
    if (first) throw first
  }
}
