// Room: test. Every rule catches the server that breaks it, and no other rule takes offence.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { check, exitCode, rules, type Outcome, type Report } from '../../../src/check/index.ts'
import { playWrongly, type Served, serveWrongly } from './served.ts'
import type { Manners, Wrong } from './wrong-server.ts'
import { wrongInWords, wrongOverHttp, wrongServers } from './wrong-servers.ts'

/** Waiting servers wait beside others; more would only fight for the processor. */
const atOnce = 6

function told({ results }: Report, outcome: Outcome): string[] {
  return results
    .filter((result) => result.outcome === outcome)
    .map(({ rule, text }) => `${rule.id}: ${text}`)
}

const idOf = (line: string) => line.slice(0, line.indexOf(':'))

describe('The list of wrong servers', () => {
  it('has one for every rule, so that no rule is one that cannot fail', () => {
    const broken = new Set(wrongServers.map(({ caughtBy }) => caughtBy))
    assert.deepEqual(
      rules.map(({ id }) => id).filter((id) => !broken.has(id)),
      [],
    )
    assert.equal(broken.size, wrongServers.length)
  })

  it('has at least forty that are wrong over real HTTP', () => {
    assert.ok(wrongOverHttp.length >= 40, String(wrongOverHttp.length))
  })
})

async function isCaught(
  { caughtBy, also, blocks, manners }: Wrong,
  begin: (manners: Manners) => Promise<Served>,
): Promise<void> {
  const server = await begin(manners())
  try {
    const report = await check(server)
    const failed = told(report, 'failed')
    assert.ok(failed.map(idOf).includes(caughtBy), `it was not; these were: ${failed.join()}`)
    const others = failed.filter((line) => ![caughtBy, ...also].includes(idOf(line)))
    assert.deepEqual(others, [])
    if (!blocks) assert.deepEqual(told(report, 'blocked'), [])
    assert.equal(exitCode(report, true), 1)
  } finally {
    await server.close()
  }
}

describe('A server that, over real HTTP,', { concurrency: atOnce }, () => {
  for (const each of wrongOverHttp) {
    it(`${each.does} is caught by ${each.caughtBy}`, () => isCaught(each, serveWrongly))
  }
})

describe('A server that', { concurrency: atOnce }, () => {
  for (const each of wrongInWords) {
    it(`${each.does} is caught by ${each.caughtBy}`, () => isCaught(each, playWrongly))
  }
})
