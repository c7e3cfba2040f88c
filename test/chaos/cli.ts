// Chaos. By hand: any number of seeds, one seed, one path of a seed, or one trace.
import { existsSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { runSeeds } from './pool.ts'
import { told } from './report.ts'
import { replay, runSeed, type Trace } from './run.ts'

const { values } = parseArgs({
  options: {
    seeds: { type: 'string' },
    from: { type: 'string', default: '0' },
    workers: { type: 'string', default: String(availableParallelism()) },
    seed: { type: 'string' },
    path: { type: 'string' },
    replay: { type: 'string' },
  },
})

async function main(): Promise<void> {
  if (values.replay !== undefined) {
    const text = existsSync(values.replay) ? readFileSync(values.replay, 'utf8') : values.replay
    const house = await replay(JSON.parse(text) as Trace)
    console.log(`${house.wire.join('\n')}\nAll invariants hold.`)
    return
  }
  if (values.seed !== undefined) {
    const { seed, path } = values
    const failure = await runSeed(Number(seed), path === undefined ? {} : { path })
    if (failure) throw new Error(told(failure))
    console.log(`Seed ${seed}: all invariants hold.`)
    return
  }
  const begun = performance.now()
  const count = Number(values.seeds ?? 1_000_000)
  const result = await runSeeds(Number(values.from), count, Number(values.workers))
  if (result.failure) throw new Error(told(result.failure))
  const seconds = ((performance.now() - begun) / 1_000).toFixed(1)
  const { seeds, commands, requests } = result
  console.log(
    `${seeds} seeds, ${commands} commands, ${requests} requests in ${seconds} s: all hold`,
  )
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
