// Room: session. Which question matters now, decided from what is known, needed and stale.
import { isSignedOut, settled, type SessionState, type SettledState } from './state.ts'
import type { Link, PaymentMethod } from '../contract/wire.ts'
import { canBeRemedied } from './reduce-failure.ts'
import type { Intents, Write } from './writes.ts'

/** What an element on the page needs to be told. */
export type Need = 'link' | 'registration' | 'paymentMethod' | 'impact' | 'eligibility'

/** Everything that can be asked of the server. */
export type Question = Write | Need

const writes: ReadonlySet<Question> = new Set<Question>([
  'release',
  'acknowledge',
  'recheck',
  'submit',
])

export function isWrite(question: Question): question is Write {
  return writes.has(question)
}

export interface Desk {
  readonly state: SessionState
  readonly needs: ReadonlySet<Need>
  readonly stale: ReadonlySet<Need>
  /** Writes that the customer asked for and the server has not answered yet. */
  readonly intents: Readonly<Intents>
  readonly paymentMethod: PaymentMethod | undefined
  /** The server said "no link" where one was known: ask the answer that always names its account. */
  readonly doubtsAccount: boolean
  /** AWS has just sent the customer here: what he brought is what he waits for. */
  readonly expectsRegistration: boolean
  /** The question failed a moment ago, and its time has not come again. */
  readonly waits: (question: Question) => boolean
  /** The question has not been answered since it failed. */
  readonly fails: (question: Question) => boolean
}

/** In the order in which they are asked. */
export const everyNeed: readonly Need[] = [
  'link',
  'registration',
  'paymentMethod',
  'impact',
  'eligibility',
]
/** One round trip sooner at what he came for. */
const onArrival: readonly Need[] = ['registration', ...everyNeed]

/** The question that comes next, or `undefined` when everything needed is fresh. */
export function nextQuestion(desk: Desk): Question | undefined {
  const state = settled(desk.state)
  const write = isSignedOut(state) ? undefined : nextWrite(desk)
  if (write) return write
  const wanted = wantedNow(desk)
  const order = desk.expectsRegistration ? onArrival : everyNeed
  const asked = order.filter((need) => wanted.has(need))
  // Signed out, one question finds out whether he is back; the others would only be refused too.
  const most = isSignedOut(state) ? 1 : asked.length
  const due = asked
    .slice(0, most)
    .filter((need) => desk.stale.has(need) && !desk.waits(need) && !hangsOn(need, desk))
  // What fails again and again must not keep the rest from being asked, however long each takes.
  return due.find((need) => !desk.fails(need)) ?? due[0]
}

function nextWrite({ state, intents, waits }: Desk): Write | undefined {
  for (const write of ['release', 'acknowledge', 'recheck'] as const) {
    if (intents[write] && !waits(write)) return write
  }
  // He wants to let go of it: not submitted, even while the letting go has to wait.
  const submits = settled(state).name === 'submitting' && !intents.release
  return submits && !waits('submit') ? 'submit' : undefined
}

/** A registration means little to somebody who does not know yet whether he is linked. */
function hangsOn(need: Need, desk: Desk): boolean {
  if (need !== 'registration' || desk.expectsRegistration) return false
  return desk.needs.has('link') && desk.fails('link')
}

/** Links of which cancelling says something. */
const cancelable: ReadonlySet<Link['state'] | undefined> = new Set<Link['state']>([
  'active',
  'canceling',
  'canceled',
])

/** What the elements need, and what follows from the state for them. */
export function wantedNow(desk: Desk): ReadonlySet<Need> {
  const wanted = new Set(desk.needs)
  const state = settled(desk.state)
  if (wanted.has('paymentMethod') && changing(desk.paymentMethod)) wanted.add('link')
  if (desk.doubtsAccount || isNameless(state)) wanted.add('paymentMethod')
  // Whoever is known may be somebody else by now, and nothing else that is asked would name him.
  if (state.account && wanted.has('eligibility') && !wanted.has('link')) wanted.add('paymentMethod')
  if (!cancelable.has(state.link?.state)) wanted.delete('impact')
  if (canBeRemedied(state)) wanted.add('eligibility')
  return wanted
}

/** A registration names no account of ours, yet the customer has to read which one he links. */
function isNameless({ registration, account }: SettledState): boolean {
  return registration !== undefined && !registration.account && !account
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
