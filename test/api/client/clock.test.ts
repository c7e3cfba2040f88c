// Room: client. The browser's own clock, as far as it must not be taken at its word.
import { expect } from '@open-wc/testing'
import { systemClock } from '../../../src/api/client/clock.ts'

const longest = 2 ** 31 - 1

/** The times that the browser's own timer was set to meanwhile. */
function timersSet(run: () => void): unknown[] {
  const { setTimeout } = globalThis
  const times: unknown[] = []
  const spy = (...given: unknown[]) => times.push(given[1])
  try {
    Object.assign(globalThis, { setTimeout: spy })
    run()
  } finally {
    Object.assign(globalThis, { setTimeout })
  }
  return times
}

describe('the clock of the browser', () => {
  it('runs what it is given, once', async () => {
    let runs = 0
    await new Promise<void>((resolve) => {
      systemClock.setTimeout(() => {
        runs += 1
        resolve()
      }, 1)
    })
    expect(runs).to.equal(1)
  })

  it('does not run what was taken back', async () => {
    let runs = 0
    systemClock.clearTimeout(systemClock.setTimeout(() => (runs += 1), 1))
    await new Promise<void>((resolve) => systemClock.setTimeout(resolve, 2))
    expect(runs).to.equal(0)
  })

  it('is set to what it is asked for, and never to a time that browsers take for none', () => {
    const times = timersSet(() => {
      for (const ms of [0, 15_000, longest, longest + 1, Number.POSITIVE_INFINITY]) {
        systemClock.setTimeout(() => undefined, ms)
      }
    })
    expect(times).to.deep.equal([0, 15_000, longest, longest, longest])
  })

  it('does not go back', () => {
    const before = systemClock.now()
    expect(systemClock.now()).to.be.at.least(before)
  })
})
