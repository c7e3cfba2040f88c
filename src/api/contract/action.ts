// Room: contract. What the customer can do next, as the server proposes it.
import * as z from 'zod/mini'
import { openEnum } from './open-enum.ts'
import { urlText } from './scalars.ts'

export const ActionKind = openEnum([
  'remove_credit_card',
  'view_credits',
  'view_vouchers',
  'manage_on_aws',
  'resubscribe',
  'restart_on_aws',
  'switch_account',
  'ask_owner',
  'pay_invoice',
  'retry',
  'sign_in',
  'open_ticket',
  'reload',
])
export type ActionKind = (typeof ActionKind.known)[number]

export const Action = z.object({
  kind: ActionKind,
  url: z.optional(urlText),
})
export type Action = z.infer<typeof Action>
