// Package tests: the files for pages without a bundler are the ones whose hashes were published.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { SourceMap, type SourceMapPayload } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { describe, it } from 'node:test'
import { parseAst } from 'vite'

const folder = 'dist/cdn'
const integrity = JSON.parse(readFileSync(`${folder}/integrity.json`, 'utf8')) as Record<
  string,
  string
>
const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.js'))
  .sort()

/** Everything in a script that makes the browser run another one. */
function loads(text: string): string[] {
  const found: string[] = []
  JSON.stringify(parseAst(text), (key, value: unknown) => {
    if (key === 'source' && value !== null) found.push('import')
    return value
  })
  return found.concat(text.match(/\bimportScripts\b|createElement\(["'`]script/g) ?? [])
}

describe('the files for pages without a bundler', () => {
  it('have a hash each, and there is no hash for a file that is gone', () => {
    assert.ok(scripts.includes('define.js'))
    assert.deepEqual(Object.keys(integrity).sort(), scripts)
  })

  for (const name of scripts) {
    const text = readFileSync(`${folder}/${name}`, 'utf8')

    it(`${name} is the file whose hash was published`, () => {
      const hash = createHash('sha384')
        .update(readFileSync(`${folder}/${name}`))
        .digest('base64')
      assert.equal(integrity[name], `sha384-${hash}`)
    })

    // The page's `integrity` covers this file only: what it loaded later would come unchecked.
    it(`${name} loads nothing else, so that its hash covers everything that runs`, () => {
      assert.deepEqual(loads(text), [])
    })

    it(`${name} has a map that leads from each place to a source that is in the package`, () => {
      assert.match(text, new RegExp(`\\n//# sourceMappingURL=${basename(name)}\\.map\\n?$`))
      const map = JSON.parse(readFileSync(`${folder}/${name}.map`, 'utf8')) as SourceMapPayload
      const sources = map.sources.map((source) => join(dirname(join(folder, name)), source))
      for (const [index, source] of sources.entries()) {
        const held = map.sourcesContent[index]
        // What Lit wrote is not ours to pack: the map holds its text.
        if (source.startsWith('node_modules/')) assert.ok(held, source)
        else assert.equal(held, readFileSync(source, 'utf8'), source)
        assert.match(source, /^(?:src|node_modules\/(?:@lit|lit|lit-html))\//)
      }
      // Where the last tag is registered.
      const before = text.slice(0, text.lastIndexOf('emqx-billing-')).split('\n')
      const column = before.at(-1)!.length
      const [tag = ''] = /^[a-z-]+/.exec(text.slice(text.lastIndexOf('emqx-billing-'))) ?? []
      const entry = new SourceMap(map).findEntry(before.length - 1, column)
      assert.ok('originalSource' in entry, 'the last tag comes from somewhere')
      const written = readFileSync(join(dirname(join(folder, name)), entry.originalSource), 'utf8')
      assert.ok(written.split('\n')[entry.originalLine]?.includes(tag), `${tag} is written there`)
    })
  }

  it('would be found out if they loaded something', () => {
    for (const text of [
      'var a=1;import"./b.js"',
      'import{a as b}from"lit";b()',
      'export*from"./c.js"',
      'let d=()=>import("./d.js")',
      'importScripts("e.js")',
      'f.createElement(`script`).src="g.js"',
    ]) {
      assert.equal(loads(text).length, 1, text)
    }
  })

  it('and their hashes are what the guide tells to use', () => {
    assert.match(readFileSync('docs/embedding.md', 'utf8'), /integrity="sha384-/)
  })
})
