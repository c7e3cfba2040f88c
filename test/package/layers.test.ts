// Package tests: the rooms of src import in one direction only.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { heavyFiles, importsOf, violations, type Files, type Import } from '../support/layers.ts'
import { filesIn } from '../support/files-in.ts'

const value = (target: string): Import => ({ target, type: false, dynamic: false })
const type = (target: string): Import => ({ target, type: true, dynamic: false })
const later = (target: string): Import => ({ target, type: false, dynamic: true })
const made = (path: string, ...imports: Import[]): Files => new Map([[path, imports]])

describe('the rooms of src', () => {
  it('import in one direction only', () => {
    assert.deepEqual(violations(filesIn('src', '.ts')), [])
  })

  it('let the subscribe link load without schema, client and session', () => {
    assert.deepEqual(heavyFiles('src/define/subscribe-link.ts', filesIn('src', '.ts')), [])
  })
})

describe('the dependency rule', () => {
  const broken: [what: string, path: string, target: Import][] = [
    ['a contract that asks the client', 'src/api/contract/a.ts', value('src/api/client/b.ts')],
    ['a client that knows the session', 'src/api/client/a.ts', value('src/api/session/b.ts')],
    ['a session that renders', 'src/api/session/a.ts', value('src/components/page/b.ts')],
    ['a mock that uses the client', 'src/api/mock/a.ts', value('src/api/client/b.ts')],
    ['a mock that uses the session', 'src/api/mock/a.ts', type('src/api/session/b.ts')],
    ['a component that asks by itself', 'src/components/page/a.ts', value('src/api/client/b.ts')],
    [
      'a component with a type of the client',
      'src/components/page/a.ts',
      type('src/api/client/b.ts'),
    ],
    [
      'a component that loads the client later',
      'src/components/page/a.ts',
      later('src/api/client/b.ts'),
    ],
    ['a component that loads the mock', 'src/components/page/a.ts', later('src/api/mock/b.ts')],
    ['a component that registers', 'src/components/page/a.ts', value('src/define/b.ts')],
    ['lit in the api', 'src/api/session/a.ts', type('lit')],
    ['a part of lit in the api', 'src/api/client/a.ts', value('lit/html.js')],
    ['a lit package in the api', 'src/api/client/a.ts', value('@lit/task')],
    ['an api door that renders', 'src/api/index.ts', value('src/components/page/b.ts')],
    ['source that imports a test', 'src/components/page/a.ts', value('test/support/b.ts')],
    ['source that imports the demo', 'src/api/mock/a.ts', value('demo/b.ts')],
    ['source that imports its own package', 'src/define.ts', value('@emqx/billing-elements/api')],
    ['a room that imports a front door', 'src/components/page/a.ts', value('src/api/index.ts')],
    [
      'an element that knows another',
      'src/components/payment-method/a.ts',
      type('src/components/link-status/b.ts'),
    ],
    [
      'a shared room that knows an element',
      'src/components/words/a.ts',
      later('src/components/unlink-guide/b.ts'),
    ],
    ['a file in no room', 'src/utils.ts', value('lit')],
    ['a component in no room', 'src/components/a.ts', value('lit')],
  ]
  for (const [what, path, target] of broken) {
    it(`refuses ${what}`, () => {
      assert.equal(violations(made(path, target)).length, 1)
    })
  }

  it('accepts every arrow of the plan', () => {
    const files: Files = new Map([
      ['src/api/contract/a.ts', [value('zod/mini'), value('src/api/contract/b.ts')]],
      ['src/api/client/a.ts', [value('src/api/contract/a.ts')]],
      ['src/api/session/a.ts', [value('src/api/client/a.ts'), type('src/api/contract/a.ts')]],
      ['src/api/mock/a.ts', [value('msw'), value('src/api/contract/a.ts')]],
      ['src/components/page/a.ts', [value('lit'), later('src/api/session/a.ts')]],
      ['src/define/a.ts', [value('src/components/page/a.ts')]],
      ['src/define.ts', [value('src/define/a.ts')]],
      ['src/api/index.ts', [value('src/api/client/a.ts'), value('src/api/contract/a.ts')]],
      ['src/index.ts', [value('src/components/page/a.ts'), value('src/api/session/a.ts')]],
    ])
    assert.deepEqual(violations(files), [])
  })

  it('follows a door through every file that it loads at once', () => {
    const door = 'src/define/subscribe-link.ts'
    const heavy = 'src/api/contract/a.ts'
    const through = (last: Import): Files =>
      new Map([
        [door, [value('src/components/page/a.ts')]],
        ['src/components/page/a.ts', [last]],
      ])
    assert.deepEqual(heavyFiles(door, through(value(heavy))), [heavy])
    assert.deepEqual(heavyFiles(door, through(later(heavy))), [])
    assert.deepEqual(heavyFiles(door, through(type(heavy))), [])
  })
})

describe('the reader of import lines', () => {
  it('sees every way to import', () => {
    const source = [
      "import './a.ts'",
      "import b from './b.ts'",
      "import * as c from './c.ts'",
      'import {',
      '  type D,',
      "} from './d.ts'",
      "import type { E } from './e.ts'",
      "export * from './f.ts'",
      "export type { G } from './g.ts'",
      "const h = () => import('./h.ts')",
    ].join('\n')
    assert.deepEqual(
      importsOf(source).map(({ target, type: erased, dynamic }) => [target, erased, dynamic]),
      [
        ['./b.ts', false, false],
        ['./c.ts', false, false],
        ['./d.ts', false, false],
        ['./e.ts', true, false],
        ['./f.ts', false, false],
        ['./g.ts', true, false],
        ['./a.ts', false, false],
        ['./h.ts', false, true],
      ],
    )
  })

  it('sees no import in a comment, and goes on after a path with a star', () => {
    const source =
      "/** import './a.ts' */\n// import './b.ts'\nconst path = '/api/*'\nimport './c.ts'\n"
    assert.deepEqual(importsOf(source), [value('./c.ts')])
  })
})
