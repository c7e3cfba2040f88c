// Room: mock. What a customer, or QA in his place, can do on AWS's own pages.
import { type AccountBook, customersAwsAccount } from './account-book.ts'
import type { Agreement, OfferWord } from './agreement.ts'
import {
  resubscribed,
  subscribeFailed,
  subscribeSucceeded,
  unsubscribePending,
  unsubscribeSucceeded,
} from './aws-events.ts'
import { hour } from './clock.ts'

/** AWS gives the token about one hour. */
export const tokenLife = hour

export const awsEvents = ['confirm', 'fail', 'cancel', 'close', 'resubscribe'] as const
export type AwsEvent = (typeof awsEvents)[number]

/** QA asked for something that AWS could not do in this state. The message says why. */
export class ImpossibleEvent extends Error {
  override readonly name = 'ImpossibleEvent'
}

export function startAgreement(
  book: AccountBook,
  offerType: OfferWord,
  awsAccountId = customersAwsAccount,
): Agreement {
  const agreement: Agreement = {
    id: book.nextId('agmt'),
    awsAccountId,
    productName: 'EMQX Cloud (Pay as you go)',
    offerType,
    status: 'active',
    startedAt: book.clock.now(),
    told: 'nothing',
    payment: 'undecided',
  }
  book.agreements.set(agreement.id, agreement)
  book.focus = agreement.id
  book.note(`AWS: agreement ${agreement.id} was created`)
  return agreement
}

export function agreementsOf(book: AccountBook, awsAccountId = customersAwsAccount): Agreement[] {
  return [...book.agreements.values()].filter((each) => each.awsAccountId === awsAccountId)
}

/** Subscribe: a running agreement is set up again, a cancelling one goes on, else a new one begins. */
export function subscribe(book: AccountBook, offerType?: OfferWord): Agreement {
  const mine = agreementsOf(book)
  const running = mine.find(({ status }) => status === 'active' || status === 'payment_failed')
  const canceling = mine.find(({ status }) => status === 'canceling')
  if (running !== undefined) return running
  if (canceling === undefined) return startAgreement(book, offerType ?? book.settings.offerType)
  resubscribed(book, canceling)
  return canceling
}

/** "Set Up Your Account": a fresh token for this agreement, good for one POST. */
export function mintToken(book: AccountBook, agreement: Agreement, browserId: string): string {
  const token = book.nextId('aws-token')
  book.tokens.set(token, {
    agreementId: agreement.id,
    browserId,
    mintedAt: book.clock.now(),
    used: false,
  })
  book.focus = agreement.id
  return token
}

function inFocus(book: AccountBook, event: AwsEvent): Agreement {
  if (book.focus === undefined) {
    throw new ImpossibleEvent(`AWS cannot ${event}: nobody has subscribed yet`)
  }
  return book.agreement(book.focus)
}

/** One of AWS's events, now. About the agreement that was last used, when none is named. */
export function awsEvent(book: AccountBook, event: AwsEvent, named?: Agreement): void {
  const agreement = named ?? inFocus(book, event)
  const refuse = (why: string): never => {
    throw new ImpossibleEvent(`AWS cannot ${event} ${agreement.id}: ${why}`)
  }
  const { status } = agreement
  switch (event) {
    case 'confirm':
      if (status === 'ended' || status === 'canceling') refuse('it was cancelled')
      return subscribeSucceeded(book, agreement)
    case 'fail':
      if (status === 'ended' || status === 'canceling') refuse('it was cancelled')
      if (agreement.told === 'success') refuse('it is already confirmed')
      return subscribeFailed(book, agreement)
    case 'cancel':
      if (status !== 'active') refuse(`it is ${status}`)
      return unsubscribePending(book, agreement)
    case 'close':
      if (status === 'ended') refuse('it has ended already')
      if (status === 'payment_failed') refuse('it never began')
      if (status === 'active') unsubscribePending(book, agreement)
      return unsubscribeSucceeded(book, agreement)
    case 'resubscribe':
      if (status === 'active' || status === 'payment_failed') refuse('it was not cancelled')
      if (status === 'canceling') return resubscribed(book, agreement)
      return void startAgreement(book, agreement.offerType, agreement.awsAccountId)
    default:
      return event satisfies never
  }
}
