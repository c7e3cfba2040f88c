// Room: contract. What stands in docs/ is what the schemas say.
import assert from 'node:assert/strict'
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { contractDocuments, driftedDocuments } from '../../../scripts/contract.ts'

describe('the generated documents', () => {
  let folder = ''
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'contract-'))
    await mkdir(join(folder, 'docs'))
  })
  after(() => rm(folder, { recursive: true }))

  it('that are committed are the ones that the schemas give today', async () => {
    assert.deepEqual(await driftedDocuments(), [], 'run: npx tsx scripts/contract.ts')
  })

  it('count as drifted while they are missing', async () => {
    assert.deepEqual(await driftedDocuments(folder), Object.keys(contractDocuments()))
  })

  it('count as drifted when one letter is another', async () => {
    for (const [path, text] of Object.entries(contractDocuments())) {
      await writeFile(join(folder, path), path.endsWith('.md') ? `${text} ` : text)
    }
    assert.deepEqual(await driftedDocuments(folder), ['docs/api-reference.md'])
  })

  it('are the same every time they are made', () => {
    assert.deepEqual(contractDocuments(), contractDocuments())
  })
})
