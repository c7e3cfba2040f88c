// Locks where there is no page: on a server, and in Node before it had a navigator.
import assert from 'node:assert/strict'
import { after, it } from 'node:test'
import { browserLocks } from '../../../src/api/session/locks.ts'

const { signal } = new AbortController()
const navigator = Object.getOwnPropertyDescriptor(globalThis, 'navigator')

after(() => {
  if (navigator) Object.defineProperty(globalThis, 'navigator', navigator)
})

it('a session without a navigator keeps order for itself', async () => {
  Reflect.deleteProperty(globalThis, 'navigator')
  const lock = await browserLocks.take('no-navigator', { signal })
  assert.notEqual(lock, undefined)
  assert.equal(await browserLocks.take('no-navigator', { signal, ifFree: true }), undefined)
  lock?.release()
})
