// The time that the customer is shown is the server's, however wrong his own clock is.
import { expect } from '@open-wc/testing'
import { ServerClock } from '../../../src/api/session/server-clock.ts'
import { epoch } from './support/browser.ts'
import { VirtualClock } from './support/virtual-clock.ts'

const day = 86_400_000

describe('The server clock', () => {
  it('begins as the device clock until the server has said its time', () => {
    const monotonic = new VirtualClock()
    const clock = new ServerClock(monotonic, () => epoch + 5 * day)
    expect(clock.now()).to.equal(epoch + 5 * day)
    clock.observe({ receivedAt: 0 })
    monotonic.sleep(1_000)
    expect(clock.now()).to.equal(epoch + 5 * day + 1_000)
  })

  it('does not follow a device clock that is set while it has no better one (fault 69)', () => {
    let device = epoch
    const monotonic = new VirtualClock()
    const clock = new ServerClock(monotonic, () => device)
    for (const step of [day, -3 * day]) {
      device += step
      monotonic.sleep(1_000)
    }
    expect(clock.now()).to.equal(epoch + 2_000)
  })

  it('is never earlier than what the server has written down, whatever date it names (fault 53)', () => {
    const monotonic = new VirtualClock()
    const clock = new ServerClock(monotonic, () => 0)
    clock.atLeast(epoch, 0)
    monotonic.sleep(5_000)
    expect(clock.now(), 'without a date').to.equal(epoch + 5_000)
    clock.observe({ serverTime: epoch - 7 * day, receivedAt: 5_000 })
    expect(clock.now(), 'with a date in the past').to.equal(epoch + 5_000)
    clock.atLeast(epoch, 5_000)
    expect(clock.now(), 'told again').to.equal(epoch + 5_000)
    clock.observe({ serverTime: epoch + day, receivedAt: 5_000 })
    expect(clock.now(), 'with a later date').to.equal(epoch + day)
  })

  it('does not step back because dates are cut to the second', () => {
    const monotonic = new VirtualClock()
    const clock = new ServerClock(monotonic, () => 0)
    let before = 0
    for (const cut of [300, 0, 999, 500, 1]) {
      clock.observe({ serverTime: epoch + monotonic.now() - cut, receivedAt: monotonic.now() })
      expect(clock.now()).to.be.at.least(before)
      before = clock.now()
      monotonic.sleep(10)
    }
    expect(clock.now()).to.equal(epoch + monotonic.now())
  })

  it('steps back when the server says so by more than a minute', () => {
    const clock = new ServerClock(new VirtualClock(), () => 0)
    clock.observe({ serverTime: epoch + day, receivedAt: 0 })
    clock.observe({ serverTime: epoch + day - 60_000, receivedAt: 0 })
    expect(clock.now()).to.equal(epoch + day)
    clock.observe({ serverTime: epoch, receivedAt: 0 })
    expect(clock.now()).to.equal(epoch)
  })

  it('counts on from where the device clock stood when a session came late to the page', () => {
    const monotonic = new VirtualClock()
    monotonic.sleep(day)
    const clock = new ServerClock(monotonic, () => epoch)
    monotonic.sleep(1_000)
    expect(clock.now()).to.equal(epoch + 1_000)
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
