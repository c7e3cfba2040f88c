// Room: contract. What can stand in the body of an answer, by name. All of it is erased.
import type { CancellationImpact } from './cancellation-impact.ts'
import type { Eligibility } from './eligibility.ts'
import type { FailureCode } from './failure-code.ts'
import type { Link } from './link.ts'
import type { PaymentMethod } from './payment-method.ts'
import type { Problem } from './problem.ts'
import type { Registration } from './registration.ts'

export interface Resources {
  CancellationImpact: CancellationImpact
  Eligibility: Eligibility
  /** Also a word in the address that AWS's redirect leads to. */
  FailureCode: FailureCode
  Link: Link
  PaymentMethod: PaymentMethod
  Problem: Problem
  Registration: Registration
}

export type ResourceName = keyof Resources
