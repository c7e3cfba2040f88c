// Room: components. One date as an iCalendar file (RFC 5545), for whatever calendar the customer has.

export interface CalendarDate {
  /** Stays the same for the same date, so that a second download replaces the first. */
  readonly uid: string
  /** Grows when the date moves. */
  readonly sequence: number
  /** Epoch ms, as both moments. When the file was made. */
  readonly madeAt: number
  readonly startsAt: number
  readonly summary: string
  readonly description: string
  readonly url?: string | undefined
}

const day = 24 * 60 * 60 * 1_000
const largestInteger = 2 ** 31 - 1

/** @returns the file's text, with an alarm one day before, or one hour where that day has begun */
export function calendarFile(date: CalendarDate): string {
  const alarm = date.startsAt - date.madeAt > day ? '-P1D' : '-PT1H'
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//EMQX//Billing Elements//EN',
    'BEGIN:VEVENT',
    `UID:${text(date.uid)}`,
    `SEQUENCE:${Math.min(date.sequence, largestInteger)}`,
    `DTSTAMP:${utc(date.madeAt)}`,
    `DTSTART:${utc(date.startsAt)}`,
    `SUMMARY:${text(date.summary)}`,
    `DESCRIPTION:${text(date.description)}`,
    ...(date.url === undefined ? [] : [`URL:${date.url}`]),
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${text(date.summary)}`,
    `TRIGGER:${alarm}`,
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

/** `20261125T210800Z` */
function utc(moment: number): string {
  return new Date(moment).toISOString().replace(/\.\d+|[-:]/g, '')
}

/** RFC 5545, 3.3.11. Other control characters are not allowed in it at all. */
function text(value: string): string {
  return value
    .replace(/[\\;,]/g, (special) => `\\${special}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, '')
}

/** RFC 5545, 3.1: no line is longer than 75 octets, and no character is torn apart. */
function folded(line: string): string {
  let result = ''
  let octets = 0
  for (const character of line) {
    const size = octetsOf(character)
    if (octets + size > 75) {
      result += '\r\n '
      octets = 1
    }
    result += character
    octets += size
  }
  return result
}

/** In UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}
