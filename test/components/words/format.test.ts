// Times, durations and money in the customer's language.
import { expect } from '@open-wc/testing'
import * as fc from 'fast-check'
import {
  formatCountdown,
  formatDate,
  formatDays,
  formatDuration,
  formatElapsed,
  formatMoney,
  formatMoment,
} from '../../../src/components/words/format.ts'

const second = 1_000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

describe('formats', () => {
  const durations: readonly [number, string][] = [
    [-5, '0 seconds'],
    [0, '0 seconds'],
    [1 * second, '1 second'],
    [30 * second, '30 seconds'],
    [90 * second, '2 minutes'],
    [hour, '1 hour'],
    [47 * hour, '47 hours'],
    [2 * day, '2 days'],
  ]
  for (const [ms, text] of durations) {
    it(`says "${text}" for ${ms} ms`, () => {
      expect(formatDuration(ms, 'en')).to.equal(text)
    })
  }

  const elapsed: readonly [number, string][] = [
    [999, '0 seconds'],
    [59_999, '59 seconds'],
    [119 * second, '1 minute'],
    [59 * minute + 59 * second, '59 minutes'],
    [hour, '1 hour'],
    [hour + 61 * second, '1 hour, 1 minute'],
    [26 * hour, '26 hours'],
  ]
  for (const [ms, text] of elapsed) {
    it(`never says more than has passed: "${text}" after ${ms} ms`, () => {
      expect(formatElapsed(ms, 'en')).to.equal(text)
    })
  }

  const countdowns: readonly [number, string][] = [
    [-1, '0 seconds'],
    [999, '0 seconds'],
    [12 * second, '12 seconds'],
    [59 * minute + 12 * second, '59 minutes, 12 seconds'],
    [hour, '1 hour, 0 minutes'],
    [3 * day - second, '2 days, 23 hours'],
    [3 * day, '3 days, 0 hours'],
  ]
  for (const [ms, text] of countdowns) {
    it(`counts down "${text}" with ${ms} ms left`, () => {
      expect(formatCountdown(ms, 'en')).to.equal(text)
    })
  }

  it('writes a moment with date and time, in each language', () => {
    const at = '2026-11-22T21:08:00Z'
    expect(formatMoment(at, 'en-GB')).to.match(/Nov 2026/)
    expect(formatMoment(at, 'ja')).to.match(/2026\/11\//)
    expect(formatMoment(at, 'zh-CN')).to.match(/2026年11月/)
  })

  it('makes one formatter for what is drawn in one breath, and none that outlives a journey', async () => {
    const { DateTimeFormat } = Intl
    let made = 0
    Intl.DateTimeFormat = new Proxy(DateTimeFormat, {
      construct: (target, given) => (made++, Reflect.construct(target, given) as object),
    })
    try {
      const [first] = [1, 2, 3].map(() => formatDate('2026-11-22T21:08:00Z', 'en-GB'))
      expect(first).to.equal('22 Nov 2026')
      expect(made).to.equal(1)
      await Promise.resolve()
      formatDate('2026-11-22T21:08:00Z', 'en-GB')
      expect(made).to.equal(2)
      expect(formatMoment('2026-11-22T21:08:00Z', 'en-GB')).to.contain(':08')
    } finally {
      Intl.DateTimeFormat = DateTimeFormat
    }
  })

  it('writes days and money as people do', () => {
    expect(formatDays(1, 'en')).to.equal('1 day')
    expect(formatDays(3, 'en')).to.equal('3 days')
    expect(formatMoney('120.50', 'USD', 'en')).to.equal('$120.50')
  })

  const chinese: readonly [(ms: number, locale: string) => string, number, string][] = [
    [formatDuration, 30 * second, '30 秒'],
    [formatElapsed, hour + 61 * second, '1 小时 1 分钟'],
    [formatCountdown, 3 * day - second, '2 天 23 小时'],
  ]
  for (const [format, ms, text] of chinese) {
    it(`writes Chinese durations with the gaps of the Chinese sentences: ${text}`, () => {
      expect(format(ms, 'zh-CN')).to.equal(text)
    })
  }

  it('never throws, however long or short the time', () => {
    fc.assert(
      fc.property(fc.double(), (ms) => {
        for (const each of [formatDuration, formatElapsed, formatCountdown]) {
          expect(each(ms, 'en')).to.be.a('string')
        }
      }),
    )
  })
})
