// Package tests: what no file of src may do, whatever it is for.
import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { describe, it } from 'node:test'

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => `src/${name.replaceAll('\\', '/')}`)
  .filter((path) => path.endsWith('.ts'))

/** Comments may speak of what the code must not do. In a URL `//` begins none. */
function code(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')
}

/** Fails with the files that do it, and where the pattern would not notice the examples. */
function nobody(pattern: RegExp, examples: readonly string[]): void {
  for (const example of examples) assert.match(code(example), pattern)
  assert.ok(sources.length > 100)
  const guilty = sources.filter((path) => pattern.test(code(readFileSync(path, 'utf8'))))
  assert.deepEqual(guilty, [])
}

describe('the sources', () => {
  it('make no markup and no code of a text', () => {
    const pattern =
      /\b(?:inner|outer)HTML\b|insertAdjacentHTML|\bsetHTML|srcdoc|document\.write|createContextualFragment|DOMParser|unsafe(?:HTML|SVG|CSS|Static)|\beval\s*\(|\bFunction\s*\(|setTimeout\(\s*['"`]/
    nobody(pattern, [
      'a.innerHTML = b',
      'a.insertAdjacentHTML("x", b)',
      'frame.srcdoc = c',
      "import { unsafeHTML } from 'lit/directives/unsafe-html.js'",
      'eval(d)',
      'new Function(e)',
      "setTimeout('f()', 1)",
    ])
  })

  it('keep nothing in the browser', () => {
    const pattern =
      /\b(?:local|session)Storage\b|\bindexedDB\b|\bcaches\.|document\.cookie|\bcookieStore\b|pushState|window\.name\b/
    nobody(pattern, [
      'localStorage.a = 1',
      'globalThis.sessionStorage',
      'document.cookie = b',
      'caches.open(c)',
      'indexedDB.open(d)',
    ])
  })

  it('listen to clicks, and never to the pressing of a pointer or a key', () => {
    const pattern = /['"`@.](?:on)?(?:key|mouse|pointer|touch|drag|gesture|device)[a-z]+['"`=]/
    nobody(pattern, [
      "a.addEventListener('keydown', b)",
      '<p @pointerdown=${c}>',
      'd.onmousedown= e',
      "addEventListener('devicemotion', f)",
    ])
  })

  it('bring up no text by pointing', () => {
    const pattern = /<\w[^>]*\stitle=|\.title\s*=[^=]/
    nobody(pattern, ['<p class="a" title="b">', 'a.title = b'])
  })

  it('listen to no other window', () => {
    const pattern =
      /addEventListener\(\s*['"`]message['"`]|\b(?:window|globalThis|self)\.onmessage|window\.(?:opener|parent|top)\b/
    nobody(pattern, ["addEventListener('message', a)", 'window.onmessage = b', 'window.opener.c()'])
  })

  it('ask nobody but through the one fetch that comes in', () => {
    const pattern = /XMLHttpRequest|EventSource\b|WebSocket\b|sendBeacon|new Image\b|importScripts/
    nobody(pattern, [
      'new XMLHttpRequest()',
      'navigator.sendBeacon(a)',
      'new WebSocket(b)',
      'new Image().src = c',
    ])
  })

  it('are read without their comments, and with everything else', () => {
    const text = "/** innerHTML */\nconst a = 'https://x' // eval(a)\nb.innerHTML = a"
    assert.equal(code(text).trim(), "const a = 'https://x' \nb.innerHTML = a")
  })
})
