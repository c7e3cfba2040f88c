// Docs: docs/testing.md says that no unit test escapes the trap. The server puts it before every file.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { trap } from '../../../scripts/vite-wtr-plugin.js'

const inNode = /^(journeys|leaks|node|package)\//

test('every file of the unit tests begins with the trap when it comes to a browser', () => {
  const files = readdirSync('test', { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.test.ts') && !inNode.test(path),
  )
  assert.ok(files.length > 100)
  for (const file of files) {
    const path = resolve('test', file)
    const code = readFileSync(path, 'utf8')
    for (const id of [path, `${path}?wtr-session-id=1`]) {
      assert.match(
        trap.transform(code, id)?.code ?? '',
        /^import '\/test\/support\/trap\.ts';/,
        file,
      )
    }
  }
})

test('what is no test is left as it is', () => {
  assert.equal(trap.transform('', resolve('test/support/trap.ts')), undefined)
  assert.equal(trap.transform('', resolve('src/index.ts')), undefined)
})
