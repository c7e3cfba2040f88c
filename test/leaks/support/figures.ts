// Test support: what is counted on a page without elements, and what of it is too much.
import type { Open } from './live.ts'

export interface Figures extends Open {
  /** Bytes in use after the garbage was collected. */
  readonly heap: number
  readonly nodes: number
  readonly listeners: number
  /** Instances of our classes that are still in memory, by name. */
  readonly instances: Readonly<Record<string, number>>
}

/** Bytes a cycle. A clean Lit element needs 0.3 to 9, one that forgets to clean up needs 770. */
export const allowance = 50

/** The growth of the runs in the order of their size; chance moves single ones in both directions. */
export function bytesPerCycle(points: readonly Figures[], cycles: number): number {
  const growth = points
    .slice(1)
    .map(({ heap }, index) => (heap - (points[index] as Figures).heap) / cycles)
    .sort((a, b) => a - b)
  return growth[Math.floor(growth.length / 2)] ?? Number.POSITIVE_INFINITY
}

const counts = ['nodes', 'listeners', 'timers', 'frames', 'channels', 'locks', 'questions'] as const

/**
 * One sentence for everything that was left behind.
 * @param points before the first run of `cycles`, and after each
 */
export function leftBehind(points: readonly Figures[], cycles: number): string[] {
  const first = points[0]
  const last = points.at(-1)
  if (!first || !last) return ['nothing was measured']
  const found: string[] = []
  const bytes = bytesPerCycle(points, cycles)
  if (!(bytes < allowance)) found.push(`heap: ${bytes.toFixed(1)} bytes a cycle`)
  for (const name of counts) {
    if (last[name] > first[name]) found.push(`${name}: ${first[name]} → ${last[name]}`)
  }
  for (const name of ['timers', 'frames', 'channels', 'locks', 'questions'] as const) {
    if (first[name] > 0) found.push(`${name}: ${first[name]} before the first run`)
  }
  for (const [name, count] of Object.entries(last.instances)) {
    if (count > 0) found.push(`instances of ${name}: ${count}`)
  }
  return found
}
