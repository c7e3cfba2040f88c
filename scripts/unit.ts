// Scripts: the unit and component tests in every engine that was chosen.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { engineNames } from './engines/choice.ts'
import { readUnitCount } from './engines/unit-count.ts'
import type { Failure } from './engines/unit-count.ts'

const runner = fileURLToPath(new URL('dist/bin.js', import.meta.resolve('@web/test-runner')))

interface Outcome {
  passed: number
  failed: number
  failures: readonly Failure[]
}

function run(words: readonly string[], engines?: string): Promise<Outcome> {
  const env = engines === undefined ? process.env : { ...process.env, ENGINES: engines }
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [runner, ...words], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env,
    })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => {
      output += String(chunk)
      process.stdout.write(chunk)
    })
    child.on('error', reject)
    child.on('close', (code) => {
      const { passed = 0, failed = 0, failures = [] } = readUnitCount(output) ?? {}
      // A run that broke without a failed test still is a failure.
      resolve({ passed, failed: failed || (code === 0 ? 0 : 1), failures })
    })
  })
}

/** More broken files than this are no accident of a busy machine. */
const mostRepeated = 8

const first = await run(process.argv.slice(2))
let { passed, failed } = first
const files = (engine: string) =>
  Array.from(
    new Set(first.failures.filter((each) => each.engine === engine).map(({ file }) => file)),
  )
const broken = engineNames.filter((engine) => files(engine).length > 0)
if (broken.length > 0 && broken.flatMap(files).length <= mostRepeated) {
  // Some tests wait in real time, so a busy machine may be late for one. What fails again has failed.
  failed = 0
  for (const engine of broken) {
    console.log(`\nOnce more in ${engine}, alone: ${files(engine).join(', ')}`)
    const lost = first.failures.filter((each) => each.engine === engine).length
    const again = await run(['--concurrency', '1', '--files', ...files(engine)], engine)
    passed += Math.max(0, lost - again.failed)
    failed += again.failed
  }
}
// One line that `npm test` reads.
console.log(`\ncount: ${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 && passed > 0 ? 0 : 1
