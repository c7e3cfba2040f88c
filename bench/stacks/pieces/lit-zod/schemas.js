// Room: bench. The answers as schemas of the full zod.
import { z } from 'zod'
import { createBilling } from '../shared/billing.js'

const account = z.object({ id: z.string().min(1), displayName: z.string(), email: z.string() })

const registration = z.object({
  id: z.string().min(1),
  state: z.string(),
  awsAccountIdMasked: z.string(),
  productName: z.string(),
  confirmation: z.string(),
  account: account.optional(),
})

const link = z.object({
  id: z.string().min(1),
  state: z.string(),
  version: z.number().int(),
  account,
  awsAccountIdMasked: z.string(),
  productName: z.string(),
  startedAt: z.iso.datetime(),
  expectation: z.object({ typicalSeconds: z.number().nonnegative() }),
})

const paymentMethod = z.object({
  kind: z.string(),
  version: z.number().int(),
  editable: z.boolean(),
  account,
  since: z.iso.datetime().optional(),
  productName: z.string().optional(),
  manageUrl: z.url().optional(),
  editBlockedReason: z.string().optional(),
})

export const billing = createBilling({
  registration: (value) => registration.parse(value),
  link: (value) => link.parse(value),
  paymentMethod: (value) => paymentMethod.parse(value),
})
