// Bench: the answers read by the schemas, as they would be if zod shipped to the page.
import { readable } from '../../scripts/validators/readable.ts'
import { read } from '../../src/api/contract/index.ts'
import type { ResourceName } from '../../src/api/contract/resources.ts'

export function readBySchema(name: ResourceName, json: unknown): unknown {
  return read(readable[name], json)
}
