// Room: check. The one list of rules, in the order in which they are told.
import { groups, type Group, type Rule } from './rule.ts'
import { answerRules } from './rules/answers.ts'
import { askingRules } from './rules/asking.ts'
import { blockerRules } from './rules/blockers.ts'
import { cancellationRules } from './rules/cancellation.ts'
import { claimRules } from './rules/claim.ts'
import { faultRules } from './rules/faults.ts'
import { fulfillmentRules } from './rules/fulfillment.ts'
import { idempotencyRules } from './rules/idempotency.ts'
import { lifeRules } from './rules/life.ts'
import { originRules } from './rules/origins.ts'
import { refusalRules } from './rules/refusals.ts'
import { registrationRules } from './rules/registration.ts'
import { requestRules } from './rules/requests.ts'
import { resourceRules } from './rules/resources.ts'

const all: readonly Rule[] = [
  ...answerRules,
  ...resourceRules,
  ...refusalRules,
  ...faultRules,
  ...requestRules,
  ...fulfillmentRules,
  ...registrationRules,
  ...claimRules,
  ...blockerRules,
  ...idempotencyRules,
  ...askingRules,
  ...lifeRules,
  ...cancellationRules,
  ...originRules,
]

const order = Object.keys(groups) as Group[]

export const rules: readonly Rule[] = order.flatMap((group) =>
  all.filter((rule) => rule.group === group),
)
