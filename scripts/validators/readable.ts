// Scripts: what a page reads, and the schema that says how.
import {
  CancellationImpact,
  Eligibility,
  FailureCode,
  Link,
  PaymentMethod,
  Problem,
  Registration,
} from '../../src/api/contract/index.ts'
import type { ResourceName } from '../../src/api/contract/resources.ts'
import type { Schema } from './schema.ts'

export const readable = {
  CancellationImpact,
  Eligibility,
  FailureCode,
  Link,
  PaymentMethod,
  Problem,
  Registration,
} satisfies Record<ResourceName, Schema>
