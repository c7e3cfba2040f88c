// Room: contract. How the signed-in account pays: the Payment Method field of the Billing page.
import * as z from 'zod/mini'
import { Account } from './account.ts'
import { LinkState } from './link.ts'
import { openEnum } from './open-enum.ts'
import { instant, label, maskedAwsAccountId, urlText, version } from './scalars.ts'

export const PaymentMethodKind = openEnum([
  'none',
  'credit_card',
  'us_bank_account',
  'available_credits',
  'aws_marketplace',
  'azure_marketplace',
  'gcp_marketplace',
])
export type PaymentMethodKind = z.infer<typeof PaymentMethodKind>

export const EditBlockedReason = openEnum([
  'managed_on_aws',
  'managed_on_azure',
  'managed_on_gcp',
  'link_pending',
  'final_metering',
  'insufficient_role',
  'overdue_invoice',
])
export type EditBlockedReason = z.infer<typeof EditBlockedReason>

/** A change that was accepted but has not happened yet. */
export const PendingChange = z.object({ to: PaymentMethodKind, since: instant })
export type PendingChange = z.infer<typeof PendingChange>

/** What every kind of payment method says about itself. */
const common = {
  account: Account,
  version,
  editable: z.boolean(),
  editBlockedReason: z.optional(EditBlockedReason),
  pendingChange: z.optional(PendingChange),
  cutoverAt: z.optional(instant),
}

const marketplace = {
  ...common,
  since: z.optional(instant),
  productName: z.optional(label),
  manageUrl: z.optional(urlText),
}

const known = z.discriminatedUnion('kind', [
  z.object({ ...common, kind: z.literal('none') }),
  z.object({
    ...common,
    kind: z.literal('credit_card'),
    brand: label,
    last4: label,
    /** `MM/YYYY`, as printed on the card. */
    expiry: label,
  }),
  z.object({
    ...common,
    kind: z.literal('us_bank_account'),
    last4: label,
    verification: openEnum(['pending', 'verified', 'failed']),
  }),
  z.object({
    ...common,
    kind: z.literal('available_credits'),
    /** A decimal number as text, so that no cent is lost: `"120.50"`. */
    amount: z.string().check(z.regex(/^-?\d{1,15}(\.\d{1,6})?$/)),
    /** ISO 4217. */
    currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
  }),
  z.object({
    ...common,
    kind: z.literal('aws_marketplace'),
    linkState: LinkState,
    since: instant,
    awsAccountIdMasked: maskedAwsAccountId,
    productName: label,
    manageUrl: z.optional(urlText),
  }),
  z.object({ ...marketplace, kind: z.literal('azure_marketplace') }),
  z.object({ ...marketplace, kind: z.literal('gcp_marketplace') }),
])

const knownKinds: ReadonlySet<string> = new Set(PaymentMethodKind.known)

/** A kind from a newer server. A known kind with broken members must not slip in here. */
const newer = z.pipe(
  z.object({ ...common, kind: z.string().check(z.refine((kind) => !knownKinds.has(kind))) }),
  z.transform((method) => ({ ...method, kind: 'unknown' as const })),
)

export const PaymentMethod = z.union([known, newer])
export type PaymentMethod = z.infer<typeof PaymentMethod>
