// Package tests: what publint and arethetypeswrong say of the very file that would be published.
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { publint } from 'publint'
import { pack } from './support/pack.ts'

const folder = mkdtempSync(join(tmpdir(), 'billing-elements-'))
const tarball = readFileSync(join(folder, pack(folder).filename))
after(() => rmSync(folder, { recursive: true, force: true }))

/** Without a copy of its own: Buffers share theirs with others. */
const bytes = (): ArrayBuffer => new Uint8Array(tarball).buffer

async function typeProblems(change: (text: string) => string = (text) => text): Promise<string[]> {
  const packed = createPackageFromTarballData(new Uint8Array(bytes()))
  const read = packed.readFile.bind(packed)
  packed.readFile = (path) => (path.endsWith('/package.json') ? change(read(path)) : read(path))
  const analysis = await checkPackage(packed, {
    // Stylesheets have no types, and the files for pages without a bundler are not imported.
    excludeEntrypoints: [/^\.\/cdn\//, './styles.css', './llms.txt'],
  })
  assert.ok(analysis.types)
  return analysis.problems.flatMap((problem) => {
    const how = 'resolutionKind' in problem ? problem.resolutionKind : ''
    // Modules only: who asks with require(), or without `exports`, is told so by Node itself.
    if (how === 'node10' || how === 'node16-cjs') return []
    const where = 'entrypoint' in problem ? problem.entrypoint : ''
    return [`${where} ${how}: ${problem.kind}`]
  })
}

describe('the package that would be published', () => {
  it('has nothing that publint would have otherwise, down to a suggestion', async () => {
    const { messages } = await publint({
      pack: { tarball: bytes() },
      level: 'suggestion',
      strict: true,
    })
    assert.deepEqual(messages, [])
  })

  it('has types that are those of its code, at every entry', async () => {
    assert.deepEqual(await typeProblems(), [])
  })

  it('would be found out if an entry led to types that are not there', async () => {
    const problems = await typeProblems((text) => text.replace('types/vue.d.ts', 'types/none.d.ts'))
    assert.ok(problems.includes('./vue bundler: UntypedResolution'), problems.join('\n'))
  })
})
