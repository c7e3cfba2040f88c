// Room: components. Headings whose level follows the page that the guide stands in.
import { html, nothing, type TemplateResult } from 'lit/html.js'

export type HeadingLevel = 2 | 3 | 4

/** The level that the page asked for; anything that is none reads as 2. */
export function headingLevel(wish: unknown): HeadingLevel {
  const level = Number(wish)
  return level === 3 || level === 4 ? level : 2
}

/** The guide's own heading. It takes the focus when what had it has gone. */
export function title(text: string, level: HeadingLevel): TemplateResult {
  switch (level) {
    case 2:
      return html`<h2 class="title" id="title" part="title" tabindex="-1">${text}</h2>`
    case 3:
      return html`<h3 class="title" id="title" part="title" tabindex="-1">${text}</h3>`
    case 4:
      return html`<h4 class="title" id="title" part="title" tabindex="-1">${text}</h4>`
    default:
      return level satisfies never
  }
}

/** A heading one level below the guide's own. */
export function subtitle(text: string, level: HeadingLevel, id?: string): TemplateResult {
  switch (level) {
    case 2:
      return html`<h3 class="subtitle" id=${id ?? nothing}>${text}</h3>`
    case 3:
      return html`<h4 class="subtitle" id=${id ?? nothing}>${text}</h4>`
    case 4:
      return html`<h5 class="subtitle" id=${id ?? nothing}>${text}</h5>`
    default:
      return level satisfies never
  }
}
