// Room: contract. A change that would break somebody is noticed before it is released.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { judge, releasedPath } from '../../../scripts/contract-diff.ts'

// oxlint-disable-next-line typescript/no-explicit-any -- a document that is changed at will
type Document = any

const text = readFileSync('docs/openapi.json', 'utf8')
const fresh = (): Document => JSON.parse(text)

function after(change: (document: Document) => void) {
  const changed = fresh()
  change(changed)
  return judge(fresh(), changed)
}

type Case = [what: string, change: (document: Document) => void]

const schema = (document: Document, name: string) => document.components.schemas[name]
const link = (document: Document) => document.paths['/marketplace/link'].get

const breaking: readonly Case[] = [
  ['a call is gone', (d) => delete d.paths['/marketplace/eligibility']],
  [
    'a call has another path',
    (d) => {
      d.paths['/payments'] = d.paths['/payment-method']
      delete d.paths['/payment-method']
    },
  ],
  ['a member is gone', (d) => delete schema(d, 'Link').properties.pollAfterMs],
  ['a server need not send a member any more', (d) => schema(d, 'Account').required.pop()],
  [
    'a server must send a new member',
    (d) => {
      schema(d, 'Link').properties.more = { type: 'string' }
      schema(d, 'Link').required.push('more')
    },
  ],
  [
    'a request must hold a new member',
    (d) => {
      schema(d, 'LinkRequest').properties.more = { type: 'string' }
      schema(d, 'LinkRequest').required.push('more')
    },
  ],
  ['a member has another type', (d) => (schema(d, 'Link').properties.version.type = 'string')],
  ['a moment is a day', (d) => (schema(d, 'Link').properties.startedAt.format = 'date')],
  ['a number has a new limit', (d) => (schema(d, 'Link').properties.version.maximum = 9)],
  ['a word is gone', (d) => schema(d, 'LinkState')['x-extensible-enum'].splice(1, 1)],
  ['an open list of words is closed', (d) => (schema(d, 'LinkState').enum = ['pending', 'active'])],
  ['a way to pay is gone', (d) => schema(d, 'PaymentMethod').anyOf.splice(1, 1)],
  ['a status of success is gone', (d) => delete link(d).responses['204']],
  ['a status of success is new', (d) => (link(d).responses['206'] = { description: 'A part' })],
  ['a header of the answer is gone', (d) => delete link(d).responses['200'].headers.ETag],
  [
    'a header of the request must be sent',
    (d) =>
      link(d).parameters.push({
        name: 'X-New',
        in: 'header',
        required: true,
        schema: { type: 'string' },
      }),
  ],
  [
    'a call gets its first parameter, which must be sent',
    (d) =>
      (d.paths['/payment-method'].get.parameters = [
        { name: 'currency', in: 'query', required: true, schema: { type: 'string' } },
      ]),
  ],
  [
    'a body has another media type',
    (d) => {
      const { content } = link(d).responses['200']
      link(d).responses['200'].content = { 'text/plain': content['application/json'] }
    },
  ],
]

const additive: readonly Case[] = [
  [
    'a call is new',
    (d) => (d.paths['/more'] = { get: { responses: { 200: { description: 'Ok' } } } }),
  ],
  [
    'a server may send a new member',
    (d) => (schema(d, 'Link').properties.more = { type: 'string' }),
  ],
  [
    'a request may hold a new member',
    (d) => (schema(d, 'LinkRequest').properties.more = { type: 'string' }),
  ],
  ['a word is new', (d) => schema(d, 'LinkState')['x-extensible-enum'].push('reconciling')],
  [
    'a way to pay is new',
    (d) => {
      const kind = { type: 'object', properties: { kind: { const: 'x' } }, required: ['kind'] }
      schema(d, 'PaymentMethod').anyOf.push(kind)
    },
  ],
  ['a refusal is new', (d) => (link(d).responses['410'] = { description: 'Gone' })],
  [
    'a header may be sent',
    (d) => link(d).parameters.push({ name: 'X-New', in: 'header', schema: { type: 'string' } }),
  ],
  ['a header may come', (d) => (link(d).responses['200'].headers['X-New'] = { schema: {} })],
]

const nothing: readonly Case[] = [
  ['nothing', () => undefined],
  ['a description', (d) => (schema(d, 'Link').description = 'In other words')],
  ['an example', (d) => (link(d).responses['200'].content['application/json'].examples = {})],
  ['the order of words', (d) => schema(d, 'LinkState')['x-extensible-enum'].reverse()],
  ['the order of members that must be there', (d) => schema(d, 'Link').required.reverse()],
  ['a schema that nobody uses', (d) => (d.components.schemas.Spare = { type: 'object' })],
]

describe('A change of the contract', () => {
  for (const [what, change] of breaking) {
    it(`breaks somebody: ${what}`, () => assert.ok(after(change).unannounced.length > 0))
  }

  for (const [what, change] of additive) {
    it(`is additive: ${what}`, () => {
      const { changes, unannounced } = after(change)
      assert.deepEqual(unannounced, [])
      assert.ok(changes.length > 0)
    })
  }

  for (const [what, change] of nothing) {
    it(`is none: ${what}`, () => assert.deepEqual(after(change).changes, []))
  }

  it('may break when a new major version says so, and is told all the same', () => {
    const { changes, unannounced } = after((d) => {
      d.info.version = '2.0.0'
      delete d.paths['/marketplace/eligibility']
    })
    assert.deepEqual(unannounced, [])
    assert.ok(changes.some(({ breaking: yes }) => yes))
  })

  it('is told by the call and the member that it is about', () => {
    const { changes } = after((d) => delete schema(d, 'Link').properties.pollAfterMs)
    const place = 'GET /marketplace/link 200 pollAfterMs'
    assert.ok(changes.some(({ where, what }) => where === place && what === 'is gone'))
  })
})

describe('The contract of today', () => {
  it('breaks nobody who kept the released one', () => {
    const released: Document = JSON.parse(readFileSync(releasedPath, 'utf8'))
    assert.deepEqual(judge(released, fresh()).unannounced, [])
  })
})
