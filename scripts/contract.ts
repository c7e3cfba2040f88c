// Scripts: writes docs/openapi.json and docs/api-reference.md from the contract's schemas.
// With --check it writes nothing, and fails when what stands in docs/ is not what it would write.
import { mkdir, writeFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { openApi } from './contract/openapi.ts'
import { reference } from './contract/reference.ts'
import { textOf } from './text-of.ts'

/** What belongs into docs/, by path. */
export function contractDocuments(): Readonly<Record<string, string>> {
  return {
    'docs/openapi.json': `${JSON.stringify(openApi(), null, 2)}\n`,
    'docs/api-reference.md': reference(),
  }
}

/** Paths of documents that are missing or say something else than the schemas. */
export async function driftedDocuments(root = '.'): Promise<string[]> {
  const drifted: string[] = []
  for (const [path, text] of Object.entries(contractDocuments())) {
    if ((await textOf(`${root}/${path}`)) !== text) drifted.push(path)
  }
  return drifted
}

async function main(check: boolean): Promise<void> {
  if (!check) {
    await mkdir('docs', { recursive: true })
    for (const [path, text] of Object.entries(contractDocuments())) await writeFile(path, text)
    return
  }
  const drifted = await driftedDocuments()
  if (drifted.length === 0) return
  console.error(`Not what the schemas say: ${drifted.join(', ')}. Run: npx tsx scripts/contract.ts`)
  process.exitCode = 1
}

const started = process.argv[1]
if (started !== undefined && import.meta.url === pathToFileURL(started).href) {
  await main(process.argv.includes('--check'))
}
