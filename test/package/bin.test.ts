// Package tests: the command that `npx @emqx/billing-elements` runs. Runs after the build.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { scenarioNames } from '../../src/api/mock/index.ts'
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

  /** A process of its own: without the loader that runs this test. */
  function run(word: string): string {
    const env = { ...process.env, NODE_OPTIONS: '' }
    return execFileSync(process.execPath, [path, 'check', word], { env, encoding: 'utf8' })
  }

  it('runs in plain Node, and lists every rule', () => {
    const text = run('--list')
    for (const { id } of rules) assert.ok(text.includes(`  ${id} `), id)
  })

  it('plays a backend too, and lists every scenario', () => {
    const env = { ...process.env, NODE_OPTIONS: '' }
    const text = execFileSync(process.execPath, [path, 'mock', '--list'], { env, encoding: 'utf8' })
    for (const name of scenarioNames) assert.match(text, new RegExp(`^  ${name} `, 'm'))
  })

  it('says where the pages are that it names', () => {
    const [, folder = ''] = /^The pages under docs\/ are in (.+)$/m.exec(run('--help')) ?? []
    for (const page of ['checking', 'api-reference']) {
      assert.ok(existsSync(join(folder, 'docs', `${page}.md`)), page)
    }
  })
})
