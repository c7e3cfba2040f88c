// Room: contract. How a server refuses: application/problem+json (RFC 9457).
import * as z from 'zod/mini'
import { Action } from './action.ts'
import { FailureCode } from './failure-code.ts'
import { params } from './scalars.ts'

/** RFC 9457, section 3.1: a member of the wrong type is ignored as if it were absent. */
function lenient<Schema extends z.ZodMiniType>(schema: Schema) {
  // oxlint-disable-next-line promise/valid-params -- zod's catch is no promise's
  return z.catch(z.optional(schema), undefined)
}

export const Problem = z.object({
  type: lenient(z.string()),
  title: lenient(z.string()),
  status: lenient(z.number()),
  detail: lenient(z.string()),
  instance: lenient(z.string()),
  code: lenient(FailureCode),
  retryable: lenient(z.boolean()),
  correlationId: lenient(z.string().check(z.regex(/^[\w.:-]{1,128}$/))),
  params: lenient(params),
  actions: lenient(z.array(Action)),
})
export type Problem = z.infer<typeof Problem>
