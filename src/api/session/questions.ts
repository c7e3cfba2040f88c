// Room: session. Which question matters now, decided from what is known, needed and stale.
import { settled, type SessionState } from './state.ts'
import type { PaymentMethod } from '../contract/index.ts'

/** What an element on the page needs to be told. */
export type Need = 'link' | 'registration' | 'paymentMethod' | 'impact' | 'eligibility'

/** Everything that can be asked of the server, writes first. */
export type Question =
  | 'release'
  | 'acknowledge'
  | 'recheck'
  | 'submit'
  | 'link'
  | 'registration'
  | 'paymentMethod'
  | 'impact'
  | 'eligibility'

export interface Desk {
  readonly state: SessionState
  readonly needs: ReadonlySet<Need>
  readonly stale: ReadonlySet<Need>
  /** Writes that the customer asked for and the server has not answered yet. */
  readonly intents: { readonly [Write in 'release' | 'acknowledge' | 'recheck']?: unknown }
  readonly paymentMethod: PaymentMethod | undefined
  /** The server said "no link" where one was known: ask the answer that always names its account. */
  readonly doubtsAccount: boolean
}

/** The question that comes next, or `undefined` when everything needed is fresh. */
export function nextQuestion(desk: Desk): Question | undefined {
  const { stale, intents } = desk
  const state = settled(desk.state)
  if (state.name !== 'signed-out') {
    if (intents.release !== undefined) return 'release'
    if (intents.acknowledge !== undefined) return 'acknowledge'
    if (intents.recheck !== undefined) return 'recheck'
    if (state.name === 'submitting') return 'submit'
  }
  const wanted = wantedNow(desk)
  for (const need of ['link', 'registration', 'paymentMethod', 'impact', 'eligibility'] as const) {
    if (wanted.has(need) && stale.has(need)) return need
    // Signed out, one question finds out whether he is back; the others would only be refused too.
    if (state.name === 'signed-out' && wanted.has(need)) return undefined
  }
  return undefined
}

/** What the elements need, and what follows from the state for them. */
export function wantedNow(desk: Desk): ReadonlySet<Need> {
  const wanted = new Set(desk.needs)
  const state = settled(desk.state)
  if (wanted.has('paymentMethod') && changing(desk.paymentMethod)) wanted.add('link')
  if (desk.doubtsAccount) wanted.add('paymentMethod')
  const cancelable = state.link && /^(active|canceling|canceled)$/.test(state.link.state)
  if (!cancelable) wanted.delete('impact')
  if (state.name === 'failed' && state.registration) wanted.add('eligibility')
  return wanted
}

/** The field itself says that a link is on its way or on its way out: worth following. */
function changing(method: PaymentMethod | undefined): boolean {
  if (!method) return false
  if (method.pendingChange?.to === 'aws_marketplace') return true
  return (
    method.kind === 'aws_marketplace' &&
    (method.linkState === 'pending' || method.linkState === 'canceling')
  )
}
