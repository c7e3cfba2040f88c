// Package tests: what speaks to a host's engineer is there in development, and nowhere in production.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { build, createServer, type Rolldown } from 'vite'
import { advices } from '../../src/dev/advice.ts'

interface Target {
  development?: string
  default: string
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  name: string
  exports: Record<string, string | Target>
}

/** Entries that speak: those that bring elements. */
const speaking = Object.entries(manifest.exports).flatMap(([entry, target]) =>
  typeof target === 'object' && target.development !== undefined
    ? [{ entry, specifier: manifest.name + entry.slice(1), target: target as Required<Target> }]
    : [],
)

/** Where plain Node, with or without the condition, finds an entry. */
function resolved(specifier: string, ...flags: string[]): string {
  const script = `console.log(import.meta.resolve(${JSON.stringify(specifier)}))`
  const env = { ...process.env, NODE_OPTIONS: '' }
  const args = [...flags, '--input-type=module', '--eval', script]
  return execFileSync(process.execPath, args, { env, encoding: 'utf8' }).trim()
}

async function bundle(file: string): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { write: false, rolldownOptions: { input: file, preserveEntrySignatures: 'strict' } },
  })) as Rolldown.RolldownOutput
  return built.output.map((one) => (one.type === 'chunk' ? one.code : '')).join('\n')
}

/** Words that only the advice has. */
const speech = /Only in development|troubleshooting\.md|configureBilling\(\{/

describe('in development', () => {
  it('every entry that brings elements has a build that speaks', () => {
    assert.deepEqual(
      speaking.map(({ entry }) => entry),
      [
        '.',
        './define',
        './define/subscribe-link',
        './define/link-status',
        './define/payment-method',
        './define/unlink-guide',
      ],
    )
  })

  for (const { entry, specifier, target } of speaking) {
    it(`${entry} speaks under the condition, and is the other one without`, () => {
      assert.ok(
        resolved(specifier, '--conditions=development').endsWith(target.development.slice(1)),
      )
      assert.ok(resolved(specifier).endsWith(target.default.slice(1)))
    })

    it(`${entry} that speaks can be imported where there is no DOM`, () => {
      const script = `await import(${JSON.stringify(specifier)})`
      const args = ['--conditions=development', '--input-type=module', '--eval', script]
      execFileSync(process.execPath, args, { env: { ...process.env, NODE_OPTIONS: '' } })
    })

    it(`${entry} has the same exports in both`, async () => {
      const names = async (path: string): Promise<string[]> =>
        Object.keys((await import(new URL(`../../${path}`, import.meta.url).href)) as object).sort()
      assert.deepEqual(await names(target.development), await names(target.default))
    })
  }

  it("is what Vite's dev server takes by itself", async () => {
    const server = await createServer({
      configFile: false,
      logLevel: 'silent',
      server: { middlewareMode: true, watch: null },
      optimizeDeps: { noDiscovery: true },
    })
    const found = await server.pluginContainer.resolveId(
      `${manifest.name}/define`,
      'demo/index.html',
    )
    await server.close()
    assert.match(found?.id ?? '', /\/dist\/dev\/define\.js$/)
  })
})

describe('in production', () => {
  for (const { entry, target } of speaking) {
    it(`${entry} says nothing, and holds no word of it`, async () => {
      assert.doesNotMatch(await bundle(target.default), speech)
    })
  }

  it('nothing is left on the page of a CDN either, but in the file for development', () => {
    assert.doesNotMatch(readFileSync('dist/cdn/define.js', 'utf8'), speech)
    assert.match(readFileSync('dist/cdn/dev/define.js', 'utf8'), speech)
  })

  it('would be found out if it spoke', async () => {
    const spoken = await bundle('dist/dev/define.js')
    assert.match(spoken, speech)
    for (const name of Object.keys(advices)) assert.ok(spoken.includes(name), name)
  })
})
