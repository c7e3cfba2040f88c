// Scripts: openapi.json, from the routes table and the schemas.
import type * as z from 'zod/mini'
import {
  commonRefusals,
  failureRules,
  idempotencyKeyHeader,
  preferHeader,
  preferenceAppliedHeader,
  registrationHeader,
  accountHeader,
  requestHeader,
  requestIdHeader,
  routes,
  writeRefusals,
  type KnownFailureCode,
  type Route,
  type RouteName,
} from '../../src/api/contract/index.ts'
import { problems, type Example } from './examples.ts'
import { fulfillment } from './fulfillment.ts'
import { componentSchemas, refTo } from './json-schema.ts'
import { objects } from './objects.ts'
import { operations, type OperationPage } from './operations.ts'
import { PaymentMethod } from '../../src/api/contract/index.ts'

type Json = Record<string, unknown>

const parameters = {
  LinkId: {
    name: 'id',
    in: 'path',
    required: true,
    description: '`id` of the link.',
    schema: { type: 'string' },
    example: 'lnk_4hT9a',
  },
  IfNoneMatch: {
    name: 'If-None-Match',
    in: 'header',
    description: 'The `ETag` of the link that the client holds.',
    schema: { type: 'string' },
    example: '"lnk_4hT9a.3"',
  },
  Prefer: {
    name: preferHeader,
    in: 'header',
    description:
      '`wait=N` (RFC 7240): the answer may be held up to N seconds, until there is news.',
    schema: { type: 'string' },
    example: 'wait=25',
  },
  IdempotencyKey: {
    name: idempotencyKeyHeader,
    in: 'header',
    required: true,
    description:
      'A quoted string, the same for every try of one intent. Kept for at least 24 hours.',
    schema: { type: 'string', pattern: '^"[\\x20\\x21\\x23-\\x5b\\x5d-\\x7e]+"$' },
    example: '"link:reg_9bV3k"',
  },
  AccountSeen: {
    name: accountHeader,
    in: 'header',
    required: false,
    description:
      'The id of the account that the customer saw, percent-encoded. Refused with `account_changed` when another one is signed in.',
    schema: { type: 'string' },
    example: 'acc_7Qd2m',
  },
  RequestMark: {
    name: requestHeader.name,
    in: 'header',
    required: true,
    description: 'Forces a preflight, so that a forged form cannot carry it.',
    schema: { const: requestHeader.value },
  },
}

const text = (description: string, example: string) => ({
  description,
  schema: { type: 'string' },
  example,
})

const headers = {
  RequestId: text('Names the request in the server’s logs.', 'req-01JD5ZK4'),
  CacheControl: text('Always `no-store`.', 'no-store'),
  ETag: text('Changes with every version of the link.', '"lnk_4hT9a.3"'),
  RetryAfter: {
    description: 'Whole seconds, never a date.',
    schema: { type: 'integer', minimum: 0 },
    example: 20,
  },
  PreferenceApplied: text('`wait` when the answer was held.', 'wait'),
  Registration: {
    description: 'Whether a registration waits for this browser. Absent means: ask.',
    schema: { type: 'string', 'x-extensible-enum': ['none', 'present'] },
    example: 'none',
  },
}

const headerRef = (name: keyof typeof headers) => ({ $ref: `#/components/headers/${name}` })
const everyAnswer = {
  [requestIdHeader]: headerRef('RequestId'),
  'Cache-Control': headerRef('CacheControl'),
}
const linkAnswer = {
  ETag: headerRef('ETag'),
  [preferenceAppliedHeader]: headerRef('PreferenceApplied'),
  [registrationHeader]: headerRef('Registration'),
}

const schemaNames = new Map<z.ZodMiniType, string>([
  [PaymentMethod, 'PaymentMethod'],
  ...Object.entries(objects).map(([name, { schema }]) => [schema, name] as const),
])

/** The name under which a route's schema stands in `components`. */
export function nameOf(schema: z.ZodMiniType): string {
  const name = schemaNames.get(schema)
  if (name === undefined) throw new Error('A route uses a schema that has no name')
  return name
}

function content(schema: z.ZodMiniType, examples: Readonly<Record<string, Example<unknown>>> = {}) {
  return { 'application/json': { schema: { $ref: refTo(nameOf(schema)) }, examples } }
}

/** Codes that a call may refuse with, by HTTP status. */
export function refusalsOf({ method, refusals }: Route): Map<number, KnownFailureCode[]> {
  const codes = [...refusals, ...(method === 'GET' ? [] : writeRefusals), ...commonRefusals]
  const byStatus = new Map<number, KnownFailureCode[]>()
  for (const code of codes) {
    const { status } = failureRules[code]
    if (status === undefined) throw new Error(`${code} does not travel as a problem`)
    byStatus.set(status, [...(byStatus.get(status) ?? []), code])
  }
  return new Map([...byStatus].sort(([one], [other]) => one - other))
}

const paced = new Set([429, 503])

function problemAnswers(route: Route): Json {
  const answers: Json = {}
  for (const [status, codes] of refusalsOf(route)) {
    answers[status] = {
      description: codes.map((code) => `\`${code}\``).join(', '),
      headers: {
        ...everyAnswer,
        ...(paced.has(status) && { 'Retry-After': headerRef('RetryAfter') }),
      },
      content: {
        'application/problem+json': {
          schema: { $ref: refTo('Problem') },
          examples: Object.fromEntries(codes.map((code) => [code, problems[code]])),
        },
      },
    }
  }
  return answers
}

function goodAnswers(name: RouteName, route: Route, page: OperationPage): Json {
  const answers: Json = {}
  for (const [status, schema] of Object.entries(route.answers)) {
    const { description, examples } = page.answers[Number(status)] ?? {}
    answers[status] = {
      description,
      headers: { ...everyAnswer, ...(name === 'getLink' && linkAnswer) },
      ...(schema !== null && { content: content(schema, examples) }),
    }
  }
  return answers
}

function operation(name: RouteName, route: Route): Json {
  const { tag, summary, description, request } = operations[name]
  const wanted: (keyof typeof parameters)[] = []
  if (route.path.includes('{id}')) wanted.push('LinkId')
  if (name === 'getLink') wanted.push('IfNoneMatch', 'Prefer')
  if (route.method !== 'GET') wanted.push('IdempotencyKey', 'RequestMark', 'AccountSeen')
  return {
    operationId: name,
    tags: [tag],
    summary,
    description,
    ...(wanted.length > 0 && {
      parameters: wanted.map((parameter) => ({ $ref: `#/components/parameters/${parameter}` })),
    }),
    ...(route.request !== undefined && {
      requestBody: { required: true, content: content(route.request, request) },
    }),
    responses: { ...goodAnswers(name, route, operations[name]), ...problemAnswers(route) },
  }
}

function paths(): Json {
  const all: Record<string, Json> = {}
  for (const [name, route] of Object.entries(routes) as [RouteName, Route][]) {
    all[route.path] = { ...all[route.path], [route.method.toLowerCase()]: operation(name, route) }
  }
  return all
}

export function openApi(): Json {
  return {
    openapi: '3.1.1',
    info: {
      title: 'EMQX billing through AWS Marketplace',
      version: '1.0.0',
      summary: 'What the web components of @emqx/billing-elements ask of a billing API.',
      description:
        'Evolution is additive: readers ignore fields that they do not know, and read words that they ' +
        'do not know as `unknown`. The rules around the calls are in docs/api-reference.md.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/api/v1/billing', description: 'Hosts may mount it elsewhere.' }],
    security: [{ session: [] }],
    tags: [
      { name: 'Payment method', description: 'How an account pays.' },
      { name: 'Linking', description: 'From a subscription on AWS to a linked account.' },
      { name: 'Cancelling', description: 'What happens when the subscription ends.' },
      { name: 'Fulfillment', description: 'Where AWS sends the browser of a new customer.' },
    ],
    paths: { ...paths(), ...fulfillment },
    components: {
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: '__Host-session',
          description:
            'The session cookie of the host; its name is the host’s. A host may add a bearer or a CSRF ' +
            'token of its own.',
        },
      },
      parameters,
      headers,
      schemas: componentSchemas(),
    },
  }
}
