// Chaos. Many seeds, over as many processes as there are cores to use; the first failure ends them all.
import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { runSeed, type Failure } from './run.ts'

export interface Range {
  readonly from: number
  readonly count: number
  /** Every so many seeds one is taken, so that several processes share the work evenly. */
  readonly step: number
}

export interface Result {
  readonly seeds: number
  readonly commands: number
  readonly requests: number
  readonly failure?: Failure
}

const nothing: Result = { seeds: 0, commands: 0, requests: 0 }

function together(one: Result, other: Result): Result {
  const failure = one.failure ?? other.failure
  return {
    seeds: one.seeds + other.seeds,
    commands: one.commands + other.commands,
    requests: one.requests + other.requests,
    ...(failure ? { failure } : {}),
  }
}

export async function runRange({ from, count, step }: Range): Promise<Result> {
  let [seeds, commands, requests] = [0, 0, 0]
  for (let left = count, seed = from; left > 0; left -= 1, seed += step) {
    const failure = await runSeed(seed, {
      onEnd(house) {
        commands += house.steps.length
        requests += house.wire.length
      },
    })
    seeds += 1
    if (failure) return { seeds, commands, requests, failure }
  }
  return { seeds, commands, requests }
}

const worker = fileURLToPath(new URL('worker.ts', import.meta.url))

function inProcess(range: Range, children: Set<ChildProcess>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const child = fork(worker, [JSON.stringify(range)], { execArgv: ['--import', 'tsx'] })
    children.add(child)
    let result: Result | undefined
    child.on('message', (said) => (result = said as Result))
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      children.delete(child)
      if (result) resolve(result)
      else if (signal === 'SIGTERM') resolve(nothing)
      else reject(new Error(`A worker ended with ${code ?? signal} and no result`))
    })
  })
}

/** @param workers processes; each takes every so-manieth seed */
export async function runSeeds(from: number, count: number, workers: number): Promise<Result> {
  const children = new Set<ChildProcess>()
  const runs = Array.from({ length: workers }, async (_, index) => {
    const share = Math.floor((count - index + workers - 1) / workers)
    const range = { from: from + index, count: share, step: workers }
    const result = await inProcess(range, children)
    if (result.failure) for (const child of children) child.kill('SIGTERM')
    return result
  })
  return (await Promise.all(runs)).reduce(together, nothing)
}
