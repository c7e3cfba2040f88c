// Package tests: templates of React and Vue with our tags compile, and misspelt ones do not.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { after, describe, it } from 'node:test'

// Inside the package, so that its own name leads to what was built.
mkdirSync('test-results', { recursive: true })
const folder = mkdtempSync(join('test-results', 'types-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const typescript = dirname(createRequire(import.meta.url).resolve('typescript/package.json'))
const options = {
  target: 'es2022',
  lib: ['es2022', 'DOM', 'DOM.Iterable'],
  module: 'esnext',
  moduleResolution: 'bundler',
  jsx: 'react-jsx',
  strict: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
  types: [],
}

/** What the compiler has against each file, of one run over all of them. */
function compiled(files: Readonly<Record<string, string>>): (name: string) => string[] {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  const config = join(folder, 'tsconfig.json')
  writeFileSync(config, JSON.stringify({ compilerOptions: options, files: Object.keys(files) }))
  const args = [join(typescript, 'bin/tsc'), '-p', config, '--pretty', 'false']
  const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  const found = stdout.split('\n').filter((line) => line.includes('error TS'))
  return (name) => found.filter((line) => line.includes(`/${name}(`))
}

const react = (attributes: string): string => `
  import type {} from '@emqx/billing-elements/react'
  import type { EmqxBillingSubscribeLink } from '@emqx/billing-elements'
  import { createRef } from 'react'
  const link = createRef<EmqxBillingSubscribeLink>()
  export const page = <div>
    <emqx-billing-link-status lang="ja" className="a" api-base="/api" product-name="EMQX"
      onemqxlinksettled={(event) => event.outcome satisfies 'active' | 'failed'}
      onemqxbillingaction={(event) => { event.preventDefault(); event.url?.length }} />
    <emqx-billing-payment-method onemqxpaymentmethodchange={({ kind }) => kind} />
    <emqx-billing-unlink-guide heading-level={3}
      onClick={(event) => event.currentTarget.headingLevel} />
    <emqx-billing-subscribe-link ref={link} key="1" ${attributes}>
      <a href="/">AWS</a>
    </emqx-billing-subscribe-link>
  </div>`

const vue = (props: string): string => `
  import type {} from '@emqx/billing-elements/vue'
  import type { GlobalComponents } from 'vue'
  type Link = InstanceType<GlobalComponents['emqx-billing-subscribe-link']>
  type Guide = InstanceType<GlobalComponents['emqx-billing-unlink-guide']>
  export const link: Link['$props'] = { key: 1, class: 'a', ${props} }
  export const guide: Guide['$props'] = {
    headingLevel: 3,
    onEmqxbillingaction: (event) => event.preventDefault(),
  }
  export const level = (guide: Guide) => guide.headingLevel + guide.offsetWidth`

const wrong = [
  ['wrong-1.tsx', 'an attribute', react('placment="login"')],
  ['wrong-2.tsx', 'an event', react('onemqxsubcribe={() => undefined}')],
  ['wrong-3.tsx', 'an event of another element', react('onemqxlinkchange={() => undefined}')],
  ['wrong-4.tsx', 'a value', react('placement="signup"')],
  ['wrong-5.tsx', 'a field of an event', react('onemqxsubscribe={(event) => event.link}')],
  ['wrong-6.tsx', 'the kind of value', react('listing-url={7}')],
  ['wrong-1.ts', 'an attribute', vue("placment: 'login'")],
  ['wrong-2.ts', 'a name of two words', vue("listingUri: '/'")],
  ['wrong-3.ts', 'an event', vue('onEmqxsubcribe: () => undefined')],
  ['wrong-4.ts', 'a value', vue("placement: 'signup'")],
] as const

const errors = compiled({
  'right.tsx': react('placement="register" precheck'),
  'right.ts': vue("placement: 'login', precheck: '', onEmqxsubscribe: ({ href }) => href.length"),
  ...Object.fromEntries(wrong.map(([name, , text]) => [name, text])),
})

describe('the types for React and Vue', () => {
  for (const name of ['right.tsx', 'right.ts', 'react.d.ts', 'vue.d.ts']) {
    it(`know what a template may write on our tags: ${name}`, () =>
      assert.deepEqual(errors(name), []))
  }

  for (const [name, what] of wrong) {
    it(`find ${what} misspelt in ${name.endsWith('x') ? 'React' : 'Vue'}`, () => {
      const found = errors(name)
      assert.equal(found.length, 1, found.join('\n'))
    })
  }

  it('leave nothing to guess', () => {
    for (const name of ['react', 'vue', 'svelte']) {
      const text = readFileSync(`dist/types/${name}.d.ts`, 'utf8')
      assert.doesNotMatch(text, /\bany\b|CustomEvent|undefinedProps/)
    }
  })
})
