// Every state meets every fact: what the customer sees next, pair by pair.
import { expect } from '@open-wc/testing'
import { reduce } from '../../../src/api/session/reduce.ts'
import { initialState, type Fact, type SettledState } from '../../../src/api/session/state.ts'
import { ada, at, bob, eligibility, link, registration } from './support/samples.ts'

/** Received before `link-1` was made, so that the link may have been made from it. */
const early = registration()
/** Received long after. */
const late = registration({ id: 'reg-2', receivedAt: at(3_600) })
const card = { code: 'credit_card_on_file', retryable: true, actions: [] } as const
const elsewhere = { code: 'agreement_linked_elsewhere', retryable: false, actions: [] } as const
const expired = { code: 'registration_expired', retryable: false, actions: [] } as const
const over = link({ state: 'canceled' })

const linked = <State extends 'pending' | 'canceling' | 'canceled' | 'unknown'>(name: State) =>
  ({ name, account: ada, link: link({ state: name }) }) as const

const states = {
  fresh: initialState,
  checked: { name: 'idle', checked: true, account: ada },
  out: { name: 'signed-out', midway: false },
  confirm: { name: 'confirming', account: ada, registration: early },
  again: { name: 'confirming', account: ada, link: over, registration: late },
  submit: { name: 'submitting', account: ada, registration: early },
  resubmit: { name: 'submitting', account: ada, link: over, registration: late },
  pending: linked('pending'),
  active: { name: 'active', account: ada, link: link({ state: 'active' }), repeated: false },
  retry: { name: 'failed', account: ada, failure: card, registration: early, remedied: false },
  refused: {
    name: 'failed',
    account: ada,
    failure: elsewhere,
    registration: early,
    remedied: false,
  },
  payment: {
    name: 'failed',
    account: ada,
    link: link({ state: 'failed' }),
    failure: { code: 'aws_payment_failed', retryable: true, actions: [] },
    remedied: false,
  },
  gone: { name: 'failed', account: ada, failure: expired, remedied: false },
  /** The same, brought by AWS's redirect to somebody who is not signed in. */
  stranger: { name: 'failed', failure: expired, remedied: false, signedOut: true },
  ending: linked('canceling'),
  ended: linked('canceled'),
  newer: linked('unknown'),
} as const satisfies Record<string, SettledState>
type StateName = keyof typeof states
const stateNames = Object.keys(states) as StateName[]

const found = (members: Parameters<typeof link>[0], more: Partial<Fact> = {}) =>
  ({ name: 'linkFound', link: link(members), ...more }) as Fact
const seen = (members: Parameters<typeof registration>[0]) =>
  ({ name: 'registrationFound', registration: registration(members) }) as Fact
const fresh = { id: 'reg-3', receivedAt: at(7_200) }
const second = { id: 'link-2', startedAt: at(9_000) }

const facts = {
  'a new registration that asks for a click': seen(fresh),
  'a new registration that asks for no click': seen({ ...fresh, confirmation: 'not_required' }),
  'a new registration that asks for something unheard of': seen({
    ...fresh,
    confirmation: 'unknown',
  }),
  'a new registration of this account': seen({ ...fresh, account: ada }),
  "a new registration of somebody else's account": seen({ ...fresh, account: bob }),
  'a new registration of another marketplace': seen({ ...fresh, provider: 'unknown' }),
  'the early registration once more': seen({}),
  'the late registration once more': seen({ id: late.id, receivedAt: late.receivedAt }),
  'the early registration, claimed': seen({ state: 'claimed' }),
  'another registration, claimed': seen({ ...fresh, state: 'claimed' }),
  'an expired registration': seen({ state: 'expired' }),
  'a failed registration': seen({ state: 'failed' }),
  'a registration in an unheard-of state': seen({ ...fresh, state: 'unknown' }),
  'no registration': { name: 'registrationAbsent' },
  'a newer answer: pending': found({ version: 6 }),
  'a newer answer: active': found({ version: 6, state: 'active' }),
  'a newer answer: failed': found({ version: 6, state: 'failed' }),
  'a newer answer: canceling': found({ version: 6, state: 'canceling' }),
  'a newer answer: canceled': found({ version: 6, state: 'canceled' }),
  'a newer answer: something unheard of': found({ version: 6, state: 'unknown' }),
  'the same version again': found({ state: 'active' }),
  'the same version, seen on another device': found({ state: 'active', acknowledgedVersion: 5 }),
  'an older answer': found({ version: 4, state: 'active' }),
  "somebody else's link": found({ version: 6, state: 'active', account: bob }),
  'another, later link: pending': found({ ...second, version: 6 }),
  'another, later link: failed': found({ ...second, version: 6, state: 'failed' }),
  'our own link, just made': found({ ...second, version: 6 }, { submitted: true }),
  'our own link, numbered anew': found({ ...second, version: 1 }, { submitted: true }),
  'our own link, an old answer to an old question': found({ version: 4 }, { submitted: true }),
  'our own link, which we had already': found(
    { version: 6, state: 'active' },
    { submitted: true, repeated: true },
  ),
  'no link': { name: 'linkAbsent' },
  'a refusal because of a credit card': { name: 'linkRefused', failure: card },
  'a refusal because the registration is over': { name: 'linkRefused', failure: expired },
  'signed out': { name: 'sessionRequired' },
  'the line is down': { name: 'askFailed', trouble: { kind: 'network', retryable: true } },
  'a click on yes': { name: 'confirmed' },
  'a click on try again': { name: 'retried' },
  'the registration was let go': { name: 'released' },
  'a click on close': { name: 'dismissed' },
  'this version was seen': { name: 'acknowledged', version: 5 },
  'a version to come was seen': { name: 'acknowledged', version: 6 },
  'nothing is in the way': { name: 'eligibilityFound', eligibility: eligibility() },
  'a credit card is in the way': {
    name: 'eligibilityFound',
    eligibility: eligibility('credit_card_on_file'),
  },
  'credits are in the way': {
    name: 'eligibilityFound',
    eligibility: eligibility('available_credits_in_use'),
  },
  'something is in the way that nobody names': {
    name: 'eligibilityFound',
    eligibility: { ...eligibility(), eligible: false },
  },
  'AWS sent him back with a failure': {
    name: 'arrivedWithFailure',
    code: 'registration_invalid',
  },
  'this account is signed in': { name: 'accountSeen', account: ada },
  'another account is signed in': { name: 'accountSwitched' },
} as const satisfies Record<string, Fact>
type FactName = keyof typeof facts

/**
 * `=` the very same object · `~` the same state with new content · a word: the state that follows.
 * Columns as in the first line.
 */
const table = `
                                               | fresh      | checked    | out        | confirm    | again      | submit     | resubmit   | pending    | active     | retry      | refused    | payment    | gone       | stranger   | ending     | ended      | newer
a new registration that asks for a click       | confirming | confirming | confirming | ~          | ~          | confirming | confirming | confirming | confirming | confirming | confirming | confirming | confirming | confirming | confirming | confirming | confirming
a new registration that asks for no click      | submitting | submitting | submitting | submitting | submitting | ~          | ~          | submitting | submitting | submitting | submitting | submitting | submitting | submitting | submitting | submitting | submitting
a new registration that asks for something unheard of | confirming | confirming | confirming | ~   | ~          | confirming | confirming | confirming | confirming | confirming | confirming | confirming | confirming | confirming | confirming | confirming | confirming
a new registration of this account             | confirming | confirming | confirming | ~          | ~          | confirming | confirming | confirming | confirming | confirming | confirming | confirming | confirming | confirming | confirming | confirming | confirming
a new registration of somebody else's account  | confirming | =          | confirming | =          | =          | =          | =          | =          | =          | =          | =          | =          | =          | confirming | =          | =          | =
a new registration of another marketplace      | =          | =          | idle       | =          | =          | =          | =          | =          | =          | =          | =          | =          | =          | ~          | =          | =          | =
the early registration once more               | confirming | confirming | confirming | =          | ~          | =          | confirming | =          | =          | =          | =          | confirming | confirming | confirming | confirming | confirming | confirming
the late registration once more                | confirming | confirming | confirming | ~          | =          | confirming | =          | confirming | confirming | confirming | confirming | confirming | confirming | confirming | confirming | confirming | confirming
the early registration, claimed                | =          | =          | idle       | idle       | =          | =          | =          | =          | =          | =          | =          | =          | =          | ~          | =          | =          | =
another registration, claimed                  | =          | =          | idle       | =          | =          | =          | =          | =          | =          | =          | =          | =          | =          | ~          | =          | =          | =
an expired registration                        | failed     | failed     | failed     | failed     | failed     | =          | =          | =          | =          | =          | =          | =          | =          | ~          | =          | failed     | =
a failed registration                          | failed     | failed     | failed     | failed     | failed     | =          | =          | =          | =          | =          | =          | =          | =          | ~          | =          | failed     | =
a registration in an unheard-of state          | =          | =          | idle       | =          | =          | =          | =          | =          | =          | =          | =          | =          | =          | ~          | =          | =          | =
no registration                                | =          | =          | idle       | idle       | canceled   | =          | =          | =          | =          | =          | =          | =          | =          | ~          | =          | =          | =
a newer answer: pending                        | pending    | pending    | pending    | pending    | ~          | pending    | ~          | ~          | =          | pending    | pending    | pending    | pending    | pending    | pending    | pending    | pending
a newer answer: active                         | active     | active     | active     | active     | ~          | active     | ~          | active     | ~          | active     | active     | active     | active     | active     | active     | active     | active
a newer answer: failed                         | failed     | failed     | failed     | ~          | ~          | ~          | ~          | failed     | =          | ~          | ~          | ~          | ~          | ~          | failed     | failed     | failed
a newer answer: canceling                      | canceling  | canceling  | canceling  | ~          | ~          | ~          | ~          | canceling  | canceling  | ~          | ~          | canceling  | canceling  | canceling  | ~          | canceling  | canceling
a newer answer: canceled                       | canceled   | canceled   | canceled   | ~          | ~          | ~          | ~          | canceled   | canceled   | ~          | ~          | canceled   | ~          | ~          | canceled   | ~          | canceled
a newer answer: something unheard of           | unknown    | unknown    | unknown    | ~          | ~          | ~          | ~          | unknown    | unknown    | ~          | ~          | unknown    | ~          | ~          | unknown    | unknown    | ~
the same version again                         | active     | active     | active     | active     | =          | active     | =          | =          | =          | active     | active     | =          | active     | active     | =          | =          | active
the same version, seen on another device       | active     | active     | active     | active     | ~          | active     | ~          | ~          | ~          | active     | active     | ~          | active     | active     | ~          | ~          | active
an older answer                                | active     | active     | active     | active     | =          | active     | =          | =          | =          | active     | active     | =          | active     | active     | =          | =          | =
somebody else's link                           | active     | =          | active     | =          | =          | =          | =          | =          | =          | =          | =          | =          | =          | active     | =          | =          | =
another, later link: pending                   | pending    | pending    | pending    | pending    | pending    | pending    | pending    | ~          | pending    | pending    | pending    | pending    | pending    | pending    | pending    | pending    | pending
another, later link: failed                    | failed     | failed     | failed     | ~          | ~          | ~          | ~          | failed     | failed     | ~          | ~          | ~          | ~          | ~          | failed     | failed     | failed
our own link, just made                        | pending    | pending    | pending    | pending    | pending    | pending    | pending    | ~          | pending    | pending    | pending    | pending    | pending    | pending    | pending    | pending    | pending
our own link, numbered anew                    | pending    | pending    | pending    | pending    | =          | pending    | pending    | =          | =          | pending    | pending    | =          | pending    | pending    | =          | =          | =
our own link, an old answer to an old question | pending    | pending    | pending    | pending    | =          | pending    | canceled   | =          | =          | pending    | pending    | =          | pending    | pending    | =          | =          | =
our own link, which we had already             | active     | active     | active     | active     | ~          | active     | active     | active     | ~          | active     | active     | active     | active     | active     | active     | active     | active
no link                                        | ~          | =          | idle       | =          | =          | =          | =          | =          | =          | =          | =          | =          | =          | ~          | =          | idle       | idle
a refusal because of a credit card             | =          | =          | =          | =          | =          | failed     | failed     | =          | =          | =          | =          | ~          | =          | =          | =          | =          | =
a refusal because the registration is over     | =          | =          | =          | =          | =          | failed     | failed     | =          | =          | =          | =          | ~          | =          | =          | =          | =          | =
signed out                                     | signed-out | signed-out | =          | signed-out | signed-out | signed-out | signed-out | signed-out | signed-out | signed-out | signed-out | signed-out | ~          | =          | signed-out | signed-out | signed-out
the line is down                               | interrupted| interrupted| interrupted| interrupted| interrupted| interrupted| interrupted| interrupted| interrupted| interrupted| interrupted| interrupted| interrupted| interrupted| interrupted| interrupted| interrupted
a click on yes                                 | =          | =          | =          | submitting | submitting | =          | =          | =          | =          | =          | =          | =          | =          | =          | =          | =          | =
a click on try again                           | =          | =          | =          | =          | =          | =          | =          | =          | =          | submitting | =          | =          | =          | =          | =          | =          | =
the registration was let go                    | =          | =          | =          | idle       | canceled   | idle       | canceled   | =          | =          | idle       | idle       | =          | =          | =          | =          | =          | =
a click on close                               | =          | =          | =          | =          | =          | =          | =          | =          | =          | =          | =          | =          | idle       | signed-out | =          | =          | =
this version was seen                          | =          | =          | =          | =          | ~          | =          | ~          | ~          | ~          | =          | =          | ~          | =          | =          | ~          | ~          | ~
a version to come was seen                     | =          | =          | =          | =          | =          | =          | =          | =          | =          | =          | =          | =          | =          | =          | =          | =          | =
nothing is in the way                          | =          | =          | idle       | =          | =          | =          | =          | =          | =          | ~          | =          | =          | =          | ~          | =          | =          | =
a credit card is in the way                    | =          | =          | idle       | =          | =          | =          | =          | =          | =          | =          | =          | =          | =          | ~          | =          | =          | =
credits are in the way                         | =          | =          | idle       | =          | =          | =          | =          | =          | =          | ~          | =          | =          | =          | ~          | =          | =          | =
something is in the way that nobody names      | =          | =          | idle       | =          | =          | =          | =          | =          | =          | =          | =          | =          | =          | ~          | =          | =          | =
AWS sent him back with a failure               | failed     | failed     | failed     | =          | =          | =          | =          | =          | =          | =          | =          | =          | =          | =          | =          | =          | =
this account is signed in                      | ~          | =          | idle       | =          | =          | =          | =          | =          | =          | =          | =          | =          | =          | ~          | =          | =          | =
another account is signed in                   | =          | ~          | idle       | idle       | idle       | idle       | idle       | idle       | idle       | idle       | idle       | idle       | idle       | idle       | idle       | idle       | idle
`

const cells = (line: string) => line.split('|').map((cell) => cell.trim())
const [head = '', ...lines] = table.split('\n').filter((line) => line.trim() !== '')
const columns = cells(head).slice(1)
const rows = new Map(lines.map((line) => [cells(line)[0] ?? '', cells(line).slice(1)] as const))

function deeplyFrozen(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true
  return Object.isFrozen(value)
}

describe('What follows from a state and a fact', () => {
  it('is written down for every pair, and for every fact that exists', () => {
    expect(columns).to.deep.equal(stateNames)
    expect([...rows.keys()]).to.deep.equal(Object.keys(facts))
    for (const [name, row] of rows) expect(row.length, name).to.equal(columns.length)
    const everyState = new Set(Object.values(states).map((state) => state.name))
    expect(everyState.size).to.equal(10)
    const everyFact = new Set(Object.values(facts).map((fact) => fact.name))
    const factNames: Record<Fact['name'], true> = {
      registrationFound: true,
      registrationAbsent: true,
      linkFound: true,
      linkAbsent: true,
      linkRefused: true,
      sessionRequired: true,
      askFailed: true,
      confirmed: true,
      retried: true,
      released: true,
      dismissed: true,
      acknowledged: true,
      eligibilityFound: true,
      arrivedWithFailure: true,
      accountSeen: true,
      accountSwitched: true,
    }
    expect([...everyFact].sort()).to.deep.equal(Object.keys(factNames).sort())
  })

  for (const [factName, row] of rows) {
    const fact: Fact = facts[factName as FactName]
    it(`is as promised for: ${factName}`, () => {
      for (const [index, expected] of row.entries()) {
        const stateName = columns[index] as StateName
        const before: SettledState = states[stateName]
        const after = reduce(before, fact)
        const pair = `${stateName}, then ${factName}`
        if (expected === '=') expect(after, pair).to.equal(before)
        else {
          expect(after.name, pair).to.equal(expected === '~' ? before.name : expected)
          expect(after, pair).not.to.equal(before)
          expect(deeplyFrozen(after), `${pair}: frozen`).to.equal(true)
        }
      }
    })
  }

  it('never shows a link under a state that is not its own', () => {
    for (const fact of Object.values(facts)) {
      for (const before of Object.values(states)) {
        const after = reduce(before, fact)
        if (!/^(pending|active|canceling|canceled|unknown)$/.test(after.name)) continue
        expect(after.link?.state, `${before.name}, then ${fact.name}`).to.equal(after.name)
      }
    }
  })

  it('never changes what it was given', () => {
    const before = structuredClone({ states, facts })
    for (const fact of Object.values(facts)) {
      for (const state of Object.values(states)) reduce(state, fact)
    }
    expect(structuredClone({ states, facts })).to.deep.equal(before)
  })
})
