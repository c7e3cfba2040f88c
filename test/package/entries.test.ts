// Package tests: what package.json promises is in dist/, and loads without a DOM.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'

type Target = string | { types: string; default: string }

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  name: string
  exports: Record<string, Target>
}
const entries = Object.entries(manifest.exports).filter(([entry]) => !entry.includes('*'))

describe('every entry of the package', () => {
  for (const [entry, target] of entries) {
    const files = typeof target === 'string' ? [target] : [target.types, target.default]
    it(`${entry} is there`, () => {
      for (const file of files) assert.ok(existsSync(file), `${file} was not built`)
    })
    if (typeof target === 'string') continue
    it(`${entry} can be imported where there is no DOM (fault 66)`, () => {
      const specifier = JSON.stringify(manifest.name + entry.slice(1))
      // A process of its own: plain Node, without the loader that runs this test.
      execFileSync(
        process.execPath,
        ['--input-type=module', '--eval', `await import(${specifier})`],
        { env: { ...process.env, NODE_OPTIONS: '' }, stdio: 'pipe' },
      )
    })
  }
})
