// Scripts: what zod keeps inside a schema, as far as a reader can be made of it.
import type * as z from 'zod/mini'

export type Schema = z.ZodMiniType

interface CheckDef {
  check: string
  minimum?: number
  maximum?: number
  value?: number
  inclusive?: boolean
  pattern?: RegExp
  fn?: Rule
}

export type Rule = (value: never) => unknown

interface Def {
  type: string
  checks?: { _zod: { def: CheckDef } }[]
  shape?: Record<string, Schema>
  element?: Schema
  innerType?: Schema
  options?: Schema[]
  discriminator?: string
  in?: Schema
  out?: Schema
  transform?: (value: unknown) => unknown
  values?: unknown[]
  keyType?: Schema
  valueType?: Schema
  catchValue?: (context: unknown) => unknown
}

/** Everything that a reader takes into account. Coercion, formats and strictness come as other keys. */
const understood: Readonly<Record<string, readonly string[]>> = {
  string: ['checks'],
  number: ['checks'],
  boolean: [],
  literal: ['values'],
  optional: ['innerType'],
  catch: ['innerType', 'catchValue'],
  array: ['element'],
  record: ['keyType', 'valueType'],
  object: ['shape'],
  pipe: ['in', 'out'],
  transform: ['transform'],
  union: ['options', 'discriminator', 'inclusive'],
}

/** @throws Error for a schema that says something which no reader would hear */
export function defOf(schema: Schema): Def {
  const { def } = schema._zod
  const known = ['type', ...(understood[def.type] ?? [])]
  for (const [key, value] of Object.entries(def)) {
    const said = value !== undefined && !(key === 'checks' && (value as unknown[]).length === 0)
    if (said && !known.includes(key)) throw new Error(`No reader for ${def.type} with ${key}`)
  }
  return def
}

export function checksOf(schema: Schema): CheckDef[] {
  return (defOf(schema).checks ?? []).map((check) => check._zod.def)
}

/** The words of an open enum, which are kept on its schema. */
export function knownWords(schema: Schema): readonly string[] | undefined {
  return (schema as { known?: readonly string[] }).known
}
