// Scripts: api-reference.md, the contract for people.
import {
  commonRefusals,
  exposedHeaders,
  failureRules,
  idempotencyKeyHeader,
  preferenceAppliedHeader,
  preferHeader,
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
import { enums } from './enums.ts'
import { problems, type Example } from './examples.ts'
import { componentSchemas, type JsonSchema } from './json-schema.ts'
import { objects } from './objects.ts'
import { nameOf } from './openapi.ts'
import { operations, type OperationPage } from './operations.ts'
import * as prose from './prose.ts'

const code = (text: string | number) => `\`${text}\``
const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ')

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows.map((row) => row.map(cell))]
  return lines.map((line) => `| ${line.join(' | ')} |`).join('\n')
}

const anchor = (name: string) => `[${name}](#${name.toLowerCase()})`

function typeText(schema: JsonSchema): string {
  if (schema.$ref !== undefined) return anchor(schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1))
  if (schema.const !== undefined) return code(JSON.stringify(schema.const))
  if (schema.items !== undefined) return `list of ${typeText(schema.items)}`
  if (schema.format === 'date-time') return 'moment'
  if (schema.format === 'uri-reference') return 'URL'
  if (schema.type === 'object') return 'texts and numbers by name'
  return [schema.type ?? 'any'].flat().join(' or ')
}

function fieldTable({ properties = {}, required = [] }: JsonSchema): string {
  const rows = Object.entries(properties).map(([name, field]) => [
    code(name),
    typeText(field),
    required.includes(name) ? 'yes' : '',
    field.description ?? '',
  ])
  return table(['field', 'type', 'always', 'meaning'], rows)
}

function examplesText(examples: Readonly<Record<string, Example<unknown>>> = {}): string[] {
  return Object.values(examples).map(
    ({ summary, value }) => `${summary}:\n\n\`\`\`json\n${JSON.stringify(value, null, 2)}\n\`\`\``,
  )
}

/** Each example once, under the resource that it shows. */
function examplesByResource(): Map<string, Record<string, Example<unknown>>> {
  const found = new Map<string, Record<string, Example<unknown>>>()
  const add = (name: string, more: Readonly<Record<string, Example<unknown>>> = {}) =>
    found.set(name, { ...found.get(name), ...more })
  for (const [name, route] of Object.entries(routes) as [RouteName, Route][]) {
    const page: OperationPage = operations[name]
    if (route.request !== undefined) add(nameOf(route.request), page.request)
    for (const [status, schema] of Object.entries(route.answers)) {
      if (schema !== null) add(nameOf(schema), page.answers[Number(status)]?.examples)
    }
  }
  const problem = problems.credit_card_on_file
  if (problem !== undefined) add('Problem', { problem })
  return found
}

function calls(): string {
  const rows = (Object.entries(routes) as [RouteName, Route][]).map(([name, route]) => [
    `${anchor(name)}`,
    code(`${route.method} ${route.path}`),
    operations[name].summary,
    Object.keys(route.answers).join(', '),
  ])
  return `## Calls\n\n${table(['call', 'request', 'purpose', 'answers'], rows)}`
}

function call(name: RouteName, route: Route): string {
  const page: OperationPage = operations[name]
  const answers = Object.entries(route.answers).map(([status, schema]) => {
    const what = page.answers[Number(status)]?.description ?? ''
    return [status, schema === null ? '' : anchor(nameOf(schema)), what]
  })
  const own = route.refusals.map(code).join(', ')
  const isWrite = route.method !== 'GET'
  const groups = ['those of every call', ...(isWrite ? ['those of every write'] : [])]
  const body = route.request === undefined ? [] : [`Body: ${anchor(nameOf(route.request))}.`]
  return [
    `### ${name}`,
    `${code(`${route.method} ${route.path}`)}: ${page.summary}.`,
    page.description,
    ...body,
    table(['status', 'body', 'meaning'], answers),
    `Refuses with ${[...(own === '' ? [] : [own]), ...groups].join(', and ')}.`,
  ].join('\n\n')
}

function resource(name: string, schema: JsonSchema, examples: Record<string, Example<unknown>>) {
  const parts = [`### ${name}`, schema.description ?? '']
  if (schema.anyOf !== undefined) {
    parts.push(schema.anyOf.map((kind) => `- ${typeText(kind)}`).join('\n'))
  } else parts.push(fieldTable(schema))
  return [...parts, ...examplesText(examples)].join('\n\n')
}

function resources(): string {
  const schemas = componentSchemas()
  const examples = examplesByResource()
  const names = ['PaymentMethod', ...Object.keys(objects), 'PaymentMethodNewer']
  const sections = names.map((name) =>
    resource(name, schemas[name] ?? {}, examples.get(name) ?? {}),
  )
  const note = 'A field that is not always there is left out, never `null`.'
  return ['## Resources', note, ...sections].join('\n\n')
}

function words(): string {
  const sections = Object.entries(enums).map(([name, { description, words: explained }]) => {
    const rows = Object.entries(explained).map(([word, meaning]) => [code(word), meaning])
    return `### ${name}\n\n${description}\n\n${table(['word', 'meaning'], rows)}`
  })
  const note =
    'More words may come in each of these. A reader takes one that it does not know as `unknown`.'
  return ['## Words', note, ...sections].join('\n\n')
}

function failures(): string {
  const meanings: Readonly<Record<string, string>> = enums.FailureCode.words
  const rows = (Object.keys(failureRules) as KnownFailureCode[]).map((name) => {
    const { status, retryable, firstAction } = failureRules[name]
    return [
      code(name),
      status === undefined ? 'inside a Link' : String(status),
      retryable ? 'yes' : 'no',
      meanings[name] ?? '',
      code(firstAction),
    ]
  })
  return [
    prose.errors,
    `Every call may refuse with ${commonRefusals.map(code).join(', ')}; every write also with ` +
      `${writeRefusals.map(code).join(', ')}.`,
    table(['code', 'HTTP', 'retryable', 'cause', 'first action'], rows),
    '`csrf_rejected` is repeated once, with a renewed token.',
  ].join('\n\n')
}

function headerFields(): string {
  const sent = [
    [
      code(`${requestHeader.name}: ${requestHeader.value}`),
      'writes',
      'Forces a preflight, so that a forged form cannot carry it.',
    ],
    [code(idempotencyKeyHeader), 'writes', 'The same for every try of one intent; see below.'],
    [
      code(accountHeader),
      'writes',
      'Optional: the id of the account that the customer saw, percent-encoded.',
    ],
    [
      code(preferHeader),
      '`getLink`',
      '`wait=N`: the answer may be held up to N seconds, until there is news.',
    ],
    [code('If-None-Match'), '`getLink`', 'The `ETag` of the link that the client holds.'],
  ]
  const received = [
    [code('Cache-Control'), 'every answer', '`no-store`.'],
    [
      code(requestIdHeader),
      'every answer',
      'Names the request in the server’s logs. Shown as correlation id.',
    ],
    [
      code('Date'),
      'every answer',
      'The server’s time. Countdowns use it, because clocks of browsers may be wrong.',
    ],
    [code('ETag'), '`getLink`', 'Changes with every version of the link.'],
    [code('Retry-After'), '429, 503', 'Whole seconds.'],
    [code(preferenceAppliedHeader), '`getLink`', '`wait` when the answer was held.'],
    [
      code(registrationHeader),
      '`getLink`, optional',
      '`none` or `present`: whether a registration waits for this browser. Saves a second question; absent means: ask.',
    ],
  ]
  const head = ['field', 'where', 'meaning']
  return `## Header fields\n\nRequests:\n\n${table(head, sent)}\n\nAnswers:\n\n${table(head, received)}`
}

export function reference(): string {
  const exposed = exposedHeaders.map(code).join(', ')
  const sections = (Object.entries(routes) as [RouteName, Route][]).map(([name, route]) =>
    call(name, route),
  )
  return `${[
    '<!-- Generated by scripts/contract.ts from the schemas. Do not edit. -->',
    prose.introduction,
    prose.rules,
    `${prose.fulfillment}\n  ${exposed}.`,
    calls(),
    ...sections,
    prose.states,
    failures(),
    headerFields(),
    prose.idempotency,
    prose.pace,
    resources(),
    words(),
  ].join('\n\n')}\n`
}
