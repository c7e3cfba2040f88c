// Package tests: the templates that travel are narrower than those in the sources, and say the same.
import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { parseAst } from 'vite'

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

/** Line breaks in plain texts, and indented lines in templates. */
function wide(code: string): string[] {
  const found: string[] = []
  JSON.stringify(parseAst(code), function (this: unknown, key, value: unknown) {
    const node = value as { type?: string; quasis?: { value: { raw: string } }[] } | null
    if (node?.type !== 'TemplateLiteral') return value
    const raw = (node.quasis ?? []).map((one) => one.value.raw).join('$')
    if (key === 'quasi' ? /\n[ \t]/.test(raw) : raw.includes('\n')) found.push(raw)
    return value
  })
  return found
}

test('templates travel without indentation, and no other text has lines that could lose theirs', () => {
  const folder = 'dist/components'
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const modules = files.filter((name) => name.endsWith('.js'))
  assert.ok(modules.length > 100)
  for (const name of modules) {
    assert.deepEqual(wide(readFileSync(`${folder}/${name}`, 'utf8')), [], name)
  }
  assert.equal(wide('a = html`<p>\n  ${b}</p>`').length, 1)
  assert.equal(wide('a = `b\n${c}`').length, 1)
})
