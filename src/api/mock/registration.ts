// Room: mock. What EMQX's server keeps after AWS posted a browser to it.
import type { Registration } from '../contract/index.ts'
import type { AccountBook } from './account-book.ts'
import { accountView } from './account.ts'
import { maskAwsAccountId } from './agreement.ts'
import { day } from './clock.ts'

/** How long a registration can be claimed. Longer than AWS's token, because sign-up takes its time. */
export const registrationLife = day

export interface RegistrationRecord {
  id: string
  /** The opaque value of the browser's cookie. Never in a body, a URL or the log. */
  key: string
  agreementId: string
  receivedAt: number
  expiresAt: number
  confirmation: 'required' | 'not_required'
  claimedBy?: string
  released: boolean
}

export function registrationState(
  book: AccountBook,
  registration: RegistrationRecord,
): 'resolved' | 'claimed' | 'expired' {
  if (registration.claimedBy !== undefined) return 'claimed'
  return book.clock.now() >= registration.expiresAt ? 'expired' : 'resolved'
}

/** Whether there is something left to do or to tell about it. A claimed one waits for nobody. */
export function registrationWaits(registration: RegistrationRecord | undefined): boolean {
  return registration !== undefined && registration.claimedBy === undefined
}

export function registrationView(
  book: AccountBook,
  registration: RegistrationRecord,
): Registration {
  const agreement = book.agreement(registration.agreementId)
  const claimer =
    registration.claimedBy === undefined ? undefined : book.accounts.get(registration.claimedBy)
  return {
    id: registration.id,
    provider: 'aws',
    state: registrationState(book, registration),
    offerType: agreement.offerType,
    awsAccountIdMasked: maskAwsAccountId(agreement.awsAccountId),
    productName: agreement.productName,
    receivedAt: book.clock.iso(registration.receivedAt),
    expiresAt: book.clock.iso(registration.expiresAt),
    confirmation: registration.confirmation,
    ...(claimer !== undefined && { account: accountView(claimer) }),
  }
}
