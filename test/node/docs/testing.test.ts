// Docs: the page about testing names every file that does not run in all engines, with its reason.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

const rows = [
  ...readFileSync('docs/testing.md', 'utf8').matchAll(/^\| `(test\/[^`]+)` \| (.+) \|$/gm),
].map(([, file = '', reason = '']) => ({ file, reason }))

test('the files that run only in Chromium are those that docs/testing.md lists', () => {
  const files = readdirSync('test', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.chromium.test.ts'))
    .map((path) => join('test', path))
  assert.deepEqual(rows.map(({ file }) => file).sort(), files.sort())
})

test('each of them has a reason, and uses what the reason speaks of', () => {
  for (const { file, reason } of rows) {
    const [, needed] = /`(\w+)`/.exec(reason) ?? []
    assert.ok(needed, `${file}: the reason names in backquotes what it needs`)
    assert.ok(readFileSync(file, 'utf8').includes(needed), `${file} does not use ${needed}`)
  }
})

test('a journey that opens a browser by itself, and not its engine’s, is named so', () => {
  const own = readdirSync('test/journeys')
    .filter((name) => name.endsWith('.test.ts') && !name.endsWith('.chromium.test.ts'))
    .filter((name) => {
      const code = readFileSync(join('test/journeys', name), 'utf8')
      return /puppeteer-core|host-site|engines\/chromium/.test(code)
    })
  assert.deepEqual(own, [])
})
