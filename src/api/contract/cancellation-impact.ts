// Room: contract. What cancelling on AWS will do, or did, to each deployment.
import * as z from 'zod/mini'
import { Account } from './account.ts'
import { openEnum } from './open-enum.ts'
import { identifier, instant, label } from './scalars.ts'

export const DeploymentImpact = z.object({
  id: identifier,
  name: label,
  plan: label,
  isTrial: z.boolean(),
  status: openEnum(['running', 'stopped', 'deleted']),
  outcome: openEnum(['stops', 'keeps_running', 'stopped', 'deleted']),
  stopAt: z.optional(instant),
  deleteAt: z.optional(instant),
  trialEndsAt: z.optional(instant),
})
export type DeploymentImpact = z.infer<typeof DeploymentImpact>

export const CancellationImpact = z.object({
  account: z.optional(Account),
  graceDays: z.number().check(z.nonnegative()),
  phase: openEnum(['preview', 'canceling', 'canceled']),
  stopAt: z.optional(instant),
  deleteAt: z.optional(instant),
  deployments: z.array(DeploymentImpact),
  truncated: z.boolean(),
})
export type CancellationImpact = z.infer<typeof CancellationImpact>
