// Package tests: the command that `npx @emqx/billing-elements` runs. Runs after the build.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { rules } from '../../src/check/index.ts'

const { bin } = JSON.parse(readFileSync('package.json', 'utf8')) as { bin: Record<string, string> }
const [path = ''] = Object.values(bin)

describe('the command of the package', () => {
  it('has the name of the package, so that npx finds it', () => {
    assert.deepEqual(Object.keys(bin), ['billing-elements'])
  })

  it('says which program runs it', () => {
    assert.match(readFileSync(path, 'utf8'), /^#!\/usr\/bin\/env node\n/)
  })

  it('runs in plain Node, and lists every rule', () => {
    // A process of its own: without the loader that runs this test.
    const env = { ...process.env, NODE_OPTIONS: '' }
    const text = execFileSync(process.execPath, [path, 'check', '--list'], {
      env,
      encoding: 'utf8',
    })
    for (const { id } of rules) assert.ok(text.includes(`  ${id} `), id)
  })
})
