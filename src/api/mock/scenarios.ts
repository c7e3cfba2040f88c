// Room: mock. The one list of scenarios that drives mock, demo, tests and documentation.
import type { AccountBook, Settings } from './account-book.ts'
import type { AccountRecord } from './account.ts'
import { awsEvent } from './aws-marketplace.ts'
import { addCustomer, addStranger, ago, customer, linkUp, newcomer, type Extras } from './cast.ts'
import { day, hour, minute } from './clock.ts'
import type { Scenario, ScenarioName } from './scenario.ts'

interface Plan extends Omit<Scenario, 'signedIn' | 'customer' | 'arrange'> {
  signedIn?: boolean
  customer?: string
  settings?: Partial<Settings>
  extras?: Extras
  arrange?(book: AccountBook, account: AccountRecord): void
}

function scenario(plan: Plan): Scenario {
  const { settings, extras, arrange, ...rest } = plan
  return {
    signedIn: true,
    customer,
    ...rest,
    arrange(book) {
      Object.assign(book.settings, settings)
      const account = addCustomer(book, extras)
      arrange?.(book, account)
    },
  }
}

export const scenarios: readonly Scenario[] = [
  scenario({
    name: 'happy',
    title: 'Link while signed in',
    describes: 'The customer is signed in and has no payment method. AWS confirms after 6 seconds.',
    journey: ['J1', 'J2', 'J3', 'J4', 'J6', 'J7', 'J12'],
  }),
  scenario({
    name: 'slow-sync',
    title: 'AWS is slow',
    describes: 'AWS confirms 20 minutes after the claim: past slow, past stalled, and then well.',
    journey: ['J6'],
    settings: { awsAnswersAfter: 20 * 60 },
  }),
  scenario({
    name: 'stalled-sync',
    title: 'AWS says nothing',
    describes: 'AWS confirms only when QA tells it to.',
    journey: ['J6', 'J11'],
    settings: { awsAnswersAfter: undefined },
  }),
  scenario({
    name: 'signed-out',
    title: 'Link after sign-in',
    describes: 'The customer has an account but is signed out when AWS sends him.',
    journey: ['J1', 'J5'],
    signedIn: false,
  }),
  {
    name: 'new-sign-up',
    title: 'Link after sign-up',
    describes: 'The customer has no EMQX account yet and registers on the way.',
    journey: ['J1', 'J5'],
    signedIn: false,
    customer: newcomer,
    arrange: (book) => void addStranger(book),
  },
  scenario({
    name: 'confirmation-required',
    title: 'Name both accounts first',
    describes: 'The server cannot tell that this browser began the journey and asks for one click.',
    journey: ['J4'],
    settings: { confirmation: 'required' },
  }),
  scenario({
    name: 'credit-card',
    title: 'A credit card is set up',
    describes: 'The link is refused until the card is removed.',
    journey: ['J8'],
    extras: { method: { kind: 'credit_card', brand: 'Visa', last4: '4242', expiry: '09/2029' } },
  }),
  scenario({
    name: 'available-credits',
    title: 'Available Credits are in use',
    describes: 'The link is refused until the credits are spent.',
    journey: ['J9'],
    extras: { credits: { amount: '120.50', currency: 'USD' } },
  }),
  scenario({
    name: 'voucher',
    title: 'A voucher is in use',
    describes: 'The link is refused until the voucher is removed.',
    journey: ['J9'],
    extras: { voucher: { name: 'WELCOME50', amount: '50.00', currency: 'USD' } },
  }),
  scenario({
    name: 'already-linked-same',
    title: 'The same pair again',
    describes: 'The account is linked to this agreement already and sets it up once more.',
    journey: ['J10'],
    arrange: (book, account) => void linkUp(book, account, 12),
  }),
  scenario({
    name: 'already-linked-other',
    title: 'The account has another subscription',
    describes: 'The account is linked to an agreement of another AWS account.',
    journey: ['J10'],
    arrange: (book, account) => void linkUp(book, account, 12, '210987653456'),
  }),
  scenario({
    name: 'agreement-elsewhere',
    title: 'The agreement belongs to another EMQX account',
    describes: 'This AWS agreement is linked to an EMQX account that must never be named.',
    journey: ['J10'],
    arrange: (book) => void linkUp(book, book.account('acc-2002'), 12),
  }),
  scenario({
    name: 'not-owner',
    title: 'Not the owner',
    describes: 'A member of the account tries to link it; only its owner may.',
    journey: ['J8'],
    extras: { role: 'member' },
  }),
  scenario({
    name: 'registration-expired',
    title: 'Came back too late',
    describes: 'The first registration is a day old when it is claimed; the next one is fresh.',
    journey: ['J11'],
    settings: { lateLandings: 1 },
  }),
  scenario({
    name: 'registration-missing',
    title: 'The registration is lost',
    describes:
      'The server has lost the first registration when it is claimed; the next one is kept.',
    journey: ['J11'],
    settings: { lostRegistrations: 1 },
  }),
  scenario({
    name: 'aws-payment-failed',
    title: 'AWS could not charge',
    describes: 'AWS reports a failed payment 6 seconds after the customer landed.',
    journey: ['J8', 'J11'],
    settings: { payment: 'fails' },
  }),
  scenario({
    name: 'aws-unavailable',
    title: 'AWS is out of reach',
    describes: 'The first three claims find AWS unavailable; the fourth goes through.',
    journey: ['J11'],
    settings: { awsOutages: 3 },
  }),
  scenario({
    name: 'canceling',
    title: 'Cancelled, final metering',
    describes: 'The customer cancelled on AWS 20 minutes ago; in 40 minutes the deployments stop.',
    journey: ['J12', 'J13'],
    arrange(book, account) {
      const agreement = linkUp(book, account, 20)
      ago(book, 20 * minute, () => awsEvent(book, 'cancel', agreement))
    },
  }),
  scenario({
    name: 'canceled',
    title: 'Cancelled, counting down',
    describes: 'The deployments stopped a day ago and are deleted in two days; the trial runs on.',
    journey: ['J13', 'J14'],
    arrange(book, account) {
      const agreement = linkUp(book, account, 20)
      ago(book, day + hour, () => awsEvent(book, 'cancel', agreement))
      ago(book, day, () => awsEvent(book, 'close', agreement))
    },
  }),
  scenario({
    name: 'resubscribed',
    title: 'Cancelled and resubscribed',
    describes:
      'Cancelled 30 minutes ago and resubscribed inside the hour: active again, newer version.',
    journey: ['J14'],
    arrange(book, account) {
      const agreement = linkUp(book, account, 20)
      ago(book, 30 * minute, () => awsEvent(book, 'cancel', agreement))
      ago(book, 10 * minute, () => awsEvent(book, 'resubscribe', agreement))
    },
  }),
  scenario({
    name: 'free-trial',
    title: 'Free trial offer',
    describes: 'AWS sends the customer with a free-trial agreement.',
    journey: ['J2', 'J4', 'J6', 'J7'],
    settings: { offerType: 'free_trial' },
  }),
  scenario({
    name: 'private-offer',
    title: 'Private offer',
    describes: 'AWS sends the customer with an agreement made for him alone.',
    journey: ['J2', 'J4', 'J6', 'J7'],
    settings: { offerType: 'private' },
  }),
  scenario({
    name: 'unknown-state',
    title: 'A newer server',
    describes: 'Every answer holds states, kinds and fields that this build does not know.',
    journey: ['J11'],
    always: 'unknown_values',
    arrange(book, account) {
      linkUp(book, account, 12)
      // Nobody can have seen a state that came only now.
      delete book.linkOf(account)?.acknowledgedVersion
    },
  }),
  scenario({
    name: 'malformed',
    title: 'Broken answers',
    describes: 'Every answer has the wrong shape, each in its own way.',
    journey: ['J11'],
    always: 'junk',
    arrange: (book, account) => void linkUp(book, account, 12),
  }),
]

export function scenarioNamed(name: ScenarioName): Scenario {
  const found = scenarios.find((each) => each.name === name)
  if (found === undefined) throw new Error(`There is no scenario named ${name}`)
  return found
}
