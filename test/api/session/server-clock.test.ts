// The time that the customer is shown is the server's, however wrong his own clock is.
import { expect } from '@open-wc/testing'
import { ServerClock } from '../../../src/api/session/server-clock.ts'
import { epoch } from './support/browser.ts'
import { VirtualClock } from './support/virtual-clock.ts'

const day = 86_400_000

describe('The server clock', () => {
  it('is the device clock until the server has said its time', () => {
    let device = epoch + 5 * day
    const clock = new ServerClock(new VirtualClock(), () => device)
    expect(clock.now()).to.equal(epoch + 5 * day)
    clock.observe({ receivedAt: 0 })
    device += 1_000
    expect(clock.now()).to.equal(epoch + 5 * day + 1_000)
  })

  it('follows the server on a device that is wrong by days', () => {
    const monotonic = new VirtualClock()
    const clock = new ServerClock(monotonic, () => epoch - 3 * day)
    clock.observe({ serverTime: epoch, receivedAt: monotonic.now() })
    monotonic.sleep(90_000)
    expect(clock.now()).to.equal(epoch + 90_000)
  })

  it('does not notice that the device clock was set back', () => {
    let device = epoch
    const monotonic = new VirtualClock()
    const clock = new ServerClock(monotonic, () => device)
    clock.observe({ serverTime: epoch, receivedAt: 0 })
    monotonic.sleep(1_000)
    device -= day
    expect(clock.now()).to.equal(epoch + 1_000)
  })

  it('keeps what it knows when an answer names no time', () => {
    const monotonic = new VirtualClock()
    const clock = new ServerClock(monotonic, () => 0)
    clock.observe({ serverTime: epoch, receivedAt: 0 })
    monotonic.sleep(5_000)
    clock.observe({ receivedAt: monotonic.now() })
    expect(clock.now()).to.equal(epoch + 5_000)
  })

  it('counts from when the answer arrived, not from when it was read', () => {
    const monotonic = new VirtualClock()
    monotonic.sleep(10_000)
    const clock = new ServerClock(monotonic, () => 0)
    clock.observe({ serverTime: epoch, receivedAt: 7_000 })
    expect(clock.now()).to.equal(epoch + 3_000)
  })

  it('is corrected by every answer, also after the machine slept', () => {
    const monotonic = new VirtualClock()
    const clock = new ServerClock(monotonic, () => 0)
    clock.observe({ serverTime: epoch, receivedAt: 0 })
    clock.observe({ serverTime: epoch + day, receivedAt: 10 })
    expect(clock.now()).to.equal(epoch + day - 10)
  })
})
