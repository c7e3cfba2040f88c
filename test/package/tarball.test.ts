// Package tests: what `npm publish` would send out, file by file. Runs after the build.
import assert from 'node:assert/strict'
import { readFileSync, statSync, utimesSync } from 'node:fs'
import { homedir } from 'node:os'
import { posix } from 'node:path'
import { describe, it } from 'node:test'
import { pack } from './support/pack.ts'

const name = '[\\w-]+'
const rooms = `(?:${name}/)*`
const allowed = [
  'package\\.json',
  'README\\.md',
  'CHANGELOG\\.md',
  'LICENSE',
  `src/${rooms}${name}\\.ts`,
  'src/styles\\.css',
  `dist/(?:api|check|cli|components|define|dev|runtime)/${rooms}${name}\\.js(?:\\.map)?`,
  'dist/(?:index|define)\\.js(?:\\.map)?',
  // Types for frameworks, data for editors and models, made from the manifest.
  'dist/(?:react|vue|svelte)\\.js',
  'dist/(?:vscode\\.html-custom-data|web-types)\\.json',
  'dist/llms\\.txt',
  `dist/types/${rooms}${name}\\.d\\.ts(?:\\.map)?`,
  `dist/cdn/(?:define/|dev/)?${name}\\.js(?:\\.map)?`,
  'dist/cdn/integrity\\.json',
  'dist/(?:custom-elements|openapi|sbom)\\.json',
  'dist/styles\\.css',
  // What the report of the contract check names, and what those pages lead to.
  'docs/(?:api-reference|backend|checking|embedding|mock|troubleshooting)\\.md',
  'demo/check/hooks\\.mjs',
].map((pattern) => new RegExp(`^${pattern}$`))

function foreign(files: readonly string[]): string[] {
  return files.filter((file) => !allowed.some((pattern) => pattern.test(file)))
}

const { files: entries, integrity } = pack()
const files = entries.map(({ path }) => path)

describe('the package', () => {
  it('holds what was built, its source and its papers, and nothing else', () => {
    assert.ok(files.length > 100)
    assert.deepEqual(foreign(files), [])
  })

  for (const path of [
    '.env',
    'dist/.env',
    '.npmrc',
    'package-lock.json',
    'test/package/tarball.test.ts',
    'src/api/client/errors.test.ts',
    'demo/serve.ts',
    'demo/check/secrets.mjs',
    'docs/mutation.md',
    'docs/images/elements.png',
    'dist/demo/index.html',
    'scripts/build.ts',
    'bench/validators/run.ts',
    'screenshots/gallery.png',
    'dist/cdn/key.pem',
    'dist/secrets.json',
    'dist/types/tsconfig.tsbuildinfo',
    '.github/workflows/release.yml',
    'src/components/look/logo.svg',
  ]) {
    it(`would be refused with ${path}`, () => assert.deepEqual(foreign([path]), [path]))
  }

  it('holds every file that its entries lead to', () => {
    const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      exports: Record<string, string | Record<string, string>>
    }
    const targets = Object.values(exports)
      .flatMap((target) => (typeof target === 'string' ? target : Object.values(target)))
      .filter((target) => !target.includes('*'))
      .map((target) => posix.normalize(target))
    assert.ok(targets.length > 10)
    assert.deepEqual(
      targets.filter((target) => !files.includes(target)),
      [],
    )
  })

  it('holds the pages that it names, and whatever these lead to', () => {
    const pages = files.filter((file) => file.startsWith('docs/'))
    const named = new Set(
      files
        .filter((file) => /^dist\/check\/.*\.js$/.test(file))
        .flatMap((file) => readFileSync(file, 'utf8').match(/docs\/[\w-]+\.\w+/g) ?? []),
    )
    assert.ok(named.has('docs/api-reference.md'))
    for (const page of named) assert.ok(files.includes(page), `the check names ${page}`)
    for (const page of pages) {
      const links = readFileSync(page, 'utf8').matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)
      for (const [, link = ''] of links) {
        const target = posix.join(posix.dirname(page), link)
        assert.ok(files.includes(target), `${page} leads to ${target}`)
      }
    }
  })

  it('has one hash, whenever the same files are packed', () => {
    assert.match(integrity, /^sha512-/)
    const { atime, mtime } = statSync('README.md')
    utimesSync('README.md', new Date(0), new Date(1_000_000_000_000))
    try {
      assert.equal(pack().integrity, integrity)
    } finally {
      utimesSync('README.md', atime, mtime)
    }
  })

  it('tells nothing of the machine that built it, and holds no key', () => {
    const places = [process.cwd(), homedir()].filter((place) => place.length > 1)
    const keys =
      /-----BEGIN [A-Z ]*PRIVATE KEY|\bA(?:KIA|SIA)[A-Z\d]{16}\b|\bnpm_\w{36}\b|\bgh[ps]_\w{36}\b/
    for (const file of files) {
      const text = readFileSync(file, 'utf8')
      for (const place of places) assert.ok(!text.includes(place), `${file} names a folder`)
      assert.ok(!keys.test(text), `${file} holds a key`)
    }
    assert.match('-----BEGIN RSA PRIVATE KEY-----', keys)
    assert.match(`AKIA${'A'.repeat(16)}`, keys)
  })

  it('has source maps that lead to its own source and to its dependencies only', () => {
    const maps = files.filter((file) => file.endsWith('.map'))
    assert.ok(maps.length > 10)
    for (const file of maps) {
      const { sources } = JSON.parse(readFileSync(file, 'utf8')) as { sources: string[] }
      for (const source of sources) {
        const path = posix.join(posix.dirname(file), source)
        assert.match(path, /^(?:src|node_modules)\//, `${file} leads to ${source}`)
      }
    }
  })
})
