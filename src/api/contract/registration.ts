// Room: contract. What the server kept when AWS posted the customer's browser to EMQX.
import * as z from 'zod/mini'
import { Account } from './account.ts'
import { openEnum } from './open-enum.ts'
import { identifier, instant, label, maskedAwsAccountId } from './scalars.ts'

export const Provider = openEnum(['aws'])
export const OfferType = openEnum(['standard', 'free_trial', 'private'])

/**
 * Whether the widget must name both accounts and wait for one click. The server asks for it when it
 * cannot tell that this browser began the journey. `unknown` is read as `required`.
 */
export const Confirmation = openEnum(['required', 'not_required'])

export const Registration = z.object({
  id: identifier,
  provider: Provider,
  state: openEnum(['resolved', 'claimed', 'expired', 'failed']),
  offerType: OfferType,
  awsAccountIdMasked: maskedAwsAccountId,
  productName: label,
  receivedAt: instant,
  expiresAt: instant,
  confirmation: Confirmation,
  account: z.optional(Account),
})
export type Registration = z.infer<typeof Registration>
