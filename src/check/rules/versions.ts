// Room: check. Rules about versions: which answer is newer.
import type { Exchange } from '../exchange.ts'
import { Departure, NotApplicable } from '../expectation.ts'
import { at, textAt } from '../json.ts'
import { judging, type Rule } from '../rule.ts'
import { tells } from '../told.ts'

interface Versions {
  before: number
  now: number
  changed: boolean
}

/** What a customer would notice of it. */
function visible({ answer }: Exchange): string {
  const { json } = answer
  const members = [
    'id',
    'state',
    'kind',
    'linkState',
    'editBlockedReason',
    'failure',
    'cancellation',
  ]
  return JSON.stringify(members.map((name) => at(json, name)))
}

/** Reads of one resource of one account, one after the other. A replayed write may be older. */
function compareVersions(
  exchanges: readonly Exchange[],
  flaw: (versions: Versions) => string | false,
): void {
  const last = new Map<string, Exchange>()
  let compared = 0
  for (const exchange of exchanges) {
    if (!tells(exchange)) continue
    if (exchange.place !== 'getLink' && exchange.place !== 'getPaymentMethod') continue
    const key = `${exchange.place} ${textAt(exchange.answer.json, 'account', 'id')}`
    const before = last.get(key)
    last.set(key, exchange)
    // Answers that crossed on the way say nothing about order.
    if (before === undefined || before.ended > exchange.began) continue
    const numbers = [before, exchange].map(({ answer }) => Number(at(answer.json, 'version')))
    const [old = Number.NaN, now = Number.NaN] = numbers
    const text = flaw({ before: old, now, changed: visible(before) !== visible(exchange) })
    if (text !== false) {
      throw new Departure(`version ${text}: ${old}, then ${now}`, [before, exchange])
    }
    compared += 1
  }
  if (compared === 0) throw new NotApplicable('no resource was seen twice')
}

export const versionRules: readonly Rule[] = [
  judging({
    id: 'version-never-shrinks',
    group: 'resources',
    says: '`version` only grows.',
    anchor: 'rules',
    mend: 'Read from the primary, or from a replica that has caught up. Never start a counter again.',
    judge: ({ exchanges }) =>
      compareVersions(exchanges, ({ before, now }) => now < before && 'shrank'),
  }),
  judging({
    id: 'version-grows-with-change',
    group: 'resources',
    says: '`version` grows with every change.',
    anchor: 'paymentmethodnewer',
    mend: 'Count up in the same transaction that changes the state. A change under the old version is not seen.',
    judge: ({ exchanges }) =>
      compareVersions(
        exchanges,
        ({ before, now, changed }) => changed && now === before && 'stayed while the state changed',
      ),
  }),
]
