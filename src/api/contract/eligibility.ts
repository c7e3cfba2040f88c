// Room: contract. The pre-check, before the customer leaves for AWS.
import * as z from 'zod/mini'
import { Action } from './action.ts'
import { FailureCode } from './failure-code.ts'
import { instant, params } from './scalars.ts'

export const Blocker = z.object({
  code: FailureCode,
  params: z.optional(params),
  actions: z.array(Action),
})
export type Blocker = z.infer<typeof Blocker>

export const Eligibility = z.object({
  eligible: z.boolean(),
  checkedAt: instant,
  blockers: z.array(Blocker),
})
export type Eligibility = z.infer<typeof Eligibility>
