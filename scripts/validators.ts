// Scripts: writes the readers of the contract, which ship to a page, from its schemas, which do not.
// With --check it writes nothing, and fails when what is committed is not what it would write.
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import { format, resolveConfig } from 'prettier'
import * as contract from '../src/api/contract/index.ts'
import * as rules from '../src/api/contract/rules.ts'
import * as scalars from '../src/api/contract/scalars.ts'
import { textOf } from './text-of.ts'
import { generateReaders } from './validators/generate.ts'
import { readable } from './validators/readable.ts'
import type { Schema } from './validators/schema.ts'

export const readersPath = 'src/api/contract/generated/readers.ts'

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && '_zod' in value
}

function namesOf(...modules: object[]): Map<Schema, string> {
  const named = modules.flatMap((one) => Object.entries(one))
  return new Map(named.flatMap(([name, value]) => (isSchema(value) ? [[value, name]] : [])))
}

const room =
  '// Room: contract. Generated from the schemas by `npm run validators:write`. Not edited by hand.'

/** The names of `module` that `text` uses. */
function importLine(text: string, module: string, names: readonly string[]): string {
  const used = names.filter((name) => new RegExp(`\\b${name}\\b`).test(text))
  return used.length === 0 ? '' : `import { ${used.join(', ')} } from '${module}'\n`
}

const moves = [
  'byWord',
  'fits',
  'flag',
  'isAtMost',
  'isNumber',
  'isText',
  'lenient',
  'list',
].concat(['number', 'object', 'optional', 'record', 'text', 'turned', 'words', 'type Reader'])

/** What belongs into the file of the readers. */
export async function readersSource(): Promise<string> {
  const body = generateReaders({
    roots: readable,
    names: namesOf(scalars, contract),
    rules: new Map(Object.entries(rules).map(([name, rule]) => [rule, name])),
  })
  const imports = [
    importLine(`${body} type Reader`, '../moves.ts', moves),
    "import type { ResourceName } from '../resources.ts'\n",
    importLine(body, '../rules.ts', Object.keys(rules)),
  ].join('')
  const options = await resolveConfig(readersPath)
  return format(`${room}\n${imports}\n${body}`, { ...options, parser: 'typescript' })
}

async function main(check: boolean): Promise<void> {
  const source = await readersSource()
  if (!check) {
    await mkdir(dirname(readersPath), { recursive: true })
    await writeFile(readersPath, source)
  } else if ((await textOf(readersPath)) !== source) {
    console.error(`${readersPath} is not what the schemas say. Run: npm run validators:write`)
    process.exitCode = 1
  }
}

const started = process.argv[1]
if (started !== undefined && import.meta.url === pathToFileURL(started).href) {
  await main(process.argv.includes('--check'))
}
