// Hosts: a console made with React 19 in StrictMode and react-router, with our package as npm packs it.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { installApp } from './support/app.ts'
import { describeCustomer } from './support/customer.ts'

const app = installApp('react')

describe('a React console', () => {
  it('has components that know our tags', () => {
    const { code, output } = app.run('tsc', '--noEmit')
    assert.equal(code, 0, output)
  })

  // A name with a hyphen is never misspelt to TypeScript in JSX; its value is looked at.
  it('is told by its type check which attribute, event or value is misspelt', () => {
    const { code, output } = app.spoiled(
      [
        ['src/pages.tsx', 'placement="login"', 'placment="login"'],
        ['src/pages.tsx', 'onemqxlinkchange', 'onemqxlinkchnage'],
        ['src/pages.tsx', 'heading-level={3}', 'heading-level="three"'],
      ],
      () => app.run('tsc', '--noEmit', '--pretty', 'false'),
    )
    assert.notEqual(code, 0)
    for (const word of [
      /'placment' does not exist/,
      /'onemqxlinkchnage' does not exist/,
      /"three"/,
    ]) {
      assert.match(output, word)
    }
  })

  it('tests its pages against our mock', () => {
    const { code, output } = app.run('vitest', 'run', '--no-color')
    assert.equal(code, 0, output)
    assert.match(output, /Tests\s+1 passed/)
  })

  it('is built', () => {
    const { code, output } = app.run('vite', 'build', '--logLevel', 'error')
    assert.equal(code, 0, output)
  })

  describeCustomer(join(app.folder, 'dist'), 'header ::-p-text(Theme)')
})
