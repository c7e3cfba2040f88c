// What the real browser says about the page, and what the real channel carries between tabs.
import { expect } from '@open-wc/testing'
import { browserEnvironment } from '../../../src/api/session/environment.ts'
import { browserHints, type Hint } from '../../../src/api/session/hints.ts'
import { browserLocks } from '../../../src/api/session/locks.ts'
import { browserPage, type PageSignal } from '../../../src/api/session/page.ts'

const settle = () => new Promise((resolve) => setTimeout(resolve, 50))

function hidden(value: DocumentVisibilityState, run: () => void): void {
  Object.defineProperty(document, 'visibilityState', { value, configurable: true })
  try {
    run()
  } finally {
    Reflect.deleteProperty(document, 'visibilityState')
  }
}

describe('The page', () => {
  it('tells of every way to leave it and to come back, until nobody listens', () => {
    const signals: PageSignal[] = []
    const end = browserPage.listen((signal) => signals.push(signal))
    const everything = () => {
      hidden('hidden', () => document.dispatchEvent(new Event('visibilitychange')))
      hidden('visible', () => document.dispatchEvent(new Event('visibilitychange')))
      hidden('visible', () => window.dispatchEvent(new Event('focus')))
      hidden('visible', () => window.dispatchEvent(new Event('pageshow')))
      window.dispatchEvent(new Event('pagehide'))
      hidden('visible', () => document.dispatchEvent(new Event('resume')))
      document.dispatchEvent(new Event('freeze'))
      window.dispatchEvent(new Event('offline'))
      window.dispatchEvent(new Event('online'))
    }
    everything()
    const away = ['hidden', 'returned', 'returned', 'returned', 'leaving', 'returned', 'leaving']
    const told = [...away, 'offline', 'online']
    expect(signals).to.deep.equal(told)
    end()
    everything()
    expect(signals).to.deep.equal(told)
  })

  it('that gets the focus while it is hidden has not come back', () => {
    const signals: PageSignal[] = []
    const end = browserPage.listen((signal) => signals.push(signal))
    hidden('hidden', () => window.dispatchEvent(new Event('focus')))
    expect(signals).to.deep.equal(['hidden'])
    end()
  })

  it('is hidden and online as the browser says', () => {
    hidden('hidden', () => expect(browserPage.hidden()).to.equal(true))
    hidden('visible', () => expect(browserPage.hidden()).to.equal(false))
    expect(browserPage.online()).to.equal(true)
  })
})

describe('The channel between tabs', () => {
  it('tells the others and not oneself, and carries a word that says nothing', async () => {
    const heard: string[] = []
    const here = browserHints('hints-1', () => heard.push('here'))
    const there = browserHints('hints-1', () => heard.push('there'))
    const elsewhere = browserHints('hints-2', () => heard.push('elsewhere'))
    const spy = new BroadcastChannel('hints-1')
    const words: unknown[] = []
    spy.onmessage = (event) => words.push(event.data)
    here.send('changed')
    await settle()
    expect(heard).to.deep.equal(['there'])
    expect(words).to.deep.equal(['changed/1'])
    for (const each of [here, there, elsewhere, spy]) each.close()
  })

  it('tells news from a question that was only asked', async () => {
    const heard: Hint[] = []
    const here = browserHints('hints-5', () => undefined)
    const there = browserHints('hints-5', (hint) => heard.push(hint))
    here.send('asked')
    here.send('changed')
    await settle()
    expect(heard).to.deep.equal(['asked', 'changed'])
    for (const each of [here, there]) each.close()
  })

  it('ignores what it does not know', async () => {
    let heard = 0
    const here = browserHints('hints-3', () => (heard += 1))
    const stranger = new BroadcastChannel('hints-3')
    for (const word of ['changed/2', { state: 'active' }, null, 7]) stranger.postMessage(word)
    await settle()
    expect(heard).to.equal(0)
    here.close()
    stranger.close()
  })

  it('is silent where the browser has none, or refuses one', () => {
    const original = globalThis.BroadcastChannel
    try {
      for (const replacement of [
        undefined,
        class {
          constructor() {
            throw new DOMException('opaque origin', 'SecurityError')
          }
        },
      ]) {
        Object.assign(globalThis, { BroadcastChannel: replacement })
        const hints = browserHints('hints-4', () => undefined)
        expect(() => {
          hints.send('changed')
          hints.close()
        }).not.to.throw()
      }
    } finally {
      Object.assign(globalThis, { BroadcastChannel: original })
    }
  })
})

describe("The browser's own time and chance", () => {
  it('are what a session gets where nobody says otherwise', () => {
    expect(browserEnvironment.wallClock()).to.be.closeTo(Date.now(), 1_000)
    expect(browserEnvironment.random()).to.be.within(0, 1)
    expect(browserEnvironment.clock.now()).to.be.closeTo(performance.now(), 1_000)
    expect(browserEnvironment.page).to.equal(browserPage)
    expect(browserEnvironment.openHints).to.equal(browserHints)
    expect(browserEnvironment.locks).to.equal(browserLocks)
  })
})
