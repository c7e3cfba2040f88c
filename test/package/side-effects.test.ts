// Package tests: a host's bundler keeps what an import is for, and drops what nobody uses.
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { bundleOf } from '../../scripts/bundle.ts'

const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  exports: Record<string, string | { types: string; default: string }>
}

// Inside the package, so that its own name leads to what was built.
mkdirSync('test-results', { recursive: true })
const folder = mkdtempSync(join('test-results', 'shaking-'))
after(() => rmSync(folder, { recursive: true, force: true }))

/** Everything that a page with this one line loads. */
async function bundled(line: string): Promise<string> {
  const entry = join(folder, 'page.js')
  writeFileSync(entry, line)
  return (await bundleOf(entry)).map(({ code }) => code).join('\n')
}

const names = Object.keys(exports).flatMap(
  (entry) => /^\.\/define\/([\w-]+)$/.exec(entry)?.[1] ?? [],
)

describe('a page that imports', () => {
  for (const door of ['', ...names]) {
    const entry = door === '' ? 'define' : `define/${door}`
    it(`${entry} has its tags, though it names nothing from it`, async () => {
      const code = await bundled(`import '@emqx/billing-elements/${entry}'`)
      for (const name of door === '' ? names : [door]) {
        assert.match(code, new RegExp(`\\(["'\`]emqx-billing-${name}["'\`],`))
      }
    })
  }

  for (const entry of ['', '/api', '/contract', '/mock', '/react', '/vue', '/svelte']) {
    it(`${entry || 'the front door'} and uses nothing of it loads nothing`, async () => {
      const code = await bundled(`import '@emqx/billing-elements${entry}'`)
      assert.ok(code.length < 50, `${code.length} bytes`)
    })
  }

  it('configureBilling alone loads no element and no Lit', async () => {
    const line = `import { configureBilling } from '@emqx/billing-elements'`
    const code = await bundled(`${line}\nconfigureBilling({ apiBase: '/api' })`)
    assert.ok(code.length < 1_500, `${code.length} bytes`)
  })
})
