// Room: bench. When a client asks again: what the simulation needs to know of a way of asking.

/** All times in ms. `random` gives numbers in [0, 1). */
export interface Schedule {
  readonly name: string
  /**
   * The gap after an answer that said "not yet".
   * @param waited since the link was started
   * @param asked how many questions this client has asked, counting that one, from 1
   */
  afterAnswer(waited: number, asked: number, random: () => number): number
  /**
   * The gap after a question that was refused or got lost.
   * @param failures how many in a row, counting this one, from 1
   * @param retryAfter what the refusal named, if it named anything
   */
  afterFailure(
    waited: number,
    asked: number,
    failures: number,
    random: () => number,
    retryAfter?: number,
  ): number
  /** The gap after the browser said that it is online again. */
  afterOnline(random: () => number): number
}
