// Hosts: a console made with Vue 3, Element Plus and vue-router, with our package as npm packs it.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { installApp } from './support/app.ts'
import { describeCustomer } from './support/customer.ts'

const app = installApp('vue')

describe('a Vue console', () => {
  it('has templates that know our tags', () => {
    const { code, output } = app.run('vue-tsc', '--noEmit')
    assert.equal(code, 0, output)
  })

  it('is told by its type check which attribute, event or value is misspelt', () => {
    const { code, output } = app.spoiled(
      [
        ['src/pages/LoginPage.vue', '@emqxsubscribe', '@emqxsubcribe'],
        ['src/pages/LoginPage.vue', 'placement="login"', 'placement="signin"'],
        ['src/pages/BillingPage.vue', ':heading-level', ':heading-levl'],
        [
          'src/pages/ConsolePage.vue',
          '<emqx-billing-link-status',
          '<emqx-billing-link-status lnag',
        ],
      ],
      () => app.run('vue-tsc', '--noEmit', '--pretty', 'false'),
    )
    assert.notEqual(code, 0)
    for (const word of [/emqxsubcribe/i, /"signin"/, /heading-?levl/i, /lnag/]) {
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

  describeCustomer(join(app.folder, 'dist'), '.el-switch', { keepsPages: true })
})
