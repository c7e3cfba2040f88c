// Test support: every valid answer that is known, to be broken.
import * as examples from '../../../scripts/contract/examples.ts'
import type { ResourceName } from '../../../src/api/contract/resources.ts'
import { complete } from '../../api/contract/complete.ts'

export interface Body {
  /** What it is read as. */
  readonly resource: ResourceName
  readonly title: string
  readonly value: unknown
}

const documented: readonly [ResourceName, Readonly<Record<string, { value: unknown }>>][] = [
  ['Link', examples.links],
  ['Registration', examples.registrations],
  ['PaymentMethod', examples.paymentMethods],
  ['Eligibility', examples.eligibilities],
  ['CancellationImpact', examples.impacts],
  ['Problem', examples.problems],
]

/** Answers in which nothing optional is left out, then those of the documentation. */
export const bodies: readonly Body[] = [
  ...Object.entries(complete).map(([title, value]) => ({
    resource: title.split(' ', 1)[0] as ResourceName,
    title: `complete ${title}`,
    value,
  })),
  ...documented.flatMap(([resource, all]) =>
    Object.entries(all).map(([title, { value }]) => ({
      resource,
      title: `${resource} ${title}`,
      value,
    })),
  ),
]
