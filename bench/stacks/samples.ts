// Room: bench. What a run saw, and the figures that are made of it.
import type { SceneName } from './scene-names.ts'
import type { Figures } from './scenes.ts'

/** What everybody is compared with. */
export const floor = 'vanilla'

export interface Sample {
  /** Such as `painting a`. */
  readonly part: string
  readonly contender: string
  readonly round: number
  readonly figures: Figures
}

export interface Run {
  readonly scene: SceneName
  readonly date: string
  readonly browser: string
  /** Load of the machine as each round began, over the minute before. */
  readonly loads: readonly number[]
  readonly samples: readonly Sample[]
}

export interface Spread {
  readonly median: number
  readonly least: number
  readonly most: number
  readonly count: number
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  const [low = Number.NaN, high = Number.NaN] = [sorted[half - 1], sorted[half]]
  return sorted.length % 2 === 1 ? high : (low + high) / 2
}

/** By round. */
function valuesOf(
  runs: readonly Run[],
  part: string,
  contender: string,
  figure: string,
): ReadonlyMap<number, number> {
  const samples = runs.flatMap((run) => run.samples)
  const values = new Map<number, number>()
  for (const sample of samples) {
    const value = sample.figures[figure]
    if (sample.part === part && sample.contender === contender && value !== undefined) {
      values.set(sample.round, value)
    }
  }
  return values
}

/** @returns undefined where this contender has no part in it */
export function spread(
  runs: readonly Run[],
  part: string,
  contender: string,
  figure: string,
): Spread | undefined {
  const values = [...valuesOf(runs, part, contender, figure).values()]
  if (values.length === 0) return undefined
  return {
    median: median(values),
    least: Math.min(...values),
    most: Math.max(...values),
    count: values.length,
  }
}

/** Round by round, because what was measured in the same minutes can be compared. */
export function besideFloor(
  runs: readonly Run[],
  part: string,
  contender: string,
  figure: string,
): number | undefined {
  const floors = valuesOf(runs, part, floor, figure)
  const ratios = [...valuesOf(runs, part, contender, figure)].flatMap(([round, value]) => {
    const beside = floors.get(round)
    return beside === undefined ? [] : value / beside
  })
  return ratios.length === 0 ? undefined : median(ratios)
}

/** Over the floor, because the two may have been measured on different days. */
export function besideOurs(
  runs: readonly Run[],
  part: string,
  contender: string,
  figure: string,
): number | undefined {
  const [theirs, ours] = [contender, 'ours'].map((id) => besideFloor(runs, part, id, figure))
  return theirs === undefined || ours === undefined ? undefined : theirs / ours
}

/** These are measured again; of the floor all stays, for the ratios of the others. */
export function joined(before: Run | undefined, again: Run): Run {
  if (!before) return again
  const gone = new Set(again.samples.map(({ contender }) => contender))
  gone.delete(floor)
  const first = Math.max(...before.samples.map(({ round }) => round)) + 1
  return {
    ...again,
    loads: [...before.loads, ...again.loads],
    samples: [
      ...before.samples.filter(({ contender }) => !gone.has(contender)),
      ...again.samples.map((sample) => ({ ...sample, round: first + sample.round })),
    ],
  }
}
