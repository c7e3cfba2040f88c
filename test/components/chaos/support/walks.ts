// Test support: the three ways in which chance treats a page, and from which seed each begins.
import * as fc from 'fast-check'
import { kinds, type Command } from './commands.ts'

export interface Walk {
  readonly seed: number
  readonly runs: number
  readonly command: fc.Arbitrary<Command>
}

type Weights = Partial<Record<keyof typeof kinds, number>>

/** @param weights how often each kind of command comes, beside the others */
function walk(seed: number, weights: Weights): Walk {
  const weighted = Object.entries(weights).map(([kind, weight]) => ({
    weight,
    arbitrary: kinds[kind as keyof typeof kinds] as fc.Arbitrary<Command>,
  }))
  return { seed, runs: 110, command: fc.oneof(...weighted) }
}

export const walks = {
  /** Customers click everything, sign out and in, pay otherwise and change their mind. */
  customers: walk(4_711, {
    click: 8,
    plain: 4,
    signIn: 2,
    pay: 2,
    aws: 2,
    later: 1,
    fault: 1,
    forge: 1,
  }),
  /** A host mounts, moves, rewrites and turns everything while it is in use. */
  hosts: walk(20_300_101, {
    mount: 3,
    unmount: 2,
    move: 4,
    attribute: 5,
    page: 3,
    sight: 2,
    click: 2,
    aws: 2,
    fault: 1,
    plain: 1,
  }),
  /** Network, proxies, AWS and the server do what they like while the customer waits. */
  outages: walk(20_261_124, {
    fault: 5,
    aws: 4,
    later: 2,
    sight: 2,
    plain: 3,
    pay: 2,
    forge: 1,
    click: 2,
  }),
} as const
