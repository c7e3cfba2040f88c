// The troubleshooting page explains what the console says, message by message.
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { page, troubleshooting } from '../../../scripts/troubleshooting.ts'
import { type Advice, advices } from '../../../src/dev/advice.ts'

const text = readFileSync(page, 'utf8')

test('the page is the one that the messages make: `npm run troubleshooting`', () => {
  assert.equal(troubleshooting(text), text)
})

test('a sentence that somebody changed by hand is noticed', () => {
  const spoiled = text.replace('Nothing registered it', 'Nobody registered it')
  assert.notEqual(spoiled, text)
  assert.notEqual(troubleshooting(spoiled), spoiled)
})

test('every message says what is wrong and what to write, and has its section', () => {
  for (const [name, advice] of Object.entries<Advice>(advices)) {
    assert.match(text, new RegExp(`^### ${name}$`, 'm'))
    for (const sentence of Object.values(advice)) assert.match(sentence, /[.?]$/, name)
    assert.match(advice.fix, /`/, `${name} shows no code`)
  }
})

test('every page that it leads to is there', () => {
  for (const [, link = ''] of text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)) {
    assert.ok(existsSync(`docs/${link}`), link)
  }
})
