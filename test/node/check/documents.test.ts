// Room: test. The page about checking says what the rules say, and its links lead somewhere.
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { fillRules } from '../../../scripts/checking.ts'
import { usage } from '../../../src/check/arguments.ts'
import { groups, rules, situations } from '../../../src/check/index.ts'

const page = readFileSync('docs/checking.md', 'utf8')
const reference = readFileSync('docs/api-reference.md', 'utf8')

function anchorsOf(markdown: string): Set<string> {
  const headings = Array.from(markdown.matchAll(/^#+ (.*)$/gm), ([, heading = '']) => heading)
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\w\- ]/g, '')
        .replace(/ /g, '-'),
    ),
  )
}

describe('The list of rules', () => {
  it('has an id for each that no other has, in words that a shell takes', () => {
    assert.equal(new Set(rules.map(({ id }) => id)).size, rules.length)
    for (const { id } of rules) {
      assert.match(id, /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/)
      assert.ok(!Object.hasOwn(groups, id), `${id} is a group too`)
    }
  })

  it('leads each to a heading of the reference', () => {
    const anchors = anchorsOf(reference)
    for (const { id, anchor } of rules) assert.ok(anchors.has(anchor), `${id} leads to #${anchor}`)
  })

  it('has a sentence and a way to mend for each', () => {
    for (const { id, says, mend } of rules) {
      assert.match(says, /[.:]$|\.`$/, id)
      assert.match(mend, /\.$|`$/, id)
    }
  })
})

describe('docs/checking.md', () => {
  it('holds the table that the rules make', () => {
    assert.equal(fillRules(page), page, 'run: npm run checking')
  })

  it('notices a rule that somebody changed by hand', () => {
    const spoiled = page.replace('`no-store`', '`store`')
    assert.notEqual(spoiled, page)
    assert.notEqual(fillRules(spoiled), spoiled)
  })

  it('names every situation that a hook may be asked for', () => {
    for (const situation of situations) assert.ok(page.includes(`\`${situation}\``), situation)
  })

  it('names no option that the command does not know', () => {
    const named = new Set(page.match(/(?<=[`\s])--[a-z][a-z-]+/g))
    assert.ok(named.size > 10)
    for (const option of named) {
      assert.ok(usage.includes(option) || option === '--wait', `${option} is unknown`)
    }
  })

  it('points at files that are there', () => {
    const targets = [...page.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, path]) => path ?? '')
    assert.ok(targets.length > 100)
    for (const path of new Set(targets)) assert.ok(existsSync(`docs/${path}`), path)
  })
})
