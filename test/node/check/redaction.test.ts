// Room: test. Secrets do not come out of a report, and a server does not drive the terminal.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { CookieJar, readSetCookie } from '../../../src/check/cookie-jar.ts'
import { printable } from '../../../src/check/paint.ts'
import { Redaction } from '../../../src/check/redaction.ts'

describe('Redaction', () => {
  it('hides a value wherever it stands, percent-encoded too', () => {
    const redaction = new Redaction()
    redaction.hide('tok/en+1=')
    assert.equal(redaction.text('a tok/en+1= b tok%2Fen%2B1%3D'), 'a ‹hidden› b ‹hidden›')
  })

  it('hides the longer of two that begin alike as a whole', () => {
    const redaction = new Redaction()
    redaction.hide('secret')
    redaction.hide('secret-longer')
    assert.equal(redaction.text('secret-longer'), '‹hidden›')
  })

  it('leaves a report readable where a secret is a word of three letters', () => {
    const redaction = new Redaction()
    redaction.hideCookies('lang=en; s=abcdefgh')
    assert.equal(redaction.text('pending abcdefgh'), 'pending ‹hidden›')
  })

  it('hides header fields that say who somebody is, and flags of cookies stay', () => {
    const redaction = new Redaction()
    redaction.hideHeader('X-Tenant-Key')
    assert.equal(redaction.header('cookie', 'a=b'), '‹hidden›')
    assert.equal(redaction.header('authorization', 'Bearer x'), '‹hidden›')
    assert.equal(redaction.header('x-tenant-key', 'k'), '‹hidden›')
    assert.equal(redaction.header('etag', '"1"'), '"1"')
    assert.equal(redaction.cookie('a=bcd; Path=/; HttpOnly'), 'a=‹hidden›; Path=/; HttpOnly')
  })
})

describe('A text of a server', () => {
  it('loses what would drive a terminal, and keeps lines, tabs and other scripts', () => {
    assert.equal(printable('\u001B[31mred\u0007 \u009B1m'), '\uFFFD[31mred\uFFFD \uFFFD1m')
    assert.equal(printable('a\tb\nc 付款'), 'a\tb\nc 付款')
  })
})

describe('The cookie jar', () => {
  it('keeps, replaces and removes as a browser does', () => {
    const jar = new CookieJar()
    jar.store(['a=1; Path=/', 'b=2'])
    jar.store(['a=3', 'b=; Max-Age=0'])
    assert.equal(jar.header(), 'a=3')
    jar.store(['a=x; Expires=Thu, 01 Jan 1970 00:00:00 GMT'])
    assert.equal(jar.header(), undefined)
  })

  it('reads a cookie that holds an equals sign, and flags in any case', () => {
    const { name, value, attributes } = readSetCookie('__Host-a=b==; HTTPONLY; samesite=lax')
    assert.deepEqual([name, value], ['__Host-a', 'b=='])
    assert.ok(attributes.has('httponly'))
    assert.equal(attributes.get('samesite'), 'lax')
  })
})
