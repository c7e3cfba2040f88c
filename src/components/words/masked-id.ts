// Room: components. A masked AWS account id: dots for the eye, words for the ear.
import { html, type TemplateResult } from 'lit/html.js'
import { fill } from '../messages/fill.ts'

/** @param endingIn a text with `{digits}` */
export function maskedId(masked: string, endingIn: string): TemplateResult {
  const digits = /\d+$/.exec(masked)?.[0] ?? masked
  return html`<bdi aria-hidden="true">${masked}</bdi
    ><span class="unseen">${fill(endingIn, { digits })}</span>`
}
