// Scripts: the schemas of the wire as JSON Schema, with their descriptions. What a server must send.
import * as z from 'zod/mini'
import { PaymentMethod } from '../../src/api/contract/index.ts'
import {
  identifier,
  instant,
  maskedAwsAccountId,
  urlText,
  version,
} from '../../src/api/contract/scalars.ts'
import { enums, type EnumPage } from './enums.ts'
import { objects, type ObjectPage } from './objects.ts'

export interface JsonSchema {
  $ref?: string
  type?: string | string[]
  const?: unknown
  format?: string
  description?: string
  properties?: Record<string, JsonSchema>
  required?: string[]
  items?: JsonSchema
  anyOf?: JsonSchema[]
  not?: JsonSchema
  enum?: unknown[]
  additionalProperties?: JsonSchema | boolean
  'x-extensible-enum'?: readonly string[]
  [keyword: string]: unknown
}

export const refTo = (name: string) => `#/components/schemas/${name}`

/** What a refinement says in code, said to other languages. */
const scalars = new Map<unknown, JsonSchema>([
  [identifier, { examples: ['lnk_4hT9a'] }],
  [instant, { format: 'date-time' }],
  [maskedAwsAccountId, { examples: ['••••••••9012'] }],
  [urlText, { format: 'uri-reference' }],
  [version, { type: 'integer', minimum: 0 }],
])

function explainWords({ description, words }: EnumPage): string {
  const list = Object.entries(words).map(([word, meaning]) => `- \`${word}\`: ${meaning}`)
  const open = 'More words may come; a reader takes one that it does not know as `unknown`.'
  return [description, list.join('\n'), open].join('\n\n')
}

function describeFields(schema: JsonSchema, { description, fields }: ObjectPage): JsonSchema {
  const properties: Record<string, JsonSchema> = {}
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const text = fields[name]
    if (text === undefined) throw new Error(`No description for the field ${name}`)
    properties[name] = { ...property, description: text }
  }
  return { ...schema, description, properties }
}

/** A kind that does not exist yet has what every kind has, and must not be taken for a known one. */
function newerPaymentMethod(raw: JsonSchema, kinds: readonly string[]): JsonSchema {
  const described = describeFields(raw, {
    ...objects.PaymentMethodNone,
    description: 'A payment method of a newer server. Its other members are ignored.',
    fields: {
      ...objects.PaymentMethodNone.fields,
      kind: 'A word that this version does not know.',
    },
  })
  const kind = { ...described.properties?.['kind'], not: { enum: [...kinds] } }
  return { ...described, properties: { ...described.properties, kind } }
}

/** No `discriminator`, because that would refuse the kinds that are still to come. */
function paymentMethod(names: readonly string[]): JsonSchema {
  return {
    description: 'How the account pays. Told apart by `kind`.',
    anyOf: [...names, 'PaymentMethodNewer'].map((name) => ({ $ref: refTo(name) })),
  }
}

function raw(): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>()
  for (const [id, { schema }] of Object.entries({ ...enums, ...objects })) {
    registry.add(schema, { id })
  }
  registry.add(PaymentMethod.def.options[1].def.in, { id: 'PaymentMethodNewer' })
  const { schemas } = z.toJSONSchema(registry, {
    uri: refTo,
    io: 'input',
    unrepresentable: 'any',
    override({ zodSchema, jsonSchema }) {
      Object.assign(jsonSchema, scalars.get(zodSchema))
    },
  })
  return schemas as Record<string, JsonSchema>
}

/** Every named schema, parts after wholes, as OpenAPI 3.1 wants them under `components`. */
export function componentSchemas(): Record<string, JsonSchema> {
  const schemas: Record<string, JsonSchema> = {}
  const generated = raw()
  const take = (name: string): JsonSchema => {
    const { $schema, $id, ...schema } = generated[name] ?? {}
    if ($schema === undefined || $id === undefined) throw new Error(`No schema for ${name}`)
    return schema
  }
  const kinds = enums.PaymentMethodKind.schema.known
  const names = Object.keys(objects).filter((name) => name.startsWith('PaymentMethod'))

  schemas['PaymentMethod'] = paymentMethod(names)
  for (const [name, page] of Object.entries(objects)) {
    schemas[name] = describeFields(take(name), page)
  }
  schemas['PaymentMethodNewer'] = newerPaymentMethod(take('PaymentMethodNewer'), kinds)
  for (const [name, page] of Object.entries(enums)) {
    schemas[name] = {
      ...take(name),
      description: explainWords(page),
      'x-extensible-enum': page.schema.known,
    }
  }
  return schemas
}
