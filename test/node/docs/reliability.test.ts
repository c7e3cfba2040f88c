// Every row of the fault matrix has a test that names it, or a sentence why it cannot occur.
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { reliabilityPage } from '../../../scripts/reliability.ts'
import { faults, type Fault } from '../../../scripts/reliability/faults.ts'
import { flawsOf, proofsIn, readTests } from '../../../scripts/reliability/proofs.ts'

const page = readFileSync('docs/reliability.md', 'utf8')
const tests = readTests()

describe('the fault matrix', () => {
  it('has a test or a reason for each of its ninety-one rows', () => {
    assert.equal(faults.length, 91)
    assert.deepEqual(flawsOf(tests), [])
  })

  it('is what the page says', () => {
    assert.equal(reliabilityPage(page, tests), page, 'run `npm run reliability`')
  })

  it('is one line for each fault, with nothing that a pipe has broken', () => {
    const lines = page.match(/^\| \d+ \|.*$/gm) ?? []
    assert.equal(lines.length, 91 + 22)
    for (const line of lines.slice(0, 91)) assert.equal(line.split(' | ').length, 5, line)
  })
})

describe('a row', () => {
  const row: Fault = { number: 1, of: 'net', fault: 'It rains.', answer: 'Nothing.' }
  const proof = (title: string) => new Map([['test/a.test.ts', `it('${title}', f)`]])

  for (const title of ['gets wet (fault 1)', 'dries (faults 1, 2)', 'faults 2 and 1']) {
    it(`is proven by a test that is called “${title}”`, () => {
      const second: Fault = { ...row, number: 2, never: 'It never snows.' }
      const found = proofsIn(proof(title)).get(1)
      assert.deepEqual(found, ['test/a.test.ts'])
      assert.doesNotMatch(flawsOf(proof(title), [row, second]).join('\n'), /fault 1/)
    })
  }

  it('is not proven by a comment, by another number or by another word', () => {
    const source = "// It rains (fault 1)\nit('gets wet (fault 12)', f)\nit('default 1', f)"
    const flaws = flawsOf(new Map([['test/a.test.ts', source]]), [row])
    assert.deepEqual(flaws, [
      'test/a.test.ts: there is no fault 12',
      'fault 1 has neither a test nor a reason: It rains.',
    ])
  })

  it('needs no test where it cannot occur, and then may have none', () => {
    const never: Fault = { ...row, never: 'There is a roof.' }
    assert.deepEqual(flawsOf(new Map(), [never]), [])
    assert.deepEqual(flawsOf(proof('gets wet (fault 1)'), [never]), [
      'fault 1 cannot occur, and yet has a test',
    ])
  })
})

describe('the page on reliability', () => {
  it('is noticed when somebody changed a table by hand', () => {
    const spoiled = page.replace('| 90 |', '| 91 |')
    assert.notEqual(spoiled, page)
    assert.equal(reliabilityPage(spoiled, tests), page)
  })

  it('leads to files that are there', () => {
    const targets = [...page.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, path = '']) => path)
    assert.ok(targets.length > 120)
    for (const path of targets) assert.ok(existsSync(`docs/${path}`), path)
  })
})
