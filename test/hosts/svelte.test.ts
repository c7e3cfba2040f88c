// Hosts: a console made with Svelte 5, with our package as npm packs it.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { installApp } from './support/app.ts'
import { describeCustomer } from './support/customer.ts'

const app = installApp('svelte')
const check = ['svelte-check', '--tsconfig', './tsconfig.json', '--output', 'machine'] as const

describe('a Svelte console', () => {
  it('has templates that know our tags', () => {
    const { code, output } = app.run(...check)
    assert.equal(code, 0, output)
  })

  it('is told by its type check which attribute, event or value is misspelt', () => {
    const { code, output } = app.spoiled(
      [
        ['src/App.svelte', 'onemqxlinkchange', 'onemqxlinkchnage'],
        ['src/App.svelte', 'placement="login"', 'placement="signin"'],
        ['src/App.svelte', 'heading-level', 'heading-levl'],
      ],
      () => app.run(...check),
    )
    assert.notEqual(code, 0)
    for (const word of [/onemqxlinkchnage/, /signin/, /heading-levl/]) assert.match(output, word)
  })

  it('is built', () => {
    const { code, output } = app.run('vite', 'build', '--logLevel', 'error')
    assert.equal(code, 0, output)
  })

  describeCustomer(join(app.folder, 'dist'), 'header ::-p-text(Theme)')
})
