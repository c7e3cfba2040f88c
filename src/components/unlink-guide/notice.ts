// Room: components. A few words with a picture, set apart from the rest.
import { html, type TemplateResult } from 'lit/html.js'
import { icon } from '../look/icons.ts'

const pictures = { success: 'check', warning: 'warning', neutral: 'info' } as const

export function notice(
  tone: keyof typeof pictures,
  title: string,
  lead: string | TemplateResult,
): TemplateResult {
  return html`<div class="notice ${tone}" part="notice">
    ${icon(pictures[tone])}
    <div>
      <p class="strong">${title}</p>
      <p>${lead}</p>
    </div>
  </div>`
}
