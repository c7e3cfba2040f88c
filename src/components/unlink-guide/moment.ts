// Room: components. Moments and what is left until them, for people and for machines.
import { html, type TemplateResult } from 'lit/html.js'
import { formatCountdown, formatMoment } from '../words/format.ts'

/** Epoch ms as date and time where the customer is. */
export function moment(at: number, locale: string): TemplateResult {
  return html`<time class="value" datetime=${new Date(at).toISOString()}
    >${formatMoment(at, locale)}</time
  >`
}

/** Nobody is told each second: what changes is told once, elsewhere. */
export function countdown(label: string, left: number, locale: string): TemplateResult {
  return html`<p class="countdown" part="countdown" role="timer" aria-live="off">
    <span class="label">${label}</span>
    <time class="left" datetime=${duration(left)}>${formatCountdown(left, locale)}</time>
  </p>`
}

/** ISO 8601, such as `P2DT3H4M5S`. */
function duration(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1_000))
  const part = (unit: number, size: number): number => Math.floor(seconds / unit) % size
  const days = Math.floor(seconds / 86_400)
  return `P${days}DT${part(3_600, 24)}H${part(60, 60)}M${seconds % 60}S`
}
