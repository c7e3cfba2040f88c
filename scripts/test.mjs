// Scripts: everything that must hold, step by step. All steps run; the last line tells the sum.
import { spawn } from 'node:child_process'

/** Steps that execute tests: none executed means that the step did not do its work. */
const counted = new Set([
  'test:node',
  'test:chaos',
  'test:unit',
  'test:journeys',
  'test:reference',
  'test:leaks',
])
// The build comes early, because the package tests import what it made.
const steps = ['types', 'format', 'lint', 'build', 'contract', ...counted]

/**
 * @param {string} step
 * @returns {Promise<{ code: number, output: string }>}
 */
function run(step) {
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', step], {
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    })
    let output = ''
    child.stdout.on('data', (chunk) => {
      output += chunk
      process.stdout.write(chunk)
    })
    child.stderr.on('data', (chunk) => process.stderr.write(chunk))
    child.on('error', (error) => {
      console.error(error)
      resolve({ code: 1, output })
    })
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

/**
 * Reads the closing counts of node:test and of the unit tests' reporter.
 * @param {string} output
 */
function counts(output) {
  // eslint-disable-next-line no-control-regex -- colours are control characters
  const text = output.replace(/\x1b\[[0-9;]*m/g, '')
  const last = (/** @type {RegExp} */ pattern) => [...text.matchAll(pattern)].at(-1)
  const unit = last(/^count: (\d+) passed, (\d+) failed$/gm)
  if (unit) return { passed: Number(unit[1]), failed: Number(unit[2]) }
  const number = (/** @type {string} */ name) =>
    Number(last(new RegExp(`^ℹ ${name} (\\d+)$`, 'gm'))?.[1] ?? 0)
  return { passed: number('pass'), failed: number('fail') + number('cancelled') }
}

/**
 * What failed, also what passed when it ran once more alone: the names stand at the end, where they are seen.
 * @param {string} output
 */
function failures(output) {
  // eslint-disable-next-line no-control-regex -- colours are control characters
  const text = output.replace(/\x1b\[[0-9;]*m/g, '')
  const lines = text.match(/^(✖ (?!failing tests).+|failed in \w+: .+)$/gm) ?? []
  return lines.map((line) => line.replace(/^✖ | \(\d[\d.]*ms\)$/g, ''))
}

let passed = 0
let failed = 0
const report = []
/** @type {Set<string>} */
const lost = new Set()
for (const step of steps) {
  console.log(`\n▶ ${step}`)
  const start = performance.now()
  const { code, output } = await run(step)
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  const tests = counted.has(step) ? counts(output) : { passed: 0, failed: 0 }
  const idle = counted.has(step) && tests.passed + tests.failed === 0
  if (counted.has(step)) for (const name of failures(output)) lost.add(`${step}: ${name}`)
  passed += tests.passed
  // A step that broke without a failed test still is a failure in the sum.
  failed += tests.failed || (code !== 0 || idle ? 1 : 0)
  const state = idle ? 'failed: no test ran' : code === 0 && tests.failed === 0 ? 'ok' : 'failed'
  const detail = counted.has(step) ? `  ${tests.passed} passed, ${tests.failed} failed` : ''
  report.push(`${step.padEnd(14)}${seconds.padStart(7)} s  ${state}${detail}`)
}

console.log(`\n${report.join('\n')}\n`)
if (lost.size > 0) console.log(`Failed at least once:\n${[...lost].join('\n')}\n`)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
