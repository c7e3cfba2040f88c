// Chaos. What one kind of command is, and the small model of the tabs that says when it makes sense.
import type * as fc from 'fast-check'
import type { House } from '../world/house.ts'
import type { Tab } from '../world/tab.ts'

/** Numbers and words only, so that a trace can be copied from a log and run again. */
export type Given = Readonly<Record<string, string | number | readonly string[]>>

export interface Kind {
  readonly given: fc.Arbitrary<Given>
  /** How often, compared with the others. */
  readonly weight: number
  readonly can: (house: House, given: Given) => boolean
  readonly run: (house: House, given: Given) => void | Promise<void>
}

export type Kinds = Readonly<Record<string, Kind>>

export interface Step extends Given {
  readonly do: string
}

/** The tab that a number means: small numbers stay small when a trace shrinks. */
export function pick(
  { tabs }: House,
  { tab }: Given,
  fits: (tab: Tab) => boolean,
): Tab | undefined {
  const fitting = tabs.filter(fits)
  return fitting[Number(tab) % Math.max(1, fitting.length)]
}
