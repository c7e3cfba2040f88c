// The other tabs are listened to while the page is there, once, and by nobody who has left.
import { expect } from '@open-wc/testing'
import { Neighbours } from '../../../src/api/session/neighbours.ts'
import { HintHub } from './support/browser.ts'

describe('The other tabs', () => {
  it('are listened to once, and whoever begins may have missed something', () => {
    const hub = new HintHub()
    const neighbours = new Neighbours({ openHints: hub.join }, 'test', () => undefined)
    expect(neighbours.listen()).to.equal(true)
    expect(neighbours.listen()).to.equal(false)
    expect(hub.open).to.equal(1)
    neighbours.leave()
    expect(hub.open).to.equal(0)
    expect(neighbours.listen()).to.equal(true)
    neighbours.leave()
  })

  it('hear nothing of a page that has left, and it throws nothing', () => {
    const hub = new HintHub()
    const neighbours = new Neighbours({ openHints: hub.join }, 'test', () => undefined)
    neighbours.tell('changed')
    neighbours.listen()
    neighbours.leave()
    neighbours.tell('changed')
    neighbours.leave()
    expect(hub.sent).to.equal(0)
  })
})
