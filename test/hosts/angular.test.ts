// Hosts: a console made with Angular 20, with our package as npm packs it.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { installApp } from './support/app.ts'
import { describeCustomer } from './support/customer.ts'

const app = installApp('angular')
const check = ['ngc', '-p', 'tsconfig.json', '--noEmit'] as const

describe('an Angular console', () => {
  it('has templates that know our tags', () => {
    const { code, output } = app.run(...check)
    assert.equal(code, 0, output)
  })

  it('is told by its type check which property, event or value is misspelt', () => {
    const { code, output } = app.spoiled(
      [
        ['src/pages.ts', '(emqxlinksettled)', '(emqxlinksetled)'],
        ['src/pages.ts', 'placement="login"', 'placement="signin"'],
        ['src/pages.ts', '[headingLevel]', '[headingLevl]'],
      ],
      () => app.run(...check),
    )
    assert.notEqual(code, 0)
    for (const word of [/'outcome' does not exist on type 'Event'/, /"signin"/, /headingLevl/]) {
      assert.match(output, word)
    }
  })

  it('is built', () => {
    const { code, output } = app.run('ng', 'build')
    assert.equal(code, 0, output)
  })

  describeCustomer(join(app.folder, 'dist'), 'header ::-p-text(Theme)')
})
