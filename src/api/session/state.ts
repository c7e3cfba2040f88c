// Room: session. Where one linking stands, and what can be told about it.
import type {
  Account,
  Action,
  Eligibility,
  FailureCode,
  Link,
  Registration,
} from '../contract/wire.ts'

/** Why the customer could not be linked, in the words of the contract. */
export interface LinkFailure {
  readonly code: FailureCode
  readonly retryable: boolean
  readonly actions: readonly Action[]
  readonly params?: Readonly<Record<string, string | number>> | undefined
  readonly correlationId?: string
}

/** Broken plumbing: the question could not be answered. Says nothing about the link. */
export interface Trouble {
  /** `offline`, `busy`, or the `kind` of the client's BillingError. */
  readonly kind: string
  readonly retryable: boolean
  readonly code?: FailureCode
  readonly correlationId?: string
}

interface Known {
  /** Whom the answers so far were about. Another account's answers change nothing. */
  readonly account?: Account
  /** The newest link that an answer for this account showed. */
  readonly link?: Link
}

interface Plain extends Known {
  readonly registration?: never
}

interface Linked extends Plain {
  readonly link: Link
}

export type SessionState =
  /** Nothing to tell; `checked` once the server has said so. */
  | (Plain & { readonly name: 'idle'; readonly checked: boolean })
  /** `midway`: he was signed out while something was going on. */
  | {
      readonly name: 'signed-out'
      readonly midway: boolean
      readonly account?: never
      readonly link?: never
      readonly registration?: never
    }
  | (Known & { readonly name: 'confirming'; readonly registration: Registration })
  | (Known & { readonly name: 'submitting'; readonly registration: Registration })
  | (Linked & { readonly name: 'pending' })
  /** `repeated`: the same pair was offered again, which deserves a friendly answer, not a failure. */
  | (Linked & { readonly name: 'active'; readonly repeated: boolean })
  | (Known & {
      readonly name: 'failed'
      readonly failure: LinkFailure
      /** The registration that can be tried again; absent where the link itself failed or nothing is left. */
      readonly registration?: Registration
      /** The server says that the cause is gone; one click goes on. */
      readonly remedied: boolean
      /** AWS's redirect brought the failure, and nobody is signed in who could be told more. */
      readonly signedOut?: true
    })
  | (Linked & { readonly name: 'canceling' })
  | (Linked & { readonly name: 'canceled' })
  | (Linked & { readonly name: 'unknown' })
  | {
      readonly name: 'interrupted'
      readonly from: SettledState
      readonly trouble: Trouble
      readonly account?: never
      readonly link?: never
      readonly registration?: never
    }

/** Every state but `interrupted`, which only wraps one of these. */
export type SettledState = Exclude<SessionState, { name: 'interrupted' }>

export type StateNamed<Name extends SettledState['name']> = Extract<SettledState, { name: Name }>

/** What happened, in the past tense. Facts come from answers and clicks, never from hopes. */
export type Fact =
  /** `needsClick`: this page has seen it under another account, or he let go of it, so it takes a yes of whoever is here now. */
  | {
      readonly name: 'registrationFound'
      readonly registration: Registration
      readonly needsClick?: boolean
    }
  | { readonly name: 'registrationAbsent' }
  /** `submitted`: this is the answer to our own POST; `repeated`: it said "you have that link already". */
  | {
      readonly name: 'linkFound'
      readonly link: Link
      readonly submitted?: boolean
      readonly repeated?: boolean
    }
  | { readonly name: 'linkAbsent' }
  | { readonly name: 'linkRefused'; readonly failure: LinkFailure }
  | { readonly name: 'sessionRequired' }
  | { readonly name: 'askFailed'; readonly trouble: Trouble }
  | { readonly name: 'confirmed' }
  | { readonly name: 'retried' }
  | { readonly name: 'released' }
  | { readonly name: 'dismissed' }
  | { readonly name: 'acknowledged'; readonly version: number }
  | { readonly name: 'eligibilityFound'; readonly eligibility: Eligibility }
  | { readonly name: 'arrivedWithFailure'; readonly code: FailureCode }
  | { readonly name: 'accountSeen'; readonly account: Account }
  | { readonly name: 'accountSwitched' }

export type FactNamed<Name extends Fact['name']> = Extract<Fact, { name: Name }>

export const initialState: SettledState = Object.freeze({ name: 'idle', checked: false })

/** Something is on its way, and the timer asks for it. */
export function isWaiting(state: SettledState): state is StateNamed<'pending' | 'canceling'> {
  return state.name === 'pending' || state.name === 'canceling'
}

/** The server told last that nobody is signed in. */
export function isSignedOut(state: SettledState): boolean {
  return state.name === 'signed-out' || 'signedOut' in state
}

/** The state that counts while the line is down: what was true before the interruption. */
export function settled(state: SessionState): SettledState {
  return state.name === 'interrupted' ? state.from : state
}
