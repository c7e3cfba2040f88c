// Room: components. Times and durations in the customer's language and time zone.

const second = 1_000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

/** What `Intl` says; plain words where an old engine or the page lacks that part of it. */
function said(byIntl: () => string, plainly: () => string): string {
  try {
    return byIntl()
  } catch {
    return plainly()
  }
}

const dateFormats = new Map<string, Intl.DateTimeFormat>()

/**
 * To make one takes a hundred times as long as to use it, so what is drawn in one breath shares one.
 * No longer than that: it keeps the time zone that it was made in, and customers travel.
 */
function dateFormat(locale: string, timeStyle?: 'short'): Intl.DateTimeFormat {
  const key = locale + timeStyle
  const made = dateFormats.get(key)
  if (made) return made
  const format = new Intl.DateTimeFormat(locale, { timeStyle, dateStyle: 'medium' })
  dateFormats.set(key, format)
  queueMicrotask(() => dateFormats.clear())
  return format
}

/** A moment with date and time, such as `22 Nov 2026, 21:08`. */
export function formatMoment(iso: string | number, locale: string): string {
  const date = new Date(iso)
  return said(
    () => dateFormat(locale, 'short').format(date),
    () => date.toISOString().slice(0, 16).replace('T', ' '),
  )
}

export function formatDate(iso: string | number, locale: string): string {
  const date = new Date(iso)
  return said(
    () => dateFormat(locale).format(date),
    () => date.toISOString().slice(0, 10),
  )
}

/** The name of the customer's time zone, such as `Europe/Berlin`. */
export function timeZone(): string {
  return said(
    () => new Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => 'UTC',
  )
}

/** Chinese is written with gaps around numbers here, and `Intl` knows that of Japanese only. */
function withGaps(text: string): string {
  return text.replace(/\d(?=\p{sc=Han})|\p{sc=Han}(?=\d)/gu, '$& ')
}

function unit(amount: number, name: 'second' | 'minute' | 'hour' | 'day', locale: string): string {
  // The long Chinese second is a spoken one.
  const unitDisplay = locale.startsWith('zh') ? 'short' : 'long'
  return said(
    () =>
      withGaps(
        new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay }).format(amount),
      ),
    () => `${amount} ${name}${amount === 1 ? '' : 's'}`,
  )
}

/** Rounded to what a person would say: `40 seconds`, `3 minutes`, `2 hours`. */
export function formatDuration(ms: number, locale: string): string {
  if (ms < minute) return unit(Math.max(0, Math.round(ms / second)), 'second', locale)
  if (ms < hour) return unit(Math.round(ms / minute), 'minute', locale)
  if (ms < 2 * day) return unit(Math.round(ms / hour), 'hour', locale)
  return unit(Math.round(ms / day), 'day', locale)
}

/** The same, but downwards: a wait of 119 seconds is 1 minute so far, not 2. */
export function formatElapsed(ms: number, locale: string): string {
  if (ms < minute) return unit(Math.floor(ms / second), 'second', locale)
  if (ms < hour) return unit(Math.floor(ms / minute), 'minute', locale)
  const hours = unit(Math.floor(ms / hour), 'hour', locale)
  const minutes = Math.floor((ms % hour) / minute)
  return minutes === 0 ? hours : joinUnits([hours, unit(minutes, 'minute', locale)], locale)
}

/** The two largest units that are left: `2 days, 23 hours`, then `59 minutes, 12 seconds`. */
export function formatCountdown(ms: number, locale: string): string {
  const left = Math.max(0, ms)
  const parts = [
    ['day', Math.floor(left / day)],
    ['hour', Math.floor((left % day) / hour)],
    ['minute', Math.floor((left % hour) / minute)],
    ['second', Math.floor((left % minute) / second)],
  ] as const
  const first = parts.findIndex(([, amount]) => amount > 0)
  const from = first === -1 ? parts.length - 1 : first
  const shown = parts.slice(from, from + 2).map(([name, amount]) => unit(amount, name, locale))
  return joinUnits(shown, locale)
}

function joinUnits(units: string[], locale: string): string {
  return said(
    () => withGaps(new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(units)),
    () => units.join(', '),
  )
}

export function formatDays(days: number, locale: string): string {
  return unit(days, 'day', locale)
}

/** @param amount a decimal number as text; @param currency ISO 4217 */
export function formatMoney(amount: string, currency: string, locale: string): string {
  return said(
    () => new Intl.NumberFormat(locale, { style: 'currency', currency }).format(Number(amount)),
    () => `${amount} ${currency}`,
  )
}
