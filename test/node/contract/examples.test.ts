// Room: contract. Every example in the documents fits the schemas that readers use.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { failureRules, Problem, read, routes, type Route } from '../../../src/api/contract/index.ts'
import { openApi, operationOf, reference } from './documents.ts'

/** With a prototype again, so that two equal answers are deeply equal. */
const plain = (value: unknown): unknown =>
  value === undefined ? undefined : JSON.parse(JSON.stringify(value))

describe('an example in openapi.json', () => {
  let count = 0

  for (const [name, route] of Object.entries(routes) as [string, Route][]) {
    const operation = operationOf(route.path, route.method)

    for (const [status, schema] of Object.entries(route.answers)) {
      if (schema === null) continue
      const examples = operation.responses[status]?.content?.['application/json']?.examples ?? {}
      it(`of ${name} with ${status} is read without losing a member`, () => {
        assert.ok(Object.keys(examples).length > 0)
        for (const [key, { value }] of Object.entries(examples)) {
          assert.deepEqual(plain(read(schema, value)), value, key)
          count += 1
        }
      })
    }

    const { request } = route
    if (request !== undefined) {
      it(`of the body of ${name} is read without losing a member`, () => {
        const examples = operation.requestBody?.content['application/json']?.examples ?? {}
        assert.ok(Object.keys(examples).length > 0)
        for (const { value } of Object.values(examples)) {
          assert.deepEqual(plain(read(request, value)), value)
        }
      })
    }
  }

  it('of a problem has the status and the word on trying again of its code', () => {
    for (const methods of Object.values(openApi.paths)) {
      for (const operation of Object.values(methods)) {
        for (const [status, answer] of Object.entries(operation.responses ?? {})) {
          const examples = answer.content?.['application/problem+json']?.examples ?? {}
          for (const [code, { value }] of Object.entries(examples)) {
            const problem = read(Problem, value)
            assert.deepEqual(plain(problem), value)
            assert.equal(problem?.code, code)
            assert.equal(problem.status, Number(status))
            assert.equal(problem.retryable, failureRules[code as 'internal'].retryable)
            count += 1
          }
        }
      }
    }
  })

  it('stands for every call: more than eighty were looked at', () =>
    assert.ok(count > 80, String(count)))

  it('shows no full AWS account id and no token', () => {
    const texts = JSON.stringify(openApi)
    assert.doesNotMatch(texts, /\d{12}/)
    assert.doesNotMatch(texts, /marketplace-token=/)
  })
})

describe('an example in the reference', () => {
  const blocks = [...reference.matchAll(/```json\n(.*?)\n```/gs)].map(([, text]) => text ?? '')
  const documented = new Set<string>()
  for (const operation of Object.values(openApi.paths).flatMap((item) => Object.values(item))) {
    const { requestBody, responses } = operation
    const bodies = [requestBody?.content, ...Object.values(responses ?? {}).map((r) => r.content)]
    for (const { examples } of bodies.flatMap((content) => Object.values(content ?? {}))) {
      for (const { value } of Object.values(examples ?? {})) documented.add(JSON.stringify(value))
    }
  }

  it('is one of those in openapi.json, which were read above', () => {
    assert.ok(blocks.length >= 20)
    for (const block of blocks) {
      assert.ok(documented.has(JSON.stringify(JSON.parse(block))), block.slice(0, 80))
    }
  })
})
