// Room: session. The pure state machine: one state and one fact make the next state.
import { onDismissed, onEligibility, onRefusal } from './reduce-failure.ts'
import { onAcknowledged, onLink, onLinkAbsent } from './reduce-link.ts'
import { onRegistration } from './reduce-registration.ts'
import { failed, known, withoutRegistration } from './standing.ts'
import {
  initialState,
  isSignedOut,
  settled,
  type Fact,
  type FactNamed,
  type SessionState,
  type SettledState,
  type Trouble,
} from './state.ts'

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

/** Whoever is told one of these is signed in. */
const answers: ReadonlySet<Fact['name']> = new Set<Fact['name']>([
  'registrationFound',
  'registrationAbsent',
  'linkFound',
  'linkAbsent',
  'eligibilityFound',
  'accountSeen',
])

/**
 * The next state. A fact that changes nothing (an illegal pair, an older version, another account)
 * returns the very same object, so nobody renders again.
 */
export function reduce(state: SessionState, fact: Fact): SessionState {
  if (fact.name === 'askFailed') return onAskFailed(state, fact.trouble)
  const before = settled(state)
  const next = Object.freeze(reduceSettled(before, fact))
  // Only the answer to what he said yes to ends what is told of it, not the questions in between.
  const goesOn = before.name === 'submitting' && next.name === 'submitting'
  if (state.name !== 'interrupted' || !(goesOn || asides.has(fact.name))) return next
  return next === before ? state : Object.freeze({ ...state, from: next })
}

function onAskFailed(state: SessionState, trouble: Trouble): SessionState {
  if (state.name === 'interrupted') {
    const { kind, code } = state.trouble
    if (kind === trouble.kind && code === trouble.code) return state
  }
  return Object.freeze({ name: 'interrupted', from: settled(state), trouble })
}

function reduceSettled(
  before: SettledState,
  fact: Exclude<Fact, { name: 'askFailed' }>,
): SettledState {
  const state = answers.has(fact.name) ? signedIn(before) : before
  switch (fact.name) {
    case 'registrationFound':
      return onRegistration(state, fact)
    case 'registrationAbsent':
      return state.name === 'confirming' ? withoutRegistration(state) : state
    case 'linkFound':
      return onLink(state, fact)
    case 'linkAbsent':
      return onLinkAbsent(state)
    case 'linkRefused':
      return onRefusal(state, fact)
    case 'sessionRequired':
      return onSessionRequired(state)
    case 'confirmed':
      return state.name === 'confirming' ? { ...state, name: 'submitting' } : state
    case 'retried':
      return state.name === 'failed' && state.registration && state.failure.retryable
        ? { ...known(state), name: 'submitting', registration: state.registration }
        : state
    case 'released':
      return 'registration' in state ? withoutRegistration(state) : state
    case 'dismissed':
      return onDismissed(state)
    case 'acknowledged':
      return onAcknowledged(state, fact.version)
    case 'eligibilityFound':
      return onEligibility(state, fact)
    case 'arrivedWithFailure':
      return onArrivedWithFailure(state, fact)
    case 'accountSeen':
      return state.account ? state : ({ ...state, account: fact.account } as SettledState)
    case 'accountSwitched':
      return initialState
    default:
      return fact satisfies never
  }
}

function onSessionRequired(state: SettledState): SettledState {
  switch (state.name) {
    case 'signed-out':
      return state
    case 'idle':
      return { name: 'signed-out', midway: false }
    case 'failed':
      if (state.registration || state.link) return { name: 'signed-out', midway: true }
      // What AWS's redirect brought along is true for a visitor who is signed out as well.
      return state.signedOut ? state : { ...state, signedOut: true }
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

function onArrivedWithFailure(
  state: SettledState,
  { code }: FactNamed<'arrivedWithFailure'>,
): SettledState {
  if (state.name !== 'idle' && state.name !== 'signed-out') return state
  const told = failed(state, { code, retryable: false, actions: [] })
  return state.name === 'signed-out' ? { ...told, signedOut: true } : told
}

function signedIn(state: SettledState): SettledState {
  if (!isSignedOut(state)) return state
  if (state.name !== 'failed') return { name: 'idle', checked: false }
  const { signedOut: _, ...told } = state
  return told
}
