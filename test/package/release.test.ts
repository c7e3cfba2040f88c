// Package tests: one version in every place that names it, and a next one that is announced well.
import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { describe, it } from 'node:test'
import { named } from '../../scripts/changeset.ts'
import { version } from '../../src/components/element/define-element.ts'

interface Manifest {
  name: string
  version: string
}

const read = (path: string): string => readFileSync(path, 'utf8')
const manifest = JSON.parse(read('package.json')) as Manifest

/** What is wrong with the announcement of a change. */
function faults(text: string): string[] {
  const [, front = '', words = ''] = /^---\n([^]*?)\n---\n([^]*)$/.exec(text) ?? []
  const bump = new RegExp(`^['"]${manifest.name}['"]: (?:major|minor|patch)$`)
  return [
    bump.test(front) ? '' : 'does not say major, minor or patch',
    words.trim() === '' ? 'says nothing to whoever updates' : '',
  ].filter(Boolean)
}

describe('the version', () => {
  it('is the same in package.json, in the lockfile, in the elements and in the changelog', () => {
    assert.match(manifest.version, /^\d+\.\d+\.\d+(?:-[\w.]+)?$/)
    const { version: locked } = JSON.parse(read('package-lock.json')) as Manifest
    const latest = /^## (\S+)$/m.exec(read('CHANGELOG.md'))?.[1]
    assert.deepEqual([locked, version, latest], Array(3).fill(manifest.version))
  })

  for (const [file, place] of Object.entries(named)) {
    it(`is counted on in ${file}, which names it`, () => {
      const text = read(file)
      const found = text.match(place) ?? []
      assert.ok(found.length > 0)
      assert.deepEqual([...new Set(found)], [manifest.version])
      const next = text.replace(place, '7.8.9-rc.1')
      assert.deepEqual([...new Set(next.match(place))], ['7.8.9-rc.1'])
      assert.ok(!next.includes(manifest.version))
    })
  }

  it('comes next by what each change says of itself', () => {
    const changes = readdirSync('.changeset').filter((name) => name.endsWith('.md'))
    for (const name of changes) assert.deepEqual(faults(read(`.changeset/${name}`)), [], name)
  })

  for (const text of [
    'Types for React.',
    "---\n'@emqx/other': minor\n---\n\nTypes.\n",
    "---\n'@emqx/billing-elements': huge\n---\n\nTypes.\n",
    "---\n'@emqx/billing-elements': minor\n---\n\n",
  ]) {
    it(`would not come from ${JSON.stringify(text)}`, () => assert.ok(faults(text).length > 0))
  }
})
