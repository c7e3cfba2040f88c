// Room: session. Which questions failed, how often in a row, and when each may be asked again.
import type { Question } from './questions.ts'

interface Entry {
  failures: number
  dueAt: number
  /** Not worth a timer of its own. */
  onReturn: boolean
}

export class Setbacks {
  readonly #entries = new Map<Question, Entry>()

  /** How often in a row this question has failed. */
  count(question: Question): number {
    return this.#entries.get(question)?.failures ?? 0
  }

  note(question: Question, dueAt: number, onReturn: boolean): void {
    this.#entries.set(question, { failures: this.count(question) + 1, dueAt, onReturn })
  }

  answered(question: Question): void {
    this.#entries.delete(question)
  }

  waits(question: Question, now: number): boolean {
    return (this.#entries.get(question)?.dueAt ?? 0) > now
  }

  /** All may be asked again now. How often each failed is not forgotten. */
  forgive(): void {
    for (const entry of this.#entries.values()) entry.dueAt = 0
  }

  /** When the first question that is not answered yet may be asked again. */
  first(now: number): { readonly ms: number; readonly onReturn: boolean } | undefined {
    const waiting = Array.from(this.#entries.values()).filter(({ dueAt }) => dueAt > now)
    if (waiting.length === 0) return undefined
    const timed = waiting.filter(({ onReturn }) => !onReturn)
    const considered = timed.length > 0 ? timed : waiting
    const dueAt = Math.min(...considered.map((entry) => entry.dueAt))
    return { ms: dueAt - now, onReturn: timed.length === 0 }
  }
}
