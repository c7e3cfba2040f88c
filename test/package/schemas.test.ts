// Package tests: the schemas write the contract down; a page loads readers made of them, and no schema.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { defineEntries, entryName } from '../../scripts/entries.ts'
import { filesIn } from '../support/files-in.ts'
import { everLoadedWith, type Files } from '../support/layers.ts'

const doors = ['src/index.ts', 'src/api/index.ts', ...defineEntries()]
const built = (path: string) => `dist/${entryName(path)}.js`
const sources = filesIn('src', '.ts')
const modules = filesIn('dist', '.js')

const isSchema = (target: string) => /^zod($|\/)|node_modules\/zod\//.test(target)

/** Schema libraries that a page may load because of this door, now or later. */
function schemasBehind(entry: string, files: Files): string[] {
  assert.ok(files.has(entry), `there is no ${entry}`)
  return Array.from(everLoadedWith(entry, files)).filter(isSchema)
}

describe('a page that uses the package', () => {
  for (const door of doors) {
    it(`loads no schema through ${door}`, () => {
      assert.deepEqual(schemasBehind(door, sources), [])
    })

    it(`loads no schema through ${built(door)}, as it was built`, () => {
      assert.deepEqual(schemasBehind(built(door), modules), [])
    })
  }

  for (const door of defineEntries()) {
    const file = `dist/cdn/${entryName(door)}.js`
    it(`gets no schema inside ${file}`, () => {
      const map = JSON.parse(readFileSync(`${file}.map`, 'utf8')) as { sources: string[] }
      assert.ok(map.sources.some((source) => source.includes('node_modules/lit-html/')))
      assert.deepEqual(map.sources.filter(isSchema), [])
    })
  }

  it('would be found out: whoever serves or plays the API does load the schemas', () => {
    for (const door of ['src/api/contract/index.ts', 'src/api/mock/index.ts']) {
      assert.deepEqual(schemasBehind(door, sources), ['zod/mini'], door)
      assert.deepEqual(schemasBehind(built(door), modules), ['zod/mini'], built(door))
    }
  })

  it('would be found out however late it loaded them', () => {
    const later: Files = new Map([
      ['a.ts', [{ target: 'b.ts', type: false, dynamic: true }]],
      ['b.ts', [{ target: 'zod', type: false, dynamic: false }]],
      ['c.ts', [{ target: 'zod', type: true, dynamic: false }]],
    ])
    assert.deepEqual(schemasBehind('a.ts', later), ['zod'])
    assert.deepEqual(schemasBehind('c.ts', later), [])
  })
})
