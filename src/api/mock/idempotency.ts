// Room: mock. The store of idempotency keys.
import type { Answer } from './exchange.ts'
import { day } from './clock.ts'

/** The contract asks for a day at least. */
const kept = 2 * day

/** A structured-field string: printable ASCII in quotes, with quote and backslash escaped. */
const quotedString = /^"(?:[ !#-[\]-~]|\\["\\]){1,255}"$/

export function isIdempotencyKey(header: string): boolean {
  return quotedString.test(header)
}

interface Remembered {
  /** Route and payload in one text. */
  intent: string
  answer: Answer | undefined
  at: number
}

export type Reservation =
  | { kind: 'new' }
  | { kind: 'replay'; answer: Answer }
  | { kind: 'in_flight' }
  | { kind: 'conflict' }

/**
 * Keys belong to an account. Only an answer in the 2xx range is kept: a refused request had no
 * effect, so its key is free again and the same registration may be tried once the cause is gone.
 */
export class IdempotencyKeys {
  #keys = new Map<string, Remembered>()

  reserve(accountId: string, key: string, intent: string, now: number): Reservation {
    for (const [id, { at }] of this.#keys) if (now - at > kept) this.#keys.delete(id)
    const id = `${accountId} ${key}`
    const known = this.#keys.get(id)
    if (known === undefined) {
      this.#keys.set(id, { intent, answer: undefined, at: now })
      return { kind: 'new' }
    }
    if (known.intent !== intent) return { kind: 'conflict' }
    if (known.answer === undefined) return { kind: 'in_flight' }
    return { kind: 'replay', answer: known.answer }
  }

  finish(accountId: string, key: string, answer: Answer): void {
    const id = `${accountId} ${key}`
    const known = this.#keys.get(id)
    if (known === undefined) return
    if (answer.status >= 200 && answer.status < 300) known.answer = answer
    else this.#keys.delete(id)
  }

  clear(): void {
    this.#keys.clear()
  }
}
