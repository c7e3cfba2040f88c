// Room: mock. Who appears in the scenarios, and what they did before the curtain rises.
import { type AccountBook, customersAwsAccount } from './account-book.ts'
import type { AccountRecord } from './account.ts'
import type { Agreement } from './agreement.ts'
import { subscribeSucceeded } from './aws-events.ts'
import { mintToken, startAgreement } from './aws-marketplace.ts'
import { day, second } from './clock.ts'
import { running, stopped, trial } from './deployment.ts'
import { land } from './landing.ts'
import { acknowledge, claim } from './linking.ts'

export const customer = 'olivia@factory.example'
const stranger = 'ben@harbour.example'
export const newcomer = 'nia@sensors.example'

export type Extras = Partial<
  Pick<AccountRecord, 'role' | 'method' | 'credits' | 'voucher' | 'overdueInvoice'>
>

export function addStranger(book: AccountBook): AccountRecord {
  return book.addAccount({
    id: 'acc-2002',
    displayName: 'Harbour IoT',
    email: stranger,
    role: 'owner',
    ownerName: 'Ben Harbour',
    method: { kind: 'none' },
    deployments: [running('dep-2101', 'Harbour cranes', 'Dedicated')],
  })
}

/** The customer with one deployment of each kind, and a second account to switch to. */
export function addCustomer(book: AccountBook, extras: Extras = {}): AccountRecord {
  const now = book.clock.now()
  const account = book.addAccount({
    id: 'acc-1001',
    displayName: 'Factory Cloud',
    email: customer,
    role: 'owner',
    ownerName: 'Olivia Owens',
    method: { kind: 'none' },
    deployments: [
      running('dep-1101', 'Factory floor', 'Dedicated'),
      running('dep-1102', 'Fleet telemetry', 'Serverless'),
      stopped('dep-1103', 'Old staging', 'Dedicated', now - 40 * day),
      trial('dep-1104', 'Trial', now + 9 * day),
    ],
    ...extras,
  })
  addStranger(book)
  return account
}

/** Walks an account through AWS to an active link that it has already seen. */
export function linkUp(
  book: AccountBook,
  account: AccountRecord,
  daysAgo: number,
  awsAccountId = customersAwsAccount,
): Agreement {
  return book.clock.at(book.clock.now() - daysAgo * day, () => {
    const agreement = startAgreement(book, book.settings.offerType, awsAccountId)
    const landing = land(book, mintToken(book, agreement, 'past'), 'past')
    if (landing.kind !== 'kept') throw new Error(`A scenario cannot land: ${landing.code}`)
    const outcome = claim(book, account, landing.registration)
    if (outcome.kind !== 'linked')
      throw new Error(`A scenario cannot link: ${outcome.refusal.code}`)
    book.clock.at(book.clock.now() + 40 * second, () => subscribeSucceeded(book, agreement))
    acknowledge(outcome.link, outcome.link.version)
    return agreement
  })
}

export function ago(book: AccountBook, ms: number, run: () => void): void {
  book.clock.at(book.clock.now() - ms, run)
}
