// Docs: each of the 55 criteria of WCAG 2.2 AA has a test that exists, or a reason.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { accessibilityPage, flawsOf } from '../../../scripts/accessibility.ts'
import { criteria } from '../../../scripts/accessibility/criteria.ts'

const page = readFileSync('docs/accessibility.md', 'utf8')

/** WCAG 2.2, chapters 1 to 4, without AAA and without 4.1.1, which is gone. */
const counts: Readonly<Record<string, number>> = { 1: 20, 2: 20, 3: 13, 4: 2 }

describe('the table of criteria', () => {
  it('has the 55 of levels A and AA, each once and in order', () => {
    const numbers = criteria.map(({ number }) => number)
    assert.equal(new Set(numbers).size, 55)
    const value = (number: string) =>
      number.split('.').reduce((sum, part) => sum * 100 + Number(part), 0)
    assert.deepEqual(
      numbers,
      [...numbers].sort((one, other) => value(one) - value(other)),
    )
    for (const [chapter, count] of Object.entries(counts)) {
      assert.equal(numbers.filter((each) => each.startsWith(`${chapter}.`)).length, count)
    }
    assert.equal(criteria.filter(({ level }) => level === 'A').length, 31)
  })

  it('names tests that exist, and says something where it names none', () => {
    assert.deepEqual(flawsOf(), [])
    for (const { number, how } of criteria) assert.ok(how.length > 10, number)
  })

  it('is what the page says', () => {
    assert.equal(accessibilityPage(page), page, 'run `npm run accessibility`')
  })

  it('notices a test that is gone', () => {
    const [first] = criteria
    assert.ok(first)
    const shown = [['support/trap.test.ts', 'a name that no test has']] as const
    assert.match(flawsOf([{ ...first, shown }]).join(), /1\.1\.1: support\/trap\.test\.ts has no/)
  })
})
