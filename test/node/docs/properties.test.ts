// The defaults of the custom properties are said in the manifest as the styles have them. After the build.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { readManifest } from '../../../scripts/from-manifest/manifest.ts'
import { filesIn } from '../../support/files-in.ts'

const begin = /var\(\s*(--emqx-billing-[\w-]+),\s*/g

/** What follows up to the parenthesis that closes the `var(`. */
function fallbackAt(text: string, start: number): string {
  let depth = 0
  for (let at = start; at < text.length; at++) {
    if (text[at] === '(') depth += 1
    if (text[at] === ')' && --depth < 0) return text.slice(start, at)
  }
  throw new Error('A parenthesis is never closed')
}

const spaced = (css: string): string =>
  css.replace(/\s+/g, ' ').replaceAll('( ', '(').replaceAll(' )', ')').trim()

/** Property and fallback, as the sources of the styles have them. */
const used = [...filesIn('src/components', '.ts').keys()].flatMap((path) => {
  const text = readFileSync(path, 'utf8')
  return Array.from(text.matchAll(begin), ({ 0: whole, 1: name = '', index }) => ({
    name,
    fallback: spaced(fallbackAt(text, index + whole.length)),
  }))
})

const elements = readManifest()
  .modules.flatMap(({ declarations }) => declarations)
  .filter(({ tagName }) => tagName !== undefined)

test('every custom property that a style reads is described, with the default that counts', () => {
  assert.ok(used.length >= 20)
  const described = new Map(
    elements.flatMap(({ cssProperties = [] }) =>
      cssProperties.map((property) => [property.name, property.default]),
    ),
  )
  for (const { name, fallback } of used) assert.equal(described.get(name), fallback, name)
})

test('no custom property is described that no style reads', () => {
  const names = new Set(used.map(({ name }) => name))
  for (const { tagName, cssProperties = [] } of elements) {
    for (const { name } of cssProperties) assert.ok(names.has(name), `${tagName} ${name}`)
  }
})
