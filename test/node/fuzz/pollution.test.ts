// Room: contract. Broken answers again, on a page whose every object seems to say the best.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readAs } from '../../../src/api/contract/read-as.ts'
import { mixedMutations } from './corpus.ts'
import { difference } from './verdicts.ts'

const seed = Number(process.env['FUZZ_SEED'] ?? 20_261_124)
const count = 20_000

/** Members of the answers themselves, and those by which JavaScript reads its own descriptors. */
const words = Object.fromEntries([
  ['state', 'active'],
  ['kind', 'aws_marketplace'],
  ['linkState', 'active'],
  ['eligible', true],
  ['version', 9],
  ['account', { id: 'x', displayName: 'x', email: 'x' }],
  ['failure', {}],
  ['actions', []],
  ['code', 'internal'],
  ...['status', 'method', 'then', 'get', 'set', 'value', 'writable', 'enumerable', 'known'].map(
    (name) => [name, 'x'],
  ),
])

/** What `body` gives while every object seems to have these members, as a careless script leaves them. */
function polluted<T>(body: () => T): T {
  Object.assign(Object.prototype, words)
  try {
    return body()
  } finally {
    for (const name of Object.keys(words)) Reflect.deleteProperty(Object.prototype, name)
  }
}

describe('a broken answer on a page that polluted Object.prototype (fault 50)', () => {
  it('is read as on any other page', () => {
    let read = 0
    for (const { resource, title, json } of mixedMutations(seed, count)) {
      const sent = JSON.parse(json) as unknown
      const calm = readAs(resource, sent)
      const excited = polluted(() => readAs(resource, sent))
      assert.equal(difference(calm, excited), undefined, `${title}\n${json}\nFUZZ_SEED=${seed}`)
      if (calm !== undefined) read += 1
    }
    assert.ok(read > count / 10, `only ${read} were read`)
  })

  it('is nothing where nothing was sent', () => {
    for (const resource of ['Link', 'PaymentMethod', 'Registration', 'Eligibility'] as const) {
      assert.equal(
        polluted(() => readAs(resource, {})),
        undefined,
      )
    }
    assert.deepEqual({ ...polluted(() => readAs('Problem', {})) }, {})
  })
})
