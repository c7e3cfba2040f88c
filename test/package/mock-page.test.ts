// Package tests: the code in docs/mock.md, as host teams copy it, against the built package.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { findBrowser } from '../../scripts/browser.ts'
import { projectOf } from '../support/page-code.ts'

const bin = (path: string): string => join(process.cwd(), 'node_modules', path)

async function run(args: string[], cwd: string): Promise<{ code: number; said: string }> {
  const env = { ...process.env, NODE_OPTIONS: '', CI: '1', NO_COLOR: '1', FORCE_COLOR: '0' }
  const child = spawn(process.execPath, args, { cwd, env })
  let said = ''
  child.stdout.on('data', (chunk) => (said += String(chunk)))
  child.stderr.on('data', (chunk) => (said += String(chunk)))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code: code ?? -1, said }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** What Storybook does with a story: its loaders, then its render, then the next story in its place. */
const storyTest = `// @vitest-environment jsdom
import { expect, it, vi } from 'vitest'
import meta, * as stories from './billing.stories.ts'

const text = (tag) => document.querySelector(tag)?.shadowRoot?.textContent ?? ''

async function show(story) {
  const args = { ...meta.args, ...story.args }
  const loaded = {}
  for (const loader of meta.loaders) Object.assign(loaded, await loader({ args }))
  document.body.innerHTML = meta.render(args, { args, loaded })
}

it('shows one story after the other, each with a backend of its own', async () => {
  const { CardInTheWay, AlreadyLinked, Linking } = stories
  await show(CardInTheWay)
  await vi.waitFor(() => expect(text('emqx-billing-payment-method')).toContain('Visa'))
  await vi.waitFor(() => expect(text('emqx-billing-link-status')).toContain('A credit card is set'))
  await show(AlreadyLinked)
  await vi.waitFor(() =>
    expect(text('emqx-billing-payment-method')).toContain('AWS Marketplace Subscription'),
  )
  await show(Linking)
  await vi.waitFor(() => expect(text('emqx-billing-link-status')).toContain('Waiting for AWS'))
})
`

describe('the code in docs/mock.md', () => {
  const { folder, blocks, write, remove } = projectOf('docs/mock.md')
  after(remove)
  before(() => {
    const compilerOptions = {
      target: 'es2022',
      module: 'esnext',
      moduleResolution: 'bundler',
      lib: ['es2022', 'DOM', 'DOM.Iterable'],
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      types: [],
      allowImportingTsExtensions: true,
    }
    write('tsconfig.json', JSON.stringify({ compilerOptions, include: ['**/*.ts'] }))
    // A busy machine is slow, and no test of a host: what waits there waits longer here.
    write(
      'patience.js',
      `import { vi } from 'vitest'
      const { waitFor } = vi
      vi.waitFor = (holds, options) => waitFor(holds, { timeout: 120_000, ...options })`,
    )
    write(
      'vitest.config.js',
      `export default {
        test: {
          include: ['*.test.ts', '*.test.js'],
          setupFiles: ['./patience.js'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      }`,
    )
    write('stories.test.js', storyTest)
  })

  it('is there for every use', () => {
    const files = [...blocks.keys()]
    for (const use of [
      'jsdom.test',
      'happy-dom.test',
      'msw.test',
      'client.test',
      'stories',
      'spec',
    ]) {
      assert.ok(
        files.some((file) => file.includes(use)),
        use,
      )
    }
  })

  it('fits on one screen each', () => {
    for (const [file, code] of blocks) assert.ok(code.split('\n').length <= 50, file)
  })

  it('compiles in strict TypeScript', async () => {
    const { code, said } = await run([bin('typescript/bin/tsc'), '-p', 'tsconfig.json'], folder)
    assert.equal(code, 0, said)
  })

  it('passes in Vitest: jsdom, happy-dom, msw, plain fetch, and the stories', async () => {
    const { code, said } = await run([bin('vitest/vitest.mjs'), 'run', '--root', folder], folder)
    assert.equal(code, 0, said)
    assert.match(said, /Test Files +5 passed/)
  })

  it('passes in Playwright, with the server and the proxy of a host in between', async () => {
    const ports = { 5180: await freePort(), 5173: await freePort() }
    for (const [file, text] of blocks) {
      const moved = text.replace(/5180|5173/g, (port) => String(ports[Number(port) as 5180]))
      if (file.startsWith('e2e/')) write(file, moved)
    }
    const config = JSON.stringify({
      executablePath: (await findBrowser()).executablePath,
      args: ['--no-sandbox'],
    })
    write(
      'e2e/here.config.ts',
      `import config from './playwright.config.ts'
      const timeout = 120_000
      export default {
        ...config,
        timeout: 2 * timeout,
        expect: { timeout },
        use: { ...config.use, launchOptions: ${config} },
        webServer: config.webServer.map((each) => ({ ...each, timeout })),
      }`,
    )
    const words = ['test', '--config', 'here.config.ts', '--reporter', 'line']
    const cli = bin('@playwright/test/cli.js')
    const { code, said } = await run([cli, ...words], join(folder, 'e2e'))
    assert.equal(code, 0, said)
    assert.match(said, /1 passed/)
  })
})
