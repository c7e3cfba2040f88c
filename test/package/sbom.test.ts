// Package tests: the bill of materials names everything that ships, by the hash that the lockfile pins.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import {
  billOfMaterials,
  readLockfile,
  runtimePackages,
  type Lockfile,
} from '../../scripts/sbom.ts'

interface Manifest {
  name: string
  version: string
  dependencies: Record<string, string>
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest
const lockfile = readLockfile()
const bill = billOfMaterials(lockfile)

describe('the bill of materials', () => {
  it('lies beside what was built, and is the one of this lockfile', () => {
    assert.deepEqual(JSON.parse(readFileSync('dist/sbom.json', 'utf8')), bill)
  })

  it('is about this version of the package', () => {
    const { name, version } = bill.metadata.component ?? {}
    assert.deepEqual([name, version], [manifest.name, manifest.version])
  })

  it('names every dependency, and nothing that only builds or tests', () => {
    const names = bill.components.map(({ name }) => name)
    for (const name of Object.keys(manifest.dependencies)) assert.ok(names.includes(name), name)
    for (const name of ['vite', 'typescript', 'msw', 'tsx']) assert.ok(!names.includes(name), name)
  })

  it('names every package whose code is in the files that were built', () => {
    const bundled = ['define.js', 'define/link-status.js', 'define/unlink-guide.js'].flatMap(
      (file) => {
        const map = JSON.parse(readFileSync(`dist/cdn/${file}.map`, 'utf8')) as {
          sources: string[]
        }
        return map.sources.flatMap((source) => {
          const [, name] = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source) ?? []
          return name ?? []
        })
      },
    )
    const names = new Set(bill.components.map(({ name }) => name))
    assert.ok(bundled.includes('lit-html') && bundled.includes('@lit/task'))
    assert.deepEqual(
      bundled.filter((name) => !names.has(name)),
      [],
    )
  })

  it('has licence and hash of each', () => {
    for (const { name, hashes, licenses } of bill.components) {
      assert.match(hashes?.[0]?.content ?? '', /^[\da-f]{128}$/, name)
      assert.match(licenses?.[0]?.expression ?? '', /^(?:MIT|BSD-3-Clause|Apache-2\.0|ISC)$/, name)
    }
  })

  it('says what needs what, with no end that leads nowhere', () => {
    const refs = new Set(bill.dependencies.map(({ ref }) => ref))
    assert.equal(refs.size, bill.components.length + 1)
    for (const { dependsOn } of bill.dependencies) {
      for (const ref of dependsOn) assert.ok(refs.has(ref), ref)
    }
  })
})

describe('the reader of the lockfile', () => {
  const integrity = `sha512-${'A'.repeat(86)}==`
  const one = (rest: object) => ({ version: '1.0.0', integrity, ...rest })
  const made = (packages: Lockfile['packages']): Lockfile => ({ lockfileVersion: 3, packages })

  it('takes the copy that Node would find: the nearest one', () => {
    const nested = made({
      '': one({ name: 'self', dependencies: { a: '1', b: '1' } }),
      'node_modules/a': one({ dependencies: { b: '2' } }),
      'node_modules/a/node_modules/b': one({ version: '2.0.0', dependencies: { '@s/c': '1' } }),
      'node_modules/b': one({}),
      'node_modules/@s/c': one({}),
      'node_modules/unused': one({}),
    })
    assert.deepEqual(
      runtimePackages(nested).map(({ path, needs }) => [path, ...needs]),
      [
        ['', 'node_modules/a', 'node_modules/b'],
        ['node_modules/@s/c'],
        ['node_modules/a', 'node_modules/a/node_modules/b'],
        ['node_modules/a/node_modules/b', 'node_modules/@s/c'],
        ['node_modules/b'],
      ],
    )
  })

  it('does without an optional package that is not there, and never without another', () => {
    const optional = { name: 'self', optionalDependencies: { a: '1' } }
    assert.equal(runtimePackages(made({ '': one(optional) })).length, 1)
    const needed = made({ '': one({ name: 'self', dependencies: { a: '1' } }) })
    assert.throws(() => runtimePackages(needed), /has no a for the package itself/)
  })

  it('names one version once, in however many folders it lies', () => {
    const twice = made({
      '': one({ name: 'self', dependencies: { a: '1', b: '1' } }),
      'node_modules/a': one({ dependencies: { c: '1' } }),
      'node_modules/a/node_modules/c': one({}),
      'node_modules/b': one({ dependencies: { c: '1' } }),
      'node_modules/b/node_modules/c': one({}),
    })
    const names = billOfMaterials(twice).components.map(({ name }) => name)
    assert.deepEqual(names.sort(), ['a', 'b', 'c'])
  })

  it('believes no hash that can be forged', () => {
    const weak = made({
      '': one({ name: 'self', dependencies: { a: '1' } }),
      'node_modules/a': { version: '1.0.0', integrity: 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=' },
    })
    assert.throws(() => billOfMaterials(weak), /Not a hash to rely on/)
  })
})
