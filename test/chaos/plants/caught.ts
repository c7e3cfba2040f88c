// Chaos. One planted bug in a process of its own: how many seeds until it is caught, and how short the trace became.
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Range, Result } from '../pool.ts'
import type { Plant } from './plants.ts'

const worker = fileURLToPath(new URL('../worker.ts', import.meta.url))
const hook = new URL('hook.js', import.meta.url).href

/** @param seeds give up after so many */
export function caught(plant: Plant, seeds: number): Promise<Result> {
  return new Promise((resolve, reject) => {
    const range: Range = { from: 0, count: seeds, step: 1 }
    const child = fork(worker, [JSON.stringify(range)], {
      // The hook first: what is registered later hands the file on to what came before.
      execArgv: ['--import', hook, '--import', 'tsx'],
      env: { ...process.env, CHAOS_PLANT: JSON.stringify(plant) },
      // Some bugs never end.
      timeout: 60_000,
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    let result: Result | undefined
    let errors = ''
    child.stderr?.on('data', (chunk) => (errors += String(chunk)))
    child.on('message', (said) => (result = said as Result))
    child.on('error', reject)
    child.on('exit', (code) => {
      if (result) resolve(result)
      else reject(new Error(`"${plant.name}" ended with ${code}: ${errors.slice(0, 800)}`))
    })
  })
}
