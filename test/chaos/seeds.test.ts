// Chaos tests: ten thousand seeds, each a browser full of tabs in a storm.
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { describe, it } from 'node:test'
import { kinds } from './commands/command.ts'
import { invariants } from './invariants.ts'
import { runSeeds } from './pool.ts'
import { told } from './report.ts'
import { replay, runSeed, type Trace } from './run.ts'

const seeds = 10_000

describe('Whatever happens', () => {
  it(`nothing false is shown and the truth is found at last, in ${seeds} seeds`, async () => {
    const result = await runSeeds(0, seeds, 2)
    assert.equal(result.failure && told(result.failure), undefined)
    assert.equal(result.seeds, seeds)
    assert.ok(result.commands > 5 * seeds, `${result.commands} commands`)
    assert.ok(result.requests > 5 * seeds, `${result.requests} requests`)
  })

  it('happens the same way again for the same seed (invariant 19)', async () => {
    const wires: string[][] = [[], []]
    for (const wire of wires) {
      for (let seed = 0; seed < 100; seed += 1) {
        await runSeed(seed, { onEnd: (house) => wire.push(...house.wire) })
      }
    }
    assert.ok(wires[0]!.length > 500)
    assert.deepEqual(wires[0], wires[1])
  })

  it('is made of at least forty kinds of commands', () => {
    assert.ok(Object.keys(kinds).length >= 40)
  })
})

describe('The invariants', () => {
  it('are twenty-two, and files that exist check each of them', () => {
    assert.deepEqual(
      Object.keys(invariants),
      Array.from({ length: 22 }, (_, index) => String(index + 1)),
    )
    for (const [number, { in: files }] of Object.entries(invariants)) {
      assert.ok(files.length > 0, `invariant ${number} is checked nowhere`)
      for (const file of files) assert.ok(existsSync(file), `${file} of invariant ${number}`)
    }
  })
})

describe('A trace', () => {
  it('can be copied from a failure and run again', async () => {
    const trace: Trace = {
      plan: { scenario: 'happy', landed: true, holdAnswers: false, latencyMs: 0, seed: 1 },
      steps: [
        { do: 'open a tab', needs: ['link'] },
        { do: 'wait seconds', seconds: 20 },
        { do: 'confirm', tab: 0 },
      ],
    }
    const copied = JSON.parse(JSON.stringify(trace)) as Trace
    const [one, other] = [await replay(trace), await replay(copied)]
    assert.ok(one.wire.some((line) => line.includes('POST /marketplace/links 202')))
    assert.deepEqual(one.wire, other.wire)
  })
})
