// Room: contract. The reference page leaves nothing out.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  exposedHeaders,
  failureRules,
  idempotencyKeyHeader,
  preferHeader,
  requestHeader,
  routes,
} from '../../../src/api/contract/index.ts'
import { idempotencyKey } from '../../../src/api/client/intent.ts'
import { fulfillment } from '../../../scripts/contract/fulfillment.ts'
import { openApi, reference } from './documents.ts'

const fulfillmentForm =
  fulfillment['/marketplace/aws/fulfillment'].post.requestBody.content[
    'application/x-www-form-urlencoded'
  ].schema

const headings = new Set(
  [...reference.matchAll(/^#{1,4} (.+)$/gm)].map(([, title]) =>
    (title ?? '')
      .toLowerCase()
      .replace(/[^\w -]/g, '')
      .replaceAll(' ', '-'),
  ),
)

describe('the reference', () => {
  for (const [name, { method, path }] of Object.entries(routes)) {
    it(`has a section for ${name}`, () => {
      assert.ok(headings.has(name.toLowerCase()))
      assert.ok(reference.includes(`\`${method} ${path}\``))
    })
  }

  for (const [code, { status, firstAction }] of Object.entries(failureRules)) {
    it(`has a row for ${code} with its status and first action`, () => {
      const row = reference.split('\n').find((line) => line.startsWith(`| \`${code}\` | `))
      assert.ok(row)
      assert.ok(row.includes(`| ${status ?? 'inside a Link'} |`), row)
      assert.ok(row.includes(`\`${firstAction}\``), row)
    })
  }

  it('has a section for every schema of openapi.json, with every field', () => {
    for (const [name, schema] of Object.entries(openApi.components.schemas)) {
      const [, after] = reference.split(`\n### ${name}\n`)
      assert.ok(after, name)
      const [section = ''] = after.split('\n### ')
      for (const field of Object.keys(schema['properties'] ?? {})) {
        assert.ok(section.includes(`| \`${field}\` |`), `${name}.${field}`)
      }
      for (const word of (schema['x-extensible-enum'] ?? []) as string[]) {
        assert.ok(section.includes(`| \`${word}\` |`), `${name}: ${word}`)
      }
    }
  })

  it('names every header field', () => {
    for (const name of [
      ...exposedHeaders,
      `${requestHeader.name}: ${requestHeader.value}`,
      idempotencyKeyHeader,
      preferHeader,
    ]) {
      assert.ok(reference.includes(`\`${name}\``), name)
    }
  })

  it('tells what comes with the customer from AWS, and what may be said when it is no good', () => {
    const section = reference.split('\n## ').find((each) => each.startsWith('Fulfillment')) ?? ''
    for (const word of [
      ...Object.keys(fulfillmentForm.properties),
      'registration_invalid',
      'registration_expired',
      'aws_unavailable',
      '405',
      '415',
    ]) {
      assert.ok(section.includes(`\`${word}\``) || new RegExp(`\\b${word}\\b`).test(section), word)
    }
  })

  it('has no link that leads nowhere', () => {
    const links = [...reference.matchAll(/\]\(#([^)]+)\)/g)].map(([, target]) => target ?? '')
    assert.ok(links.length > 50)
    for (const target of links) assert.ok(headings.has(target), target)
  })

  it('writes the keys as the client makes them', () => {
    const ids = { registration: 'REGISTRATION', link: 'LINK' }
    for (const key of [
      idempotencyKey('link', ids.registration),
      idempotencyKey('release', ids.registration),
      idempotencyKey('recheck', ids.link, 7),
      idempotencyKey('ack', ids.link, 7),
    ]) {
      const written = key
        .replace('REGISTRATION', '<registration id>')
        .replace('LINK', '<link id>')
        .replace('7', '<version>')
      assert.ok(reference.includes(`\`${written}\``), written)
    }
  })

  it('has no row that a pipe in a text has broken', () => {
    let width = 0
    for (const line of reference.split('\n')) {
      if (!line.trimStart().startsWith('|')) {
        width = 0
        continue
      }
      const cells = line.trim().replaceAll('\\|', '').split('|').length
      if (width === 0) width = cells
      assert.equal(cells, width, line)
    }
  })
})
