// Room: session. What the host's server wrote into the page, so that the first picture needs no request.
import { defaultMaxBytes } from '../client/index.ts'
import { bare, readAs, type ResourceName, type Resources } from '../contract/wire.ts'
import type { Book } from './book.ts'
import type { Need } from './questions.ts'
import type { Reads } from './reads.ts'
import { ready } from './resource.ts'

/**
 * A registration is never taken from a page: what follows from it is a write, and only the server may
 * say that it needs no click.
 */
const names = {
  link: 'Link',
  paymentMethod: 'PaymentMethod',
  impact: 'CancellationImpact',
  eligibility: 'Eligibility',
} as const satisfies Partial<Record<Need, ResourceName>>

type Names = typeof names

export type Handed = { readonly [Each in keyof Names]?: Resources[Names[Each]] }

/**
 * Read like any answer: unknown members are dropped, one that does not fit spoils the whole.
 * @param text JSON: an object with an answer's body under `link`, `paymentMethod`, `impact` or `eligibility`
 * @returns `undefined` for anything else
 */
export function readHanded(text: string): Handed | undefined {
  // In UTF-16 units, of which each is a byte at least.
  if (text.length > defaultMaxBytes) return undefined
  let given: unknown
  try {
    given = bare(JSON.parse(text))
  } catch {
    // Cut short, or nested until the stack ends: the server is asked all the same.
    return undefined
  }
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return undefined
  const handed: Record<string, unknown> = {}
  for (const [need, name] of Object.entries(names)) {
    const body = (given as Readonly<Record<string, unknown>>)[need]
    // `null` as an answer without a body: there is none, so there is nothing to paint.
    if (body === undefined || body === null) continue
    handed[need] = readAs(name, body)
    if (handed[need] === undefined) return undefined
  }
  return Object.assign(Object.create(null) as Handed, handed)
}

/**
 * Shows what was handed wherever nothing is known yet. It stays stale: the page may come from a cache,
 * so the server is asked as ever, and its word counts.
 * @param receivedAt ms of the monotonic clock
 */
export function paintHanded(handed: Handed, book: Book, reads: Reads, receivedAt: number): void {
  const { link, paymentMethod, impact, eligibility } = handed
  const { state } = book
  if (link && state.name === 'idle' && !state.checked) reads.found(link, { receivedAt })
  const isNews = (need: 'paymentMethod' | 'impact' | 'eligibility', account?: { id: string }) =>
    book.snapshot[need].status === 'loading' &&
    (account === undefined || book.accountId === undefined || book.accountId === account.id)
  if (paymentMethod && isNews('paymentMethod', paymentMethod.account)) {
    book.apply({ name: 'accountSeen', account: paymentMethod.account })
    book.publish({ paymentMethod: ready(paymentMethod) })
  }
  if (impact && isNews('impact', impact.account)) book.publish({ impact: ready(impact) })
  if (eligibility && isNews('eligibility')) book.publish({ eligibility: ready(eligibility) })
}
