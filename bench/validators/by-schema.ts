// Bench: the answers read by the schemas, as they would be if zod shipped to the page.
import { CancellationImpact, Eligibility, FailureCode } from '../../src/api/contract/index.ts'
import { Link, PaymentMethod, Problem, read, Registration } from '../../src/api/contract/index.ts'
import type { ResourceName } from '../../src/api/contract/resources.ts'

const schemas = {
  CancellationImpact,
  Eligibility,
  FailureCode,
  Link,
  PaymentMethod,
  Problem,
  Registration,
}

export function readBySchema(name: ResourceName, json: unknown): unknown {
  return read(schemas[name], json)
}
