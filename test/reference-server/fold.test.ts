// Test support: whatever AWS said about an agreement, in whatever order and however often: the link is the same.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { after, describe, it } from 'node:test'
import fc from 'fast-check'
import { addAccount } from './server/emqx.ts'
import { fold, take } from './server/fold.ts'
import { linkOf, openLink } from './server/links.ts'
import type { Fact } from './server/notifications.ts'
import { Store } from './server/store.ts'

const landed = 1_000_000

/**
 * @param said in this order
 * @param before what had been said when he claimed
 * @returns where the link stands
 */
function whenTaken(store: Store, said: readonly Said[], before: readonly Said[] = []): unknown {
  for (const table of ['account', 'link', 'aws_agreement', 'aws_event']) {
    store.run(`delete from ${table}`)
  }
  addAccount(store, { id: 'acc', displayName: 'Ada', email: 'ada@customer.example' })
  store.run(
    `insert into aws_agreement values ('agmt', 'arn', null, '123456789012', 'p', 'standard', ?)`,
    landed,
  )
  for (const each of before) take(store, factOf(each))
  openLink(store, { accountId: 'acc', agreementId: 'agmt', landedAt: landed, now: landed })
  fold(store, 'agmt', landed)
  for (const each of said) take(store, factOf(each))
  const link = linkOf(store, 'acc')
  return [link?.state, link?.canceled_at]
}

type Said = { kind: Fact['kind']; at: number }

function saying(kinds: readonly Fact['kind'][]): fc.Arbitrary<Said[]> {
  const said = fc.record({ kind: fc.constantFrom(...kinds), at: fc.integer({ min: 1, max: 9 }) })
  return fc.uniqueArray(said, { minLength: 1, maxLength: 6, selector: ({ at }) => at })
}

function factOf({ kind, at }: Said): Fact {
  const occurredAt = landed + at
  return { messageId: `m${at}`, kind, occurredAt, licenseArn: 'arn', source: 'sns', body: '{}' }
}

describe('What AWS said', () => {
  const store = new Store(':memory:')
  after(() => store.close())

  // A failed link is left only by a confirmation: who has failed may pay by card by then.
  for (const kinds of [
    ['confirmed', 'canceling'],
    ['confirmed', 'failed'],
  ] as const) {
    it(`by ${kinds.join(' and ')} leads to one state in every order, and however often`, () => {
      const shuffled = saying(kinds).chain((said) => {
        const twice = [...said, ...said]
        const order = fc.shuffledSubarray(twice, { minLength: twice.length })
        return fc.tuple(fc.constant(said), order)
      })
      fc.assert(
        fc.property(shuffled, ([said, order]) => {
          const inOrder = [...said].sort((a, b) => a.at - b.at)
          const expected = whenTaken(store, inOrder)
          assert.deepEqual(whenTaken(store, order), expected)
          // Whether it came before the claim or after it.
          const half = Math.floor(order.length / 2)
          assert.deepEqual(whenTaken(store, order.slice(half), order.slice(0, half)), expected)
        }),
        { numRuns: 500 },
      )
    })
  }

  it('of a subscription that has ended confirms no later one', () => {
    const former: Said[] = [
      { kind: 'confirmed', at: -3 },
      { kind: 'canceling', at: -2 },
      { kind: 'closed', at: -1 },
    ]
    assert.deepEqual(whenTaken(store, [], former), ['pending', null])
    const anew: Said[] = [{ kind: 'confirmed', at: 0 }]
    assert.deepEqual(whenTaken(store, anew, former), ['active', null])
    assert.deepEqual(whenTaken(store, [], [...former, ...anew]), ['active', null])
  })
})

describe('The reference server', () => {
  it('has nothing of the package in it: it can disagree with all of it', () => {
    const folder = new URL('server/', import.meta.url)
    const foreign = readdirSync(folder).flatMap((name) => {
      const source = readFileSync(new URL(name, folder), 'utf8')
      const imported = Array.from(source.matchAll(/from '([^']+)'/g), ([, from = '']) => from)
      const own = /^(?:node:|\.\/[\w-]+\.ts$|libsql$|@aws-sdk\/client-marketplace-metering$)/
      return imported.filter((from) => !own.test(from)).map((from) => `${name}: ${from}`)
    })
    assert.deepEqual(foreign, [])
  })
})
