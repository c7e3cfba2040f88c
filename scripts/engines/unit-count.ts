// Scripts: what the unit tests' run comes to, in lines that other scripts read.
import type { Reporter, TestSession, TestSuiteResult } from '@web/test-runner-core'
import { relative } from 'node:path'
import type { EngineName } from './choice.ts'

interface Count {
  passed: number
  failed: string[]
}

function add(suite: TestSuiteResult, count: Count, above = ''): void {
  for (const { skipped, passed, name } of suite.tests) {
    if (skipped) continue
    if (passed) count.passed += 1
    else count.failed.push(`${above}${name}`)
  }
  for (const inner of suite.suites) add(inner, count, `${above}${inner.name} › `)
}

/** The runner's launchers name their product, and Chromium has two names. */
function engineOf({ browser }: TestSession): EngineName {
  if (browser.name === 'Firefox') return 'firefox'
  return browser.name === 'WebKit' ? 'webkit' : 'chromium'
}

/** A file that broke outside its tests counts as one failure. */
function countOf(session: TestSession): Count {
  const count: Count = { passed: 0, failed: [] }
  if (session.testResults) add(session.testResults, count)
  if (!session.passed && count.failed.length === 0) count.failed.push('the file itself')
  return count
}

export interface Failure {
  engine: EngineName
  file: string
}

export const unitCount: Reporter = {
  onTestRunFinished({ sessions }) {
    let passed = 0
    let failed = 0
    console.log('')
    for (const session of sessions) {
      const count = countOf(session)
      passed += count.passed
      failed += count.failed.length
      const file = relative(process.cwd(), session.testFile)
      for (const name of count.failed)
        console.log(`failed in ${engineOf(session)}: ${file}: ${name}`)
    }
    console.log(`count: ${passed} passed, ${failed} failed`)
  },
}

// eslint-disable-next-line no-control-regex -- colours are control characters
const colours = /\x1b\[[0-9;]*m/g

/** Reads the lines of {@link unitCount}. `undefined`: the run broke before it could count. */
export function readUnitCount(
  output: string,
): { passed: number; failed: number; failures: Failure[] } | undefined {
  const text = output.replace(colours, '')
  const sum = Array.from(text.matchAll(/^count: (\d+) passed, (\d+) failed$/gm)).at(-1)
  if (!sum) return undefined
  const failures = Array.from(
    text.matchAll(/^failed in (chromium|firefox|webkit): (\S+?): /gm),
    ([, engine, file]) => ({ engine: engine as EngineName, file: file ?? '' }),
  )
  return { passed: Number(sum[1]), failed: Number(sum[2]), failures }
}
