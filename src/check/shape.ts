// Room: check. How an answer fits the contract's schema, and where it does not.
import * as z from 'zod/mini'
import { bare } from '../api/contract/index.ts'
import { isRecord } from './json.ts'

export interface Misfit {
  /** `steps.0.at`; empty for the whole body. */
  path: string
  text: string
  /** What stands there. */
  value: unknown
}

type Issue = z.core.$ZodIssue

/** A union that fits nowhere is told by its first members: those that the contract knows. */
function flat(issue: Issue): Issue[] {
  const [first] = issue.code === 'invalid_union' ? issue.errors : []
  if (first === undefined || first.length === 0) return [issue]
  return first.flatMap((inner) => flat({ ...inner, path: [...issue.path, ...inner.path] }))
}

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((found, key) => {
    if (Array.isArray(found)) return (found as unknown[])[Number(key)]
    return isRecord(found) ? found[String(key)] : undefined
  }, json)
}

function textOf(issue: Issue, value: unknown): string {
  const expected = 'expected' in issue ? String(issue.expected) : undefined
  if (value === undefined) return `is missing${expected ? `, ${expected} is due` : ''}`
  return expected ? `is no ${expected}` : 'does not fit'
}

export function misfits(schema: z.ZodMiniType, json: unknown): Misfit[] {
  const result = z.safeParse(schema, bare(json))
  if (result.success) return []
  return result.error.issues.flatMap(flat).map((issue) => {
    const value = valueAt(json, issue.path)
    return { path: issue.path.join('.'), text: textOf(issue, value), value }
  })
}

function differences(read: unknown, raw: unknown, path: string): string[] {
  if (Array.isArray(read) && Array.isArray(raw)) {
    const told: readonly unknown[] = raw
    return read.flatMap((member, index) => differences(member, told[index], `${path}${index}.`))
  }
  if (isRecord(read) && isRecord(raw)) {
    return Object.keys(read).flatMap((key) => differences(read[key], raw[key], `${path}${key}.`))
  }
  const stranger = read === 'unknown' && typeof raw === 'string' && raw !== 'unknown'
  return stranger ? [`${path.slice(0, -1)} is "${raw}"`] : []
}

/** Words that this version of the contract does not know, each with its place. */
export function unknownWords(schema: z.ZodMiniType, json: unknown): string[] {
  const result = z.safeParse(schema, bare(json))
  return result.success ? differences(result.data, json, '') : []
}
