// Test support: which schema reads which of the complete answers.
import type * as z from 'zod/mini'
import {
  CancellationImpact,
  Eligibility,
  Link,
  PaymentMethod,
  PaymentMethodKind,
  Problem,
  Registration,
} from '../../../src/api/contract/index.ts'
import { objectsOf } from './walk.ts'

interface Resource {
  /** What an answer is read with. */
  reader: z.ZodMiniType
  /** Where its members are written down. */
  shape: z.ZodMiniType
}

const roots = { Registration, Link, Eligibility, CancellationImpact, Problem }

export const resources: Record<string, Resource> = {}
for (const [name, schema] of Object.entries(roots)) {
  resources[name] = { reader: schema, shape: schema }
}
PaymentMethodKind.known.forEach((kind, index) => {
  const shape = objectsOf(PaymentMethod)[index]!
  resources[`PaymentMethod ${kind}`] = { reader: PaymentMethod, shape }
})
