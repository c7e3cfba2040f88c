// Security: nothing that is left in a browser tells the next person who sits at it of a link.
import { expect } from '@open-wc/testing'
import '../../src/define.ts'
import { stage } from './link-status/support/stage.ts'

/** Every call that writes something which outlives the page, by name. */
const written: string[] = []
let giveBack: (() => void)[] = []

function watchCall(owner: object, method: string, name: string): void {
  const before = Object.getOwnPropertyDescriptor(owner, method)!
  const call = before.value as (...values: unknown[]) => unknown
  Object.defineProperty(owner, method, {
    ...before,
    value(this: unknown, ...values: unknown[]) {
      written.push(`${name} ${values.map(String).join(' ')}`)
      return call.apply(this, values)
    },
  })
  giveBack.push(() => Object.defineProperty(owner, method, before))
}

function watchCookie(): void {
  const before = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')!
  Object.defineProperty(Document.prototype, 'cookie', {
    ...before,
    set(value: string) {
      written.push(`cookie ${value}`)
      before.set!.call(this, value)
    },
  })
  giveBack.push(() => Object.defineProperty(Document.prototype, 'cookie', before))
}

beforeEach(() => {
  written.length = 0
  watchCookie()
  watchCall(Storage.prototype, 'setItem', 'storage')
  watchCall(IDBFactory.prototype, 'open', 'database')
  watchCall(CacheStorage.prototype, 'open', 'cache')
  watchCall(History.prototype, 'pushState', 'history')
})
afterEach(() => {
  for (const end of giveBack) end()
  giveBack = []
})

describe('a browser, after the whole way from AWS to a linked account', () => {
  it('has nothing of it in a storage, a database, a cache, a cookie or its history', async () => {
    const page = await stage({ scenario: 'confirmation-required', arrives: true })
    for (const name of ['payment-method', 'unlink-guide', 'subscribe-link']) {
      page.element.after(document.createElement(`emqx-billing-${name}`))
    }
    await page.modal(/Link these two accounts.*olivia@factory\.example/s)
    await page.click('Link accounts')
    await page.modal(/Waiting for AWS/)
    page.mock.advance(60)
    page.returns()
    await page.modal(/accounts are linked/)
    const { id } = page.mock.state().links.at(-1)!
    await page.click('Close')
    await page.seen()
    expect(written).to.deep.equal([])
    expect(Object.entries(localStorage)).to.deep.equal([])
    expect(JSON.stringify([history.state, location.href])).not.to.contain(id)
  })

  it('would be found out if it had', () => {
    sessionStorage.setItem('a', '1')
    sessionStorage.removeItem('a')
    document.cookie = 'b=2; max-age=0'
    indexedDB.open('c').onsuccess = ({ target }) => {
      ;(target as IDBOpenDBRequest).result.close()
      indexedDB.deleteDatabase('c')
    }
    expect(written).to.deep.equal(['storage a 1', 'cookie b=2; max-age=0', 'database c'])
  })
})
