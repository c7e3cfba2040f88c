// Test support: every place inside a schema, found by walking it.
import type * as z from 'zod/mini'

export interface Place {
  /** Such as `steps.0.name`; `0` stands for any item of a list. */
  path: string
  schema: z.ZodMiniType
  optional: boolean
}

interface Def {
  type: string
  shape?: Record<string, z.ZodMiniType>
  element?: z.ZodMiniType
  innerType?: z.ZodMiniType
  options?: z.ZodMiniType[]
  in?: z.ZodMiniType
}

const defOf = (schema: z.ZodMiniType) => schema._zod.def as Def

export function knownWords(schema: z.ZodMiniType): readonly string[] | undefined {
  return (schema as { known?: readonly string[] }).known
}

/** What stands behind `optional` and `catch`. */
function unwrap(schema: z.ZodMiniType): { schema: z.ZodMiniType; optional: boolean } {
  const { type, innerType } = defOf(schema)
  if ((type === 'optional' || type === 'catch') && innerType !== undefined) {
    return { schema: unwrap(innerType).schema, optional: true }
  }
  return { schema, optional: false }
}

function* places(outer: z.ZodMiniType, path: string[]): Generator<Place> {
  const { schema, optional } = unwrap(outer)
  if (path.length > 0) yield { path: path.join('.'), schema, optional }
  const def = defOf(schema)
  if (def.shape !== undefined) {
    for (const [key, member] of Object.entries(def.shape)) yield* places(member, [...path, key])
  } else if (def.element !== undefined) yield* places(def.element, [...path, '0'])
}

export function placesOf(schema: z.ZodMiniType): Place[] {
  return [...places(schema, [])]
}

/** The objects of a union, also through unions inside it and through transformations. */
export function objectsOf(schema: z.ZodMiniType): z.ZodMiniType[] {
  const def = defOf(schema)
  if (def.options !== undefined) return def.options.flatMap(objectsOf)
  if (def.in !== undefined) return objectsOf(def.in)
  return [schema]
}
