// Scripts: the journeys in every engine that was chosen, one engine after the other. With `--reference`
// the main ones, in Chromium, against the server of test/reference-server in place of the mock.
import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { chooseEngines } from './engines/choice.ts'
import type { EngineName } from './engines/choice.ts'

const folder = 'test/journeys'

/** What a customer does, without the faults and clocks that only the mock has. */
const mainJourneys = [
  'already-linked',
  'aws-payment-failed',
  'credit-card',
  'link-after-sign-in',
  'link-after-sign-up',
  'link-while-signed-in',
  'link-with-confirmation',
  'not-the-owner',
  'resubscribe-while-canceling',
  'two-tabs-agree',
  'unlink',
  'voucher',
].map((name) => join(folder, `${name}.test.ts`))

function filesFor(engine: EngineName, wanted: readonly string[]): string[] {
  const all = readdirSync(folder).filter((name) => name.endsWith('.test.ts'))
  const files = wanted.length > 0 ? [...wanted] : all.map((name) => join(folder, name)).sort()
  return engine === 'chromium' ? files : files.filter((name) => !name.endsWith('.chromium.test.ts'))
}

const given = process.argv.slice(2)
const reference = given.includes('--reference')
const named = given.filter((word) => !word.startsWith('--'))

interface Outcome {
  passed: number
  failed: number
  /** The files with a failed test, as far as the output names them. */
  files: readonly string[]
}

function run(engine: EngineName, files: readonly string[], atOnce = 2): Promise<Outcome> {
  const flags = ['--import', 'tsx', '--test', '--test-reporter=spec']
  flags.push(`--test-concurrency=${atOnce}`)
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...flags, ...files], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        ...process.env,
        JOURNEY_ENGINE: engine,
        ...(reference && { JOURNEY_SERVER: 'reference' }),
      },
    })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => {
      output += String(chunk)
      process.stdout.write(chunk)
    })
    child.on('error', reject)
    child.on('close', (code) => {
      const number = (name: string) =>
        Number([...output.matchAll(new RegExp(`^ℹ ${name} (\\d+)$`, 'gm'))].at(-1)?.[1] ?? 0)
      const failed = number('fail') + number('cancelled')
      // A run that broke without a failed test still is a failure.
      const named = Array.from(
        output.matchAll(/^test at (\S+?):\d+:\d+$/gm),
        ([, file]) => file ?? '',
      )
      resolve({
        passed: number('pass'),
        failed: failed || (code === 0 ? 0 : 1),
        files: Array.from(new Set(named)),
      })
    })
  })
}

/**
 * Journeys live in real time, so a busy machine may be late for one. What failed is walked once more,
 * alone and told; what fails again has failed.
 */
async function runAndRepeat(engine: EngineName, files: readonly string[]): Promise<Outcome> {
  const first = await run(engine, files)
  if (first.failed === 0 || first.files.length === 0) return first
  console.log(`\n${first.failed} failed in ${engine}. Once more, alone: ${first.files.join(', ')}`)
  const again = await run(engine, first.files, 1)
  const mended = Math.max(0, first.failed - again.failed)
  return { ...again, passed: first.passed + mended }
}

const chosen = chooseEngines()
const engines = reference ? (['chromium'] as const) : chosen.engines
const absent = reference ? [] : chosen.absent
for (const line of absent) console.log(line)
let passed = 0
let failed = 0
for (const engine of engines) {
  const files = filesFor(engine, reference && named.length === 0 ? mainJourneys : named)
  if (files.length === 0) continue
  console.log(`\nJourneys in ${engine}`)
  const outcome = await runAndRepeat(engine, files)
  console.log(`${engine}: ${outcome.passed} passed, ${outcome.failed} failed`)
  passed += outcome.passed
  failed += outcome.failed
}
const where = reference ? ' against the reference server' : ''
console.log(`\nJourneys ran in ${engines.join(', ')}${where}`)
// One line that `npm test` reads.
console.log(`count: ${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 && passed > 0 ? 0 : 1
