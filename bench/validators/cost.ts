// Bench: what each way of reading costs, measured in turns so that both meet the same machine.
import { gzipSync } from 'node:zlib'
import { bundleOf } from '../../scripts/bundle.ts'

export interface Bundled {
  readonly code: string
  readonly minified: number
  readonly gzipped: number
}

/** One module with everything it needs, in bytes: minified, and that gzipped. */
export async function bundled(path: string): Promise<Bundled> {
  const code = (await bundleOf(path)).map((chunk) => chunk.code).join('')
  return { code, minified: Buffer.byteLength(code), gzipped: gzipSync(code, { level: 9 }).length }
}

function median(values: readonly number[]): number {
  const sorted = Array.from(values).sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** Median of the milliseconds that one call of each takes, over `rounds` turns. */
export function inTurns(ways: readonly (() => unknown)[], rounds: number, calls: number): number[] {
  const took: number[][] = ways.map(() => [])
  for (let round = -3; round < rounds; round += 1) {
    for (const [at, way] of ways.entries()) {
      const start = performance.now()
      for (let call = 0; call < calls; call += 1) way()
      if (round >= 0) took[at]?.push((performance.now() - start) / calls)
    }
  }
  return took.map(median)
}

/** Median of the milliseconds that the module takes to load for the first time: each load is a new module. */
export async function loadTimes(codes: readonly string[], rounds: number): Promise<number[]> {
  const took: number[][] = codes.map(() => [])
  for (let round = -3; round < rounds; round += 1) {
    for (const [at, code] of codes.entries()) {
      const text = Buffer.from(`${code}\n// ${round}`).toString('base64')
      const start = performance.now()
      await import(`data:text/javascript;base64,${text}`)
      if (round >= 0) took[at]?.push(performance.now() - start)
    }
  }
  return took.map(median)
}
