// Room: contract. openapi.json says what the routes table says, and leaves room for a newer server.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  commonRefusals,
  failureRules,
  FailureCode,
  routes,
  writeRefusals,
  type Route,
} from '../../../src/api/contract/index.ts'
import { openApi, operationOf } from './documents.ts'

const ref = (parameter: string) => `#/components/parameters/${parameter}`

function* nodes(value: unknown, path = ''): Generator<[path: string, node: object]> {
  if (typeof value !== 'object' || value === null) return
  yield [path, value]
  for (const [key, member] of Object.entries(value)) yield* nodes(member, `${path}/${key}`)
}

describe('openapi.json', () => {
  it('is OpenAPI 3.1', () => assert.match(openApi.openapi, /^3\.1\.\d$/))

  it('has the calls of the routes table and the fulfillment call, and no others', () => {
    const written = Object.entries(openApi.paths).flatMap(([path, methods]) =>
      Object.keys(methods)
        .filter((key) => key !== 'servers')
        .map((method) => `${method.toUpperCase()} ${path}`),
    )
    const expected = Object.values(routes).map(({ method, path }) => `${method} ${path}`)
    assert.deepEqual(written.sort(), [...expected, 'POST /marketplace/aws/fulfillment'].sort())
  })

  for (const [name, route] of Object.entries(routes) as [string, Route][]) {
    const operation = operationOf(route.path, route.method)
    const isWrite = route.method !== 'GET'

    it(`names ${name} as the client does`, () => assert.equal(operation.operationId, name))

    it(`lists every answer of ${name}, with a body exactly where there is one`, () => {
      for (const [status, schema] of Object.entries(route.answers)) {
        const answer = operation.responses[status]
        assert.ok(answer, status)
        assert.equal(answer.content?.['application/json'] !== undefined, schema !== null, status)
      }
    })

    it(`lists every code that ${name} may refuse with, under its status`, () => {
      const codes = [...route.refusals, ...commonRefusals, ...(isWrite ? writeRefusals : [])]
      for (const code of codes) {
        const problem = operation.responses[String(failureRules[code].status)]
        assert.ok(problem?.content?.['application/problem+json']?.examples?.[code], code)
      }
      const problems = Object.entries(operation.responses).filter(([status]) => status >= '400')
      const listed = problems.flatMap(([, { content }]) =>
        Object.keys(content?.['application/problem+json']?.examples ?? {}),
      )
      assert.deepEqual(listed.sort(), [...codes].sort())
    })

    it(`names the request and forbids caching in every answer of ${name}`, () => {
      for (const [status, { headers }] of Object.entries(operation.responses)) {
        assert.ok(headers?.['X-Request-Id'], status)
        assert.ok(headers['Cache-Control'], status)
        if (status === '429' || status === '503') assert.ok(headers['Retry-After'], status)
      }
    })

    it(`${isWrite ? 'asks' : 'does not ask'} for key and custom header with ${name}`, () => {
      const parameters = (operation.parameters ?? []).map(({ $ref }) => $ref)
      for (const wanted of ['IdempotencyKey', 'RequestMark']) {
        assert.equal(parameters.includes(ref(wanted)), isWrite, wanted)
      }
    })

    it(`${route.request ? 'has' : 'has no'} body for ${name}`, () =>
      assert.equal(operation.requestBody !== undefined, route.request !== undefined))
  }

  it('offers the tag and the held answer for getLink', () => {
    const operation = operationOf('/marketplace/link', 'GET')
    assert.deepEqual(
      operation.parameters?.map(({ $ref }) => $ref),
      [ref('IfNoneMatch'), ref('Prefer')],
    )
    const headers = operation.responses['200']?.headers ?? {}
    for (const name of ['ETag', 'Preference-Applied', 'X-Marketplace-Registration']) {
      assert.ok(headers[name], name)
    }
  })

  it('closes no object and no word, so that a newer server stays valid', () => {
    for (const [path, node] of nodes(openApi.components.schemas)) {
      assert.notEqual(
        (node as { additionalProperties?: unknown }).additionalProperties,
        false,
        path,
      )
      assert.ok(!('enum' in node) || path.endsWith('/not'), path)
      assert.ok(!('discriminator' in node), path)
    }
  })

  it('lists the known words of an open enum beside it', () => {
    const schema = openApi.components.schemas['FailureCode']
    assert.deepEqual(schema?.['x-extensible-enum'], [...FailureCode.known])
    for (const code of FailureCode.known) assert.ok(String(schema?.['description']).includes(code))
  })

  it('describes every field', () => {
    for (const [name, schema] of Object.entries(openApi.components.schemas)) {
      assert.ok(schema['description'], name)
      const fields = Object.entries((schema['properties'] ?? {}) as Record<string, object>)
      for (const [field, property] of fields) {
        assert.ok('description' in property && property.description, `${name}.${field}`)
      }
    }
  })

  it('says that moments are moments and versions are whole numbers', () => {
    const link = openApi.components.schemas['Link'] ?? {}
    const { startedAt, version } = link['properties'] as Record<
      string,
      { format?: string; type?: string; minimum?: number }
    >
    assert.equal(startedAt?.format, 'date-time')
    assert.equal(version?.type, 'integer')
    assert.equal(version.minimum, 0)
  })

  it('names no place where it was made', () => {
    assert.doesNotMatch(JSON.stringify(openApi), /\/work\/|\/home\/|\/tmp\/|file:/)
  })
})
