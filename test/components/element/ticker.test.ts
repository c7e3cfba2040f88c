// Ticker: one timer for everything that counts, and none when nothing does.
import { expect } from '@open-wc/testing'
import type { ReactiveController } from 'lit'
import { Ticker } from '../../../src/components/element/ticker.ts'

class Host {
  isConnected = true
  wanted = true
  ticks = 0
  readonly updateComplete = Promise.resolve(true)
  readonly #controllers: ReactiveController[] = []
  constructor() {
    new Ticker(this, () => this.wanted)
  }
  addController(controller: ReactiveController): void {
    this.#controllers.push(controller)
  }
  removeController(): void {}
  requestUpdate(): void {
    this.ticks += 1
  }
  updated(): void {
    for (const each of this.#controllers) each.hostUpdated?.()
  }
  remove(): void {
    this.isConnected = false
    for (const each of this.#controllers) each.hostDisconnected?.()
  }
}

const real = { setInterval, clearInterval }
let timers: Map<number, () => void>
let made: number

beforeEach(() => {
  timers = new Map()
  made = 0
  Object.assign(globalThis, {
    setInterval: (run: () => void, ms: number) => {
      expect(ms).to.equal(1_000)
      timers.set(++made, run)
      return made
    },
    clearInterval: (id: number) => timers.delete(id),
  })
})
afterEach(() => {
  Object.assign(globalThis, real)
  Reflect.deleteProperty(document, 'visibilityState')
})

function second(): void {
  for (const run of timers.values()) run()
}

describe('ticker', () => {
  it('runs one timer for any number of elements and ends it with the last', () => {
    const hosts = [new Host(), new Host(), new Host()]
    for (const host of hosts) host.updated()
    for (const host of hosts) host.updated()
    expect(made).to.equal(1)
    second()
    expect(hosts.map(({ ticks }) => ticks)).to.deep.equal([1, 1, 1])
    for (const host of hosts) host.remove()
    expect(timers.size).to.equal(0)
  })

  it('rests when nothing counts any more', () => {
    const host = new Host()
    host.updated()
    host.wanted = false
    host.updated()
    expect(timers.size).to.equal(0)
    host.wanted = true
    host.updated()
    expect(timers.size).to.equal(1)
    host.remove()
    expect(timers.size).to.equal(0)
  })

  it('does not start again for an element that has gone in the middle of an update', () => {
    const host = new Host()
    host.updated()
    host.remove()
    host.updated()
    expect(timers.size).to.equal(0)
  })

  it('draws nothing while nobody looks', () => {
    const host = new Host()
    host.updated()
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'hidden' })
    second()
    expect(host.ticks).to.equal(0)
    Reflect.deleteProperty(document, 'visibilityState')
    second()
    expect(host.ticks).to.equal(1)
    host.remove()
  })

  it('keeps ticking for the others when one leaves during a tick', () => {
    const [one, two] = [new Host(), new Host()]
    one.updated()
    two.updated()
    one.requestUpdate = () => one.remove()
    second()
    expect(two.ticks).to.equal(1)
    two.remove()
    expect(timers.size).to.equal(0)
  })
})
