// Package tests: what an installation brings into a customer's page, and what it may do on the way.
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { readLockfile, runtimePackages, type Locked } from '../../scripts/sbom.ts'

interface Manifest {
  scripts: Record<string, string>
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
  optionalDependencies?: Record<string, string>
  bundleDependencies?: unknown
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest
const lockfile = readLockfile()

/** What npm itself would install on an exact version or a range, and nothing else. */
const fromRegistry = /^(?:\^|~|>=)?\d+\.\d+(?:\.\d+)?(?:-[\w.]+)?$/
const exact = /^\d+\.\d+\.\d+(?:-[\w.]+)?$/
/** A second version of a package beside the first, under a name of its own. Still the registry's. */
const alias = /^npm:(?:@[\w-]+\/)?[\w.-]+@/
const sha512 = /^sha512-[A-Za-z0-9+/]{86}==$/

/** Why a locked package could be another one tomorrow, or run something today. */
function doubts(path: string, { integrity, resolved, link, inBundle, version }: Locked): string[] {
  return [
    link === true && 'is a link to a folder',
    inBundle === true && 'comes inside another package',
    !exact.test(version) && `has the version ${version}`,
    !sha512.test(integrity ?? '') && 'has no sha512',
    // The hash says what it is; where it is fetched from is the installer's own choice.
    resolved !== undefined && `comes from ${resolved}`,
  ].flatMap((doubt) => (doubt === false ? [] : `${path} ${doubt}`))
}

describe('the dependencies of the package', () => {
  it('are five at most', () => {
    const names = Object.keys(manifest.dependencies)
    assert.ok(names.length > 0 && names.length <= 5, names.join(', '))
    assert.equal(manifest.optionalDependencies, undefined)
    assert.equal(manifest.bundleDependencies, undefined)
  })

  it('bring along these packages and no others', () => {
    const names = runtimePackages(lockfile).map(({ name }) => name)
    assert.deepEqual(names, [
      '@emqx/billing-elements',
      '@lit-labs/ssr-dom-shim',
      '@lit/reactive-element',
      '@lit/task',
      '@types/trusted-types',
      'lit',
      'lit-element',
      'lit-html',
      'zod',
    ])
  })

  it('run nothing while they are installed', () => {
    const running = runtimePackages(lockfile).filter(({ locked }) => locked.hasInstallScript)
    assert.deepEqual(running, [])
  })

  it('come from the registry, and no folder, archive or repository can take their place', () => {
    const ranges = { ...manifest.dependencies, ...manifest.devDependencies }
    for (const [name, range] of Object.entries(ranges)) {
      assert.match(range.replace(alias, ''), fromRegistry, name)
    }
    for (const range of ['git+ssh://x', 'github:a/b', 'a/b', 'file:../a', 'https://x/a.tgz', '*']) {
      assert.doesNotMatch(range, fromRegistry)
      assert.doesNotMatch(`npm:a@${range}`.replace(alias, ''), fromRegistry)
    }
  })

  it('that only build and test it are exact', () => {
    for (const [name, version] of Object.entries(manifest.devDependencies)) {
      assert.match(version.replace(alias, ''), exact, name)
    }
  })
})

describe('the lockfile', () => {
  const { '': self, ...packages } = lockfile.packages

  it('pins the content of every package by its hash', () => {
    assert.equal(lockfile.lockfileVersion, 3)
    assert.ok(Object.keys(packages).length > 100)
    assert.deepEqual(
      Object.entries(packages).flatMap(([path, locked]) => doubts(path, locked)),
      [],
    )
  })

  for (const [what, home] of [
    ['the mutation test', 'mutation'],
    ['counting versions', 'release'],
    ['the stacks beside ours', 'bench/stacks'],
    ['the Vue host', 'test/hosts/vue'],
    ['the React host', 'test/hosts/react'],
    ['the Svelte host', 'test/hosts/svelte'],
    ['the Angular host', 'test/hosts/angular'],
    ['the host without a bundler', 'test/hosts/html'],
  ]) {
    it(`of ${what}, which is installed apart, pins as much`, () => {
      const apart = JSON.parse(readFileSync(`${home}/package-lock.json`, 'utf8')) as typeof lockfile
      const { '': tools, ...theirs } = apart.packages
      const wanted = JSON.parse(readFileSync(`${home}/package.json`, 'utf8')) as Manifest
      assert.equal(apart.lockfileVersion, 3)
      assert.deepEqual(tools?.dependencies, wanted.dependencies)
      assert.deepEqual(tools?.devDependencies, wanted.devDependencies)
      for (const [name, version] of Object.entries({
        ...wanted.dependencies,
        ...wanted.devDependencies,
      })) {
        assert.match(version, exact, name)
      }
      assert.deepEqual(
        Object.entries(theirs).flatMap(([path, locked]) => doubts(path, locked)),
        [],
      )
      assert.equal(readFileSync(`${home}/.npmrc`, 'utf8'), readFileSync('.npmrc', 'utf8'))
    })
  }

  it('is the one of this package.json', () => {
    assert.deepEqual(self?.dependencies, manifest.dependencies)
    assert.deepEqual(self?.devDependencies, manifest.devDependencies)
  })

  const good: Locked = { version: '1.0.0', integrity: `sha512-${'A'.repeat(86)}==` }
  const suspicious: [what: string, change: Partial<Locked>][] = [
    ['has only an old hash', { integrity: 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=' }],
    ['is a link', { link: true }],
    ['comes from a repository', { resolved: 'git+ssh://git@github.com/a/b.git#0123456' }],
    ['comes from a host of its own', { resolved: 'https://packages.example/a.tgz' }],
    ['comes inside another package', { inBundle: true }],
    ['has a folder for a version', { version: 'file:../a' }],
  ]
  for (const [what, change] of suspicious) {
    it(`would be refused with a package that ${what}`, () => {
      assert.equal(doubts('node_modules/a', { ...good, ...change }).length, 1)
    })
  }

  it('would be refused with a package that has no hash, and not with a good one', () => {
    assert.equal(doubts('node_modules/a', { version: '1.0.0' }).length, 1)
    assert.deepEqual(doubts('node_modules/a', good), [])
  })
})

describe('an installation', () => {
  const settings = new Map(
    readFileSync('.npmrc', 'utf8')
      .split('\n')
      .filter((line) => /^[a-z]/.test(line))
      .map((line) => line.split('=', 2) as [string, string]),
  )

  it('runs no script of any package, and takes packages from the registry only', () => {
    assert.equal(settings.get('ignore-scripts'), 'true')
    for (const source of ['git', 'remote', 'file', 'directory']) {
      assert.equal(settings.get(`allow-${source}`), 'none')
    }
  })

  it('writes exact versions down', () => assert.equal(settings.get('save-exact'), 'true'))

  it('names neither a registry nor a password', () => {
    for (const [name, value] of settings)
      assert.doesNotMatch(`${name}=${value}`, /^registry|:registry|_|\/\//)
  })

  it('runs no script of ours', () => {
    // What npm calls by itself around installing, packing and publishing.
    const hooks =
      /^(?:pre|post)?(?:install|prepare|pack|publish)$|^(?:prepublishOnly|dependencies)$/
    assert.deepEqual(
      Object.keys(manifest.scripts).filter((name) => hooks.test(name)),
      [],
    )
    // npm compiles a package that has this file, without any script.
    assert.ok(!existsSync('binding.gyp'))
  })

  it('takes the lockfile as it is wherever the whole check runs', () => {
    assert.match(readFileSync('.ci/run', 'utf8'), /^npm ci$/m)
  })
})
