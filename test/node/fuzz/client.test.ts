// Room: client. Broken, huge and deep answers in pieces: every question ends, with a value or a BillingError.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { BillingError, type Answer, type BillingClient } from '../../../src/api/client/index.ts'
import type { ResourceName } from '../../../src/api/contract/resources.ts'
import { fakeApi, watchedBody } from '../../api/client/fake-api.ts'
import { complete } from '../../api/contract/complete.ts'
import { seeded } from '../../api/session/support/browser.ts'
import { mixedMutations } from './corpus.ts'
import { pick, type Random } from './mutators.ts'
import { standing } from './verdicts.ts'

const seed = Number(process.env['FUZZ_SEED'] ?? 20_261_124)
const count = 3_000

type Asked = Exclude<ResourceName, 'FailureCode'>

const questions: Readonly<Record<Asked, (client: BillingClient) => Promise<Answer<unknown>>>> = {
  CancellationImpact: (client) => client.getCancellationImpact(),
  Eligibility: (client) => client.getEligibility(),
  Link: (client) => client.getLink(),
  PaymentMethod: (client) => client.getPaymentMethod(),
  Problem: (client) => client.createLink('reg_1'),
  Registration: (client) => client.getRegistration(),
}

const refusals = [400, 401, 403, 404, 409, 410, 422, 429, 500, 503]

/** The bytes in pieces of any size, letters cut in two included. */
function inPieces(json: string, random: Random): Uint8Array<ArrayBuffer>[] {
  const bytes = new TextEncoder().encode(json)
  const pieces: Uint8Array<ArrayBuffer>[] = []
  for (let at = 0; at < bytes.length;) {
    const length = 1 + Math.floor(random() * 600)
    pieces.push(bytes.slice(at, at + length))
    at += length
  }
  return pieces
}

function reply(
  resource: ResourceName,
  pieces: Uint8Array<ArrayBuffer>[],
  random: Random,
): Response {
  const isProblem = resource === 'Problem'
  return new Response(watchedBody(pieces).body, {
    status: isProblem ? pick(refusals, random) : 200,
    headers: { 'Content-Type': isProblem ? 'application/problem+json' : 'application/json' },
  })
}

/** @throws what is neither an answer nor a BillingError */
async function ask(
  resource: ResourceName,
  json: string,
  random: Random,
  maxBytes?: number,
): Promise<Answer<unknown> | BillingError> {
  const response = reply(resource, inPieces(json, random), random)
  const { client } = fakeApi(response, { maxBytes })
  try {
    return await questions[resource as Asked](client)
  } catch (error) {
    if (error instanceof BillingError) return error
    throw error
  }
}

describe('a broken answer in pieces', () => {
  it('ends as a value that its own bytes say, as a refusal, or as a BillingError', async () => {
    const random = seeded(seed)
    const kinds = new Map<string, number>()
    for (const { resource, title, json } of mixedMutations(seed, count)) {
      const told = `${title}\n${json}\nFUZZ_SEED=${seed}`
      const said = await ask(resource, json, random).catch((error: unknown) =>
        assert.fail(`${String(error)}\n${told}`),
      )
      kinds.set(said.kind, (kinds.get(said.kind) ?? 0) + 1)
      if (said.kind === 'value') {
        const better = standing(said.value).filter(
          (word) => !standing(JSON.parse(json)).includes(word),
        )
        assert.deepEqual(better, [], told)
      }
    }
    const seen = Array.from(kinds.keys()).sort()
    assert.deepEqual(seen, ['http', 'malformed', 'refused', 'value'])
  })
})

const million = 1_000_000
const link = complete['Link']!
const method = complete['PaymentMethod available_credits']!
const long = 'x'.repeat(million)
const nested = (opening: string, closing: string) =>
  `${opening.repeat(10_000)}1${closing.repeat(10_000)}`
const manyKeys = `{${Array.from({ length: million }, (_, at) => `"k${at}":1`).join()}}`
/** JSON in which the text `"here"` gives way to other JSON. */
const at = (answer: object, key: string, json: string) =>
  JSON.stringify({ ...answer, [key]: 'here' }).replace('"here"', () => json)

const hostile: readonly [what: string, resource: Asked, json: string, kind: string][] = [
  ['a name of a million letters', 'Link', at(link, 'productName', `"${long}"`), 'value'],
  ['a word of a million letters', 'Link', at(link, 'state', `"${long}"`), 'value'],
  ['an id of a million letters', 'Link', at(link, 'id', `"${long}"`), 'malformed'],
  [
    'a moment of a million digits',
    'Link',
    at(link, 'updatedAt', `"${'2'.repeat(million)}"`),
    'malformed',
  ],
  [
    'an account id of a million digits',
    'Link',
    at(link, 'awsAccountIdMasked', `"${'1'.repeat(million)}"`),
    'malformed',
  ],
  [
    'an amount of a million digits',
    'PaymentMethod',
    at(method, 'amount', `"${'1'.repeat(million)}"`),
    'malformed',
  ],
  ['a number of a million digits', 'Link', at(link, 'version', '1'.repeat(million)), 'malformed'],
  [
    'a correlation id of a million letters',
    'Problem',
    at({ code: 'internal' }, 'correlationId', `"${long}"`),
    '',
  ],
  ['a million unknown members', 'Link', at(link, 'extra', manyKeys), 'value'],
  ['a million members at the top', 'Link', manyKeys, 'malformed'],
  ['a million values for a sentence', 'Problem', at({ code: 'internal' }, 'params', manyKeys), ''],
  ['a million steps', 'Link', at(link, 'steps', `[${'1,'.repeat(million)}1]`), 'malformed'],
  ['10,000 lists in each other', 'Link', nested('[', ']'), 'malformed'],
  ['10,000 objects in each other', 'Link', nested('{"a":', '}'), 'malformed'],
  ['10,000 lists where a step should be', 'Link', at(link, 'steps', nested('[', ']')), 'malformed'],
  [
    '10,000 lists in a problem',
    'Problem',
    at({ code: 'internal' }, 'actions', nested('[', ']')),
    '',
  ],
]

describe('an answer that was made to tire its reader (faults 77, 90)', () => {
  for (const [what, resource, json, kind] of hostile) {
    it(`with ${what}, is not even read to its end`, async () => {
      const said = await ask(resource, json, seeded(seed))
      // The status of a problem says enough without its words.
      if (resource === 'Problem') assert.match(said.kind, /^(?:refused|http)$/)
      else assert.equal(said.kind, json.length > 65_536 ? 'too-large' : kind)
    })

    it(`with ${what}, ends where a host allows answers of any size`, async () => {
      const said = await ask(resource, json, seeded(seed), 64 * million)
      if (resource === 'Problem') assert.match(said.kind, /^(?:refused|http)$/)
      else assert.equal(said.kind, kind)
    })
  }
})
