// Unlink guide: the file for the calendar, as RFC 5545 wants it.
import { expect } from '@open-wc/testing'
import * as fc from 'fast-check'
import {
  calendarFile,
  type CalendarDate,
} from '../../../src/components/unlink-guide/calendar-file.ts'

const date: CalendarDate = {
  uid: 'link-1-deletion@billing.emqx.com',
  sequence: 4,
  madeAt: Date.parse('2026-11-22T09:30:00.750Z'),
  startsAt: Date.parse('2026-11-25T10:10:00Z'),
  summary: 'Deleted',
  description: 'Come back',
}

const encoder = new TextEncoder()
const octets = (line: string): number => encoder.encode(line).length
const unfold = (file: string): string => file.replaceAll('\r\n ', '')

describe('calendar file', () => {
  it('is one event with an alarm one day before, each line ended as the standard says', () => {
    expect(calendarFile(date).split('\r\n')).to.deep.equal([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//EMQX//Billing Elements//EN',
      'BEGIN:VEVENT',
      'UID:link-1-deletion@billing.emqx.com',
      'SEQUENCE:4',
      'DTSTAMP:20261122T093000Z',
      'DTSTART:20261125T101000Z',
      'SUMMARY:Deleted',
      'DESCRIPTION:Come back',
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:Deleted',
      'TRIGGER:-P1D',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ])
  })

  it('rings one hour before where the last day has already begun', () => {
    const madeAt = date.startsAt - 5 * 3_600_000
    expect(calendarFile({ ...date, madeAt })).to.contain('TRIGGER:-PT1H\r\n')
  })

  it('escapes what has a meaning in the format, and leaves out control characters', () => {
    const file = calendarFile({ ...date, summary: 'a;b,c\\d\ne\r\nf\u0000\u0007g' })
    expect(file).to.contain('SUMMARY:a\\;b\\,c\\\\d\\ne\\nfg\r\n')
  })

  it('folds long lines at 75 octets without tearing a character', () => {
    const description = '删除日期 🗓️ '.repeat(40).trim()
    const file = calendarFile({ ...date, description })
    for (const line of file.split('\r\n')) expect(octets(line)).to.be.at.most(75)
    expect(unfold(file)).to.contain(`DESCRIPTION:${description}\r\n`)
    expect(file).not.to.contain('\uFFFD')
  })

  it('cannot be given a line of its own by any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (words) => {
        const file = calendarFile({ ...date, uid: words, summary: words, description: words })
        const lines = unfold(file).split('\r\n')
        expect(lines).to.have.length(19)
        expect(file.replaceAll('\r\n', '')).not.to.match(/[\r\n]/)
        expect(Math.max(...file.split('\r\n').map(octets))).to.be.at.most(75)
      }),
      { numRuns: 50 },
    )
  })

  it('counts versions no further than a calendar can', () => {
    const file = calendarFile({ ...date, sequence: Number.MAX_SAFE_INTEGER })
    expect(file).to.contain('SEQUENCE:2147483647\r\n')
  })
})
