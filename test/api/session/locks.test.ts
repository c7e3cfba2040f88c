// Locks as the browser gives them, and what stands in for them where it has none.
import { expect } from '@open-wc/testing'
import { browserLocks, pageLocks, type Lock, type Locks } from '../../../src/api/session/locks.ts'

const { signal } = new AbortController()
let last = 0
const freshName = () => `locks-test-${(last += 1)}`

/** Lets the browser's lock manager, another process, have its say. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 50))

function kinds(): [string, Locks][] {
  return [
    ['of the browser', browserLocks],
    ['of one page', pageLocks()],
  ]
}

for (const [kind, locks] of kinds()) {
  describe(`A lock ${kind}`, () => {
    it('belongs to one at a time, first come, first served', async () => {
      const name = freshName()
      const order: string[] = []
      const first = await locks.take(name, { signal })
      const queue = ['second', 'third'].map(async (who) => {
        const lock = await locks.take(name, { signal })
        order.push(who)
        lock?.release()
      })
      await settle()
      expect(order).to.deep.equal([])
      first?.release()
      await Promise.all(queue)
      expect(order).to.deep.equal(['second', 'third'])
    })

    it('is not waited for by whoever only wants it free', async () => {
      const name = freshName()
      const first = await locks.take(name, { signal })
      expect(await locks.take(name, { signal, ifFree: true })).to.equal(undefined)
      first?.release()
      await settle()
      const again = await locks.take(name, { signal, ifFree: true })
      expect(again).not.to.equal(undefined)
      again?.release()
    })

    it('is not given to whoever gave up waiting', async () => {
      const name = freshName()
      const first = await locks.take(name, { signal })
      const patience = new AbortController()
      const second = locks.take(name, { signal: patience.signal })
      const third = locks.take(name, { signal })
      patience.abort()
      expect(await second).to.equal(undefined)
      first?.release()
      const lock = (await third) as Lock
      expect(lock).not.to.equal(undefined)
      lock.release()
      expect(await locks.take(name, { signal: patience.signal })).to.equal(undefined)
    })

    it('tells when it is gone', async () => {
      const lock = (await locks.take(freshName(), { signal })) as Lock
      let gone = false
      void lock.gone.then(() => (gone = true))
      await settle()
      expect(gone).to.equal(false)
      lock.release()
      await lock.gone
    })
  })
}

describe('A lock of the browser', () => {
  it('is seen by other scripts of this origin under its name, and nothing else', async () => {
    const name = freshName()
    const lock = await browserLocks.take(name, { signal })
    const { held } = await navigator.locks.query()
    const seen = held?.filter((each) => each.name === name)
    expect(seen?.length).to.equal(1)
    lock?.release()
    await settle()
    const after = await navigator.locks.query()
    expect(after.held?.some((each) => each.name === name)).to.equal(false)
  })

  it('that another script steals is told as gone, and throws nothing', async () => {
    const name = freshName()
    const lock = (await browserLocks.take(name, { signal })) as Lock
    await navigator.locks.request(name, { steal: true }, () => undefined)
    await lock.gone
  })

  it('is the page’s own where there are none, or where they are refused (fault 79)', async () => {
    const refuse = () => Promise.reject(new DOMException('opaque origin', 'SecurityError'))
    for (const locks of [undefined, {}, { request: refuse }]) {
      Object.defineProperty(navigator, 'locks', { value: locks, configurable: true })
      try {
        const name = freshName()
        const lock = await browserLocks.take(name, { signal })
        expect(lock).not.to.equal(undefined)
        expect(await browserLocks.take(name, { signal, ifFree: true })).to.equal(undefined)
        lock?.release()
      } finally {
        Reflect.deleteProperty(navigator, 'locks')
      }
    }
  })

  it('is not to be had in a page that is about to end, and nobody throws', async () => {
    const leave = () => Promise.reject(new DOMException('not fully active', 'InvalidStateError'))
    Object.defineProperty(navigator, 'locks', { value: { request: leave }, configurable: true })
    try {
      expect(await browserLocks.take(freshName(), { signal })).to.equal(undefined)
    } finally {
      Reflect.deleteProperty(navigator, 'locks')
    }
  })
})
