// The README says what the elements say of themselves. Runs after the build, which makes the manifest.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { readManifest } from '../../../scripts/from-manifest/manifest.ts'
import { fillTables } from '../../../scripts/readme.ts'

const readme = readFileSync('README.md', 'utf8')

test('the tables of the README are the ones that the manifest and the scenarios make', () => {
  assert.equal(fillTables(readme, readManifest()), readme)
})

test('a table that somebody changed by hand is noticed', () => {
  const spoiled = readme.replace('`emqxlinkchange`', '`emqx-link-change`')
  assert.notEqual(spoiled, readme)
  assert.notEqual(fillTables(spoiled, readManifest()), spoiled)
})

test('every file that the README points at is there', () => {
  const targets = [...readme.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, path]) => path ?? '')
  assert.ok(targets.length > 5)
  for (const path of targets) assert.doesNotThrow(() => readFileSync(path), path)
})

test('every element has a description for each attribute, event, part, state and property', () => {
  const elements = readManifest()
    .modules.flatMap(({ declarations }) => declarations)
    .filter(({ tagName }) => tagName !== undefined)
  assert.equal(elements.length, 4)
  const properties = elements.flatMap(({ cssProperties }) => cssProperties ?? [])
  assert.ok(new Set(properties.map(({ name }) => name)).size >= 18)
  for (const element of elements) {
    assert.ok(element.summary, element.tagName)
    const { attributes, events, cssParts, cssStates, cssProperties, slots } = element
    const items = [attributes, events, cssParts, cssStates, cssProperties, slots].flatMap(
      (e) => e ?? [],
    )
    for (const { name, description } of items) assert.ok(description, `${element.tagName} ${name}`)
    assert.ok((cssProperties ?? []).length > 0, element.tagName)
  }
})
