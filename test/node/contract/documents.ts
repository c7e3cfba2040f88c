// Test support: openapi.json as it is committed, as far as the tests look into it.
import { readFileSync } from 'node:fs'

export interface MediaType {
  schema: { $ref: string }
  examples?: Record<string, { summary: string; value: unknown }>
}

export interface Operation {
  operationId: string
  description: string
  parameters?: { $ref: string }[]
  requestBody?: { content: Record<string, MediaType> }
  responses: Record<
    string,
    { description: string; headers?: Record<string, unknown>; content?: Record<string, MediaType> }
  >
}

interface OpenApi {
  openapi: string
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, Record<string, unknown>> }
}

export const openApi = JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as OpenApi
export const reference = readFileSync('docs/api-reference.md', 'utf8')

export function operationOf(path: string, method: string): Operation {
  const operation = openApi.paths[path]?.[method.toLowerCase()]
  if (operation === undefined) throw new Error(`openapi.json has no ${method} ${path}`)
  return operation
}
