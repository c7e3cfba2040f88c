// Package tests: the styles that travel are narrower than those in the sources, and say the same.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'

/** Module and what it exports. */
const sheets = {
  'element/missing-styles': 'missingStyles',
  'look/accent': 'accent',
  'look/scheme': 'scheme',
  'look/tokens': 'tokens',
  'look/controls': 'controls',
  'link-status/styles': 'linkStatusStyles',
  'payment-method/styles': 'styles',
  'unlink-guide/styles': 'styles',
  'subscribe-link/styles': 'styles',
  'subscribe-link/precheck-styles': 'precheckStyles',
}

async function cssOf(path: string, name: string): Promise<string> {
  const module = (await import(pathToFileURL(path).href)) as Record<string, { cssText: string }>
  const css = module[name]?.cssText
  assert.ok(css, `${path} exports ${name}`)
  return css
}

/** Without comments, and with white space only where two words meet. */
const plain = (css: string): string =>
  css
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{}:;,]) ?/g, '$1')
    .replace(/;}|\( | \)/g, (found) => found.replace(/[; ]/, ''))
    .trim()

for (const [path, name] of Object.entries(sheets)) {
  test(`${path} says the same`, async () => {
    const source = await cssOf(`src/components/${path}.ts`, name)
    const built = await cssOf(`dist/components/${path}.js`, name)
    assert.equal(plain(built), plain(source))
    assert.ok(built.length < source.length, 'it is narrower')
    assert.doesNotMatch(built, /\/\*|\n /)
  })
}
