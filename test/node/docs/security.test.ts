// Every threat is answered by a test that exists or by a duty that the server's reference states.
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { titlesOf } from '../../../scripts/reliability/titles.ts'

const threats = 24
const document = readFileSync('docs/security.md', 'utf8')

/** One space for every gap, because prose is wrapped. */
function flat(text: string): string {
  return text.replace(/\s+/g, ' ')
}

/** The number in the table of faults, which is no part of what the test says. */
const faultNumber = / \(faults? [\d, ]+\)$/

function namesIn(source: string): Set<string> {
  return new Set([...titlesOf(source)].map((title) => title.replace(faultNumber, '')))
}

/** Where on a page of Markdown a link with a fragment leads. */
function anchorsOf(markdown: string): Set<string> {
  const headings = markdown.matchAll(/^#+ (.*)$/gm)
  return new Set(
    Array.from(headings, ([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\w\- ]/g, '')
        .replace(/ /g, '-'),
    ),
  )
}

type Read = (path: string) => string | undefined

const read: Read = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined)

/** What is wrong with the table, in words; nothing where every row is proven. */
function flaws(markdown: string, open: Read = read): string[] {
  const rows = markdown.match(/^\| \d+ \|.*$/gm) ?? []
  const numbers = rows.map((row) => Number(/\d+/.exec(row)?.[0]))
  const expected = Array.from({ length: threats }, (_, index) => index + 1)
  const found = numbers.join() === expected.join() ? [] : [`the rows are ${numbers.join()}`]
  const reference = open('docs/api-reference.md') ?? ''
  for (const row of rows) {
    const number = /\d+/.exec(row)?.[0]
    const cells = row.split(' | ')
    if (cells.length !== 5) found.push(`row ${number} has ${cells.length} cells`)
    const proofs = Array.from(row.matchAll(/`(test\/[^`]+)`: “([^”]+)”/g))
    const duties = Array.from(row.matchAll(/\]\(api-reference\.md#([\w-]+)\): “([^”]+)”/g))
    if (proofs.length + duties.length === 0) found.push(`row ${number} names no test and no duty`)
    // A proof that is written in another way would not be looked at.
    const written = (cells.at(-1) ?? '').split('<br>').length
    if (written !== proofs.length + duties.length) found.push(`row ${number} is not understood`)
    for (const [, path = '', title = ''] of proofs) {
      const source = open(path)
      if (source === undefined) found.push(`row ${number}: ${path} is not there`)
      else if (!namesIn(source).has(title.replace(faultNumber, '')))
        found.push(`row ${number}: ${path} has no “${title}”`)
    }
    for (const [, anchor = '', sentence = ''] of duties) {
      if (!anchorsOf(reference).has(anchor)) found.push(`row ${number}: no section #${anchor}`)
      if (!flat(reference).includes(sentence)) {
        found.push(`row ${number}: the reference does not say “${sentence}”`)
      }
    }
  }
  return found
}

describe('the table of threats', () => {
  it('answers every threat by a test that is there or by a duty that is stated', () => {
    assert.deepEqual(flaws(document), [])
  })

  const spoiled: [what: string, spoil: (text: string) => string, flaw: RegExp][] = [
    ['a row that is left out', (text) => text.replace(/^\| 9 \|.*\n/m, ''), /the rows are/],
    [
      'a row that names neither test nor duty',
      (text) => text.replace(/^(\| 16 \|.*\| ).*? \|$/m, '$1trust us |'),
      /row 16 names no test and no duty/,
    ],
    [
      'a test file that is gone',
      (text) => text.replace('test/journeys/secrets.test.ts', 'test/journeys/secret.test.ts'),
      /row 1: .* is not there/,
    ],
    [
      'a test that is called otherwise',
      (text) => text.replace('“sends nothing before the click”', '“sends little before the click”'),
      /row 3: .* has no/,
    ],
    [
      'a duty that the reference does not state',
      (text) => text.replace('must never link another', 'may link another'),
      /row 18: the reference does not say/,
    ],
    [
      'a section that the reference does not have',
      (text) => text.replace('api-reference.md#rules', 'api-reference.md#rulez'),
      /row 24: no section/,
    ],
    [
      'a proof that is written in another way',
      (text) => text.replace('`: “sends nothing before the click”', '` “sends nothing”'),
      /row 3 is not understood/,
    ],
  ]
  for (const [what, spoil, flaw] of spoiled) {
    it(`would be refused with ${what}`, () => {
      const text = spoil(document)
      assert.notEqual(text, document)
      assert.match(flaws(text).join('\n'), flaw)
    })
  }

  it('finds a test by its whole name only, however it is quoted', () => {
    const source =
      "it('a b', f)\ntest.only(\"c 'd'\", f)\nit(`e ${JSON.stringify(f)} g (faults 1, 2)`, h)\n// it is"
    assert.deepEqual([...namesIn(source)], ['a b', "c 'd'", 'e … g'])
  })
})

describe('SECURITY.md', () => {
  const policy = readFileSync('SECURITY.md', 'utf8')

  it('says how to report in private, in both ways', () => {
    assert.match(policy, /private security advisory/)
    assert.match(policy, /mailto:security@emqx\.io/)
  })

  it('speaks of the version that there is', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
    // From 1.0 on, "the newest 0.x" is wrong.
    assert.equal(version.startsWith('0.'), policy.includes('newest 0.x'))
  })

  it('leads to files that are there', () => {
    const targets = [...policy.matchAll(/\]\((?!https?:|mailto:)([^)#\s]+)/g)]
    assert.ok(targets.length >= 2)
    for (const [, path = ''] of targets) assert.ok(existsSync(path), path)
  })
})
