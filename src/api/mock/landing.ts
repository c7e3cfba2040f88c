// Room: mock. AWS posts a browser to EMQX: the token is resolved at once and a registration is kept.
import type { KnownFailureCode } from '../contract/index.ts'
import type { AccountBook } from './account-book.ts'
import { mintToken, subscribe, tokenLife } from './aws-marketplace.ts'
import { type RegistrationRecord, registrationLife } from './registration.ts'

export type Landing =
  { kind: 'kept'; registration: RegistrationRecord } | { kind: 'refused'; code: KnownFailureCode }

/**
 * @param tokenText from the form's body.
 * @param browserId by which this mock can tell whether the posting browser is the one that AWS
 *   minted the token for; it stands for whatever signal a real server has.
 */
export function land(book: AccountBook, tokenText: string, browserId: string | undefined): Landing {
  const token = book.tokens.get(tokenText)
  if (token === undefined) return { kind: 'refused', code: 'registration_invalid' }
  const now = book.clock.now()
  const agreement = book.agreement(token.agreementId)
  const tooLate = token.used || now - token.mintedAt > tokenLife
  if (tooLate || agreement.status === 'ended')
    return { kind: 'refused', code: 'registration_expired' }
  token.used = true
  const { settings } = book
  const ownBrowser = browserId !== undefined && browserId === token.browserId
  const byBrowser = ownBrowser ? 'not_required' : 'required'
  const late = settings.lateLandings > 0
  if (late) settings.lateLandings -= 1
  const receivedAt = late ? now - registrationLife : now
  const registration: RegistrationRecord = {
    id: book.nextId('reg'),
    key: book.nextId('landing'),
    agreementId: agreement.id,
    receivedAt,
    expiresAt: receivedAt + registrationLife,
    confirmation: settings.confirmation === 'by_browser' ? byBrowser : settings.confirmation,
    released: false,
  }
  book.registrations.set(registration.key, registration)
  book.focus = agreement.id
  book.note(`EMQX: kept registration ${registration.id} for ${agreement.id}`)
  return { kind: 'kept', registration }
}

/** Subscribes and lands once, for whichever browser asks first: QA skips AWS's pages. */
export function waitForAnyBrowser(book: AccountBook): void {
  const landing = land(book, mintToken(book, subscribe(book), 'any'), 'any')
  if (landing.kind === 'kept') book.waitingKey = landing.registration.key
}
