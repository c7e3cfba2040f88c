// Room: session. The pure state machine: one state and one fact make the next state.
import { bare, failureRules, type Link, type Registration } from '../contract/index.ts'
import { initialState, type Fact, type SessionState, type SettledState } from './state.ts'

type FactNamed<Name extends Fact['name']> = Extract<Fact, { name: Name }>

/**
 * What the customer does, and answers to other questions than the link's, prove nothing about the
 * line: it stays interrupted until an answer about the linking itself comes.
 */
const asides: ReadonlySet<Fact['name']> = new Set<Fact['name']>([
  'confirmed',
  'retried',
  'dismissed',
  'arrivedWithFailure',
  'accountSeen',
  'eligibilityFound',
])

/**
 * The next state. A fact that changes nothing (an illegal pair, an older version, another account)
 * returns the very same object, so nobody renders again.
 */
export function reduce(state: SessionState, fact: Fact): SessionState {
  if (state.name === 'interrupted') {
    const { trouble, from } = state
    if (fact.name === 'askFailed') {
      const same = fact.trouble.kind === trouble.kind && fact.trouble.code === trouble.code
      return same ? state : Object.freeze({ ...state, trouble: fact.trouble })
    }
    const next = reduce(from, fact)
    if (!asides.has(fact.name) || next.name === 'interrupted') return next
    return next === from ? state : Object.freeze({ ...state, from: next })
  }
  const next = reduceSettled(state, fact)
  return next === state ? state : Object.freeze(next)
}

function reduceSettled(state: SettledState, fact: Fact): SessionState {
  switch (fact.name) {
    case 'registrationFound':
      return onRegistration(signedIn(state), fact)
    case 'registrationAbsent':
      return state.name === 'confirming' ? withoutRegistration(state) : signedIn(state)
    case 'linkFound':
      return onLink(state, fact)
    case 'linkAbsent':
      return onLinkAbsent(state)
    case 'linkRefused':
      return onRefusal(state, fact)
    case 'sessionRequired':
      return onSessionRequired(state)
    case 'askFailed':
      return { name: 'interrupted', from: state, trouble: fact.trouble }
    case 'confirmed':
      return state.name === 'confirming' ? { ...state, name: 'submitting' } : state
    case 'retried':
      return state.name === 'failed' && state.registration && state.failure.retryable
        ? { ...known(state), name: 'submitting', registration: state.registration }
        : state
    case 'released':
      return 'registration' in state && state.registration ? withoutRegistration(state) : state
    case 'dismissed':
      return onDismissed(state)
    case 'acknowledged':
      return onAcknowledged(state, fact.version)
    case 'eligibilityFound':
      return onEligibility(signedIn(state), fact)
    case 'arrivedWithFailure':
      return state.name === 'idle'
        ? failed(state, { code: fact.code, retryable: false, actions: [] })
        : state
    case 'accountSeen':
      if (state.name === 'signed-out')
        return { name: 'idle', checked: false, account: fact.account }
      return state.account ? state : { ...state, account: fact.account }
    case 'accountSwitched':
      return initialState
    default:
      return fact satisfies never
  }
}

function onRegistration(
  state: SettledState,
  { registration, handedOver }: FactNamed<'registrationFound'>,
): SettledState {
  const current = 'registration' in state ? state.registration : undefined
  const foreign =
    registration.account && state.account && registration.account.id !== state.account.id
  if (foreign || registration.provider === 'unknown') return state
  switch (registration.state) {
    case 'resolved':
      if (current?.id === registration.id) return state
      // A replica that lags still offers what the living link was made from: not asked twice.
      if (!current && state.link && madeFrom(registration, state.link)) return state
      return {
        ...known(state),
        ...(registration.account ? { account: registration.account } : {}),
        // Only an explicit "not required" skips the click: it guards against forced linking.
        name:
          registration.confirmation === 'not_required' && !handedOver ? 'submitting' : 'confirming',
        registration,
      }
    case 'claimed':
      return state.name === 'confirming' && current?.id === registration.id
        ? withoutRegistration(state)
        : state
    case 'expired':
      return mayFail(state)
        ? failed(state, { ...ended('registration_expired'), actions: [] })
        : state
    case 'failed':
      return mayFail(state)
        ? failed(state, { ...ended('registration_invalid'), actions: [] })
        : state
    case 'unknown':
      return state
    default:
      return registration.state satisfies never
  }
}

/** A dead registration is news only to somebody who has no living link and no failure before his eyes. */
function mayFail(state: SettledState): boolean {
  if (state.name === 'failed' || state.name === 'submitting') return false
  return !state.link || state.link.state === 'canceled' || state.link.state === 'failed'
}

function onLink(state: SettledState, fact: FactNamed<'linkFound'>): SettledState {
  const { link } = fact
  const before = state.link
  if (state.account && state.account.id !== link.account.id) return state
  if (state.name === 'submitting' && fact.submitted) {
    // The answer to our own POST ends the asking whatever its number; only a repeated answer of long
    // ago (same link, told before we knew better) must not take back what came after it.
    const known = before && before.id === link.id && isOlder(link, before) ? before : link
    return standing(known, fact.repeated)
  }
  if (before && isOlder(link, before)) return state

  switch (state.name) {
    case 'submitting':
      return madeFrom(state.registration, link) ? standing(link) : remembering(state, link)
    case 'confirming':
      return madeFrom(state.registration, link) ? standing(link) : remembering(state, link)
    case 'failed':
      if (before?.state === 'failed' && !state.registration) break
      if (state.registration) {
        return madeFrom(state.registration, link) ? standing(link) : remembering(state, link)
      }
      // A registration that is over is no news to somebody whose link turns out to be alive.
      return isAlive(link) && !(before && isAlive(before))
        ? standing(link, fact.repeated)
        : remembering(state, link)
    case 'idle':
    case 'signed-out':
    case 'pending':
    case 'active':
    case 'canceling':
    case 'canceled':
    case 'unknown':
      break
    default:
      return state satisfies never
  }
  if (before?.version === link.version) return remembering(state, link)
  return standing(link, fact.repeated)
}

function isOlder(link: Link, before: Link): boolean {
  if (link.version < before.version) return true
  // A replica that lags may renumber, but one link never goes back from active to waiting.
  const backwards = link.state === 'pending' || link.state === 'failed'
  return before.state === 'active' && before.id === link.id && backwards
}

function isAlive(link: Link): boolean {
  return link.state === 'pending' || link.state === 'active' || link.state === 'canceling'
}

/** The link was made after this registration came in, perhaps by another tab: there is nothing left to ask. */
function madeFrom(registration: Registration, link: Link): boolean {
  const alive = link.state === 'pending' || link.state === 'active'
  return alive && Date.parse(link.startedAt) >= Date.parse(registration.receivedAt)
}

/** The same story with a newer link beside it. One version says one thing; only its being seen may grow. */
function remembering(state: SettledState, link: Link): SettledState {
  const before = state.link
  if (before?.version !== link.version) {
    return { ...state, account: link.account, link } as SettledState
  }
  const { acknowledgedVersion } = link
  return acknowledgedVersion !== undefined &&
    acknowledgedVersion > (before.acknowledgedVersion ?? -1)
    ? seenUntil(state, before, acknowledgedVersion)
    : state
}

function seenUntil(state: SettledState, link: Link, version: number): SettledState {
  const seen = bare({ ...link, acknowledgedVersion: version })
  return { ...state, link: seen } as SettledState
}

/** The state that a link stands for. */
function standing(link: Link, repeated = false): SettledState {
  const linked = { account: link.account, link }
  switch (link.state) {
    case 'active':
      return { ...linked, name: 'active', repeated }
    case 'failed':
      return {
        ...linked,
        name: 'failed',
        remedied: false,
        failure: link.failure ?? { code: 'unknown', retryable: false, actions: [] },
      }
    case 'pending':
    case 'canceling':
    case 'canceled':
    case 'unknown':
      return { ...linked, name: link.state }
    default:
      return link.state satisfies never
  }
}

/**
 * "No link" names no account and carries no version, so it can never take a living link away: right
 * after the POST it may come from a replica that lags.
 */
function onLinkAbsent(state: SettledState): SettledState {
  switch (state.name) {
    case 'idle':
      return state.checked ? state : { ...state, checked: true }
    case 'signed-out':
      return { name: 'idle', checked: true }
    case 'canceled':
    case 'unknown':
      return { name: 'idle', checked: true, account: state.link.account }
    case 'confirming':
    case 'submitting':
    case 'pending':
    case 'active':
    case 'failed':
    case 'canceling':
      return state
    default:
      return state satisfies never
  }
}

function onRefusal(state: SettledState, { failure }: FactNamed<'linkRefused'>): SettledState {
  if (state.name === 'submitting') {
    const gone = failure.code.startsWith('registration_')
    return gone
      ? failed(state, failure)
      : { ...failed(state, failure), registration: state.registration }
  }
  // A recheck of a failed link was refused: the link is as it was, the cause may be another one.
  return state.name === 'failed' && !state.registration && state.link?.state === 'failed'
    ? failed(state, failure)
    : state
}

function onSessionRequired(state: SettledState): SettledState {
  switch (state.name) {
    case 'signed-out':
      return state
    case 'idle':
      return { name: 'signed-out', midway: false }
    case 'failed':
      // A failure that AWS's redirect brought along is true for a visitor who is signed out as well.
      return state.registration || state.link ? { name: 'signed-out', midway: true } : state
    case 'confirming':
    case 'submitting':
    case 'pending':
    case 'active':
    case 'canceling':
    case 'canceled':
    case 'unknown':
      return { name: 'signed-out', midway: true }
    default:
      return state satisfies never
  }
}

function onAcknowledged(state: SettledState, version: number): SettledState {
  const { link } = state
  if (!link || version > link.version || version <= (link.acknowledgedVersion ?? -1)) return state
  const next = seenUntil(state, link, version)
  return next.name === 'active' ? { ...next, repeated: false } : next
}

/** He read it and closed it: a failure that belongs to no link, or "you have that link already". */
function onDismissed(state: SettledState): SettledState {
  if (state.name === 'active' && state.repeated) return { ...state, repeated: false }
  return state.name === 'failed' && !state.registration && state.link?.state !== 'failed'
    ? withoutRegistration(state)
    : state
}

function onEligibility(
  state: SettledState,
  { eligibility }: FactNamed<'eligibilityFound'>,
): SettledState {
  if (!canBeRemedied(state)) return state
  const blocker = eligibility.blockers[0]
  if (eligibility.eligible) return state.remedied ? state : { ...state, remedied: true }
  if (!blocker || blocker.code === state.failure.code) {
    return state.remedied ? { ...state, remedied: false } : state
  }
  const retryable = blocker.code !== 'unknown' && failureRules[blocker.code].retryable
  return {
    ...failed(state, { ...blocker, retryable }),
    registration: state.registration,
  }
}

/** Eligibility speaks about the account alone, so only a cause that lies there can be gone. */
export function canBeRemedied(
  state: SettledState,
): state is Extract<SettledState, { name: 'failed' }> & { readonly registration: Registration } {
  if (state.name !== 'failed' || !state.registration) return false
  return state.failure.retryable && state.failure.code !== 'csrf_rejected'
}

function ended(code: 'registration_expired' | 'registration_invalid') {
  return { code, retryable: false } as const
}

function failed(
  state: SettledState,
  failure: Extract<SettledState, { name: 'failed' }>['failure'],
): Extract<SettledState, { name: 'failed' }> {
  return { ...known(state), name: 'failed', failure, remedied: false }
}

/** Back to what the link says, or to nothing. */
function withoutRegistration(state: SettledState): SettledState {
  return state.link ? standing(state.link) : { ...known(state), name: 'idle', checked: true }
}

/** Any answer about him says that he is signed in. */
function signedIn(state: SettledState): SettledState {
  return state.name === 'signed-out' ? { name: 'idle', checked: false } : state
}

function known(state: SettledState): {
  account?: NonNullable<SettledState['account']>
  link?: Link
} {
  return {
    ...(state.account ? { account: state.account } : {}),
    ...(state.link ? { link: state.link } : {}),
  }
}
