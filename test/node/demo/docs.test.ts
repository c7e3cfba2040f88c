// The repository's pages as the demo serves them: every link leads somewhere, and nothing in them runs.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anchorOf, readDocs } from '../../../demo/docs.ts'

const pages = await readDocs()
const html = [...pages].filter(([path]) => path.endsWith('.html'))

const idsOf = (text = ''): Set<string> =>
  new Set([...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? ''))

test('the README is the first page, and every other is linked from each', () => {
  assert.ok(html.length >= 12, String(html.length))
  for (const [path, text] of html) {
    for (const [other] of html) assert.ok(text.includes(`href="${other}"`), `${path} → ${other}`)
  }
  assert.match(pages.get('/docs/index.html') ?? '', /<h1 id="emqx-billing-elements">/)
})

test('every link between them leads to a page and to a heading on it', () => {
  let counted = 0
  for (const [path, text] of html) {
    const ids = idsOf(text)
    for (const [, href = ''] of text.matchAll(/<a href="([^"]+)"/g)) {
      if (/^https?:/.test(href) || href === '/') continue
      const [target = '', anchor] = href.split('#')
      const there = target === '' ? text : pages.get(target)
      assert.ok(there !== undefined, `${path} leads to ${href}`)
      if (anchor === undefined) continue
      counted += 1
      assert.ok((target === '' ? ids : idsOf(there)).has(anchor), `${path} leads to ${href}`)
    }
  }
  assert.ok(counted > 10, String(counted))
})

test('anchors are those of GitHub', () => {
  assert.equal(anchorOf('Several copies on one page'), 'several-copies-on-one-page')
  assert.equal(anchorOf("What's new, in 2.0?"), 'whats-new-in-20')
})

test('pages keep the policy of the demo: no script, no inline style', () => {
  for (const [path, text] of html)
    assert.doesNotMatch(text, /<script\b|<style\b|<[a-z][^<>]* (?:style|on\w+)=/, path)
})
